import Reports

/// What headings say about the text below them, from `headings.csv`.
package struct HeadingLexicon: Sendable {
  /// What the sentences below a heading are.
  package enum Effect: String, Sendable, CaseIterable {
    /// The heading changes nothing.
    case none
    /// Each point below asks for something to improve.
    case improvement
    /// Each point below is praised.
    case praise
    /// What stands below is administrative: methods, addresses, the judgement scale.
    case metadata
    /// What stands below is about another body than the one inspected, such as a safeguarding board:
    /// it is judged, and kept out of trends.
    case otherBody = "other-body"
  }

  /// A heading's pattern and what it means.
  package struct Entry: Sendable {
    /// The pattern, in the notation of `TermPattern`; it may stand anywhere in the heading.
    package let term: String
    package let effect: Effect
    /// Areas that the text below is probably about, by id.
    package let areas: [String]
    /// Line in the file.
    package let line: Int
  }

  package let entries: [Entry]
  /// Name of the file, for messages.
  package let file: String

  /// Reads `headings.csv` (columns heading, effect, areas; note is optional).
  package init(_ files: ModelFiles, file: String = "headings.csv") throws(LexiconError) {
    let table = try files.table(file, columns: ["heading", "effect", "areas"], optional: ["note"])
    var entries: [Entry] = []
    for row in table.rows {
      entries.append(
        Entry(
          term: try row.required("heading"), effect: try row.choice("effect", default: Effect.none),
          areas: row.list("areas"), line: row.line))
    }
    self.entries = entries
    self.file = file
  }
}
