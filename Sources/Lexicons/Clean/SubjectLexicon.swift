import Reports
import Terms

/// Phrases that tell what kind of body a document is about, from `subjects.csv`.
package struct SubjectLexicon: Sendable {
  /// Where in a document a phrase must stand to count. The raw values stand in the file.
  package enum Place: String, Sendable, CaseIterable {
    /// In its title, a heading of its front, or the line that names the event.
    case title
    /// There, in the address of a letter, or among the first words.
    case opening
    /// Anywhere in its front, and in headings.
    case anywhere
  }

  /// A phrase and what it speaks for.
  package struct Entry: Sendable {
    package var subject: String
    package var place: Place
    /// What the phrase adds each time that it counts.
    package var weight: Double
  }

  /// A phrase found in text.
  package struct Mention: Sendable {
    /// Position in `entries`.
    package var entry: Int
    /// The words of the phrase.
    package var words: Range<Int>
  }

  package let entries: [Entry]
  /// The pack's own subjects.
  package let own: Set<String>
  private let automaton: TermAutomaton

  /// Reads `subjects.csv` (columns phrase, subject, own, in, weight); a pack without it tells no subject.
  ///
  /// - Throws: a `LexiconError` for an unknown place, and for a subject that is the pack's own in one row
  ///   and not in another.
  package init(_ files: ModelFiles) throws(LexiconError) {
    let rows = try SubjectLexicon.rows(files)
    var entries: [Entry] = []
    for row in rows {
      entries.append(
        Entry(
          subject: try row.required("subject"), place: try row.choice("in"),
          weight: try row.number("weight", default: 1)))
    }
    self.entries = entries
    self.own = try SubjectLexicon.owned(rows)
    do {
      self.automaton = try TermAutomaton(rows.map { $0["phrase"] })
    } catch {
      throw rows[error.term].error("phrase", error.reason, error.remedy)
    }
  }

  /// The subjects, the pack's own first, each in the order of the file.
  static func named(_ files: ModelFiles) throws(LexiconError) -> [Domain.NamedSubject] {
    let rows = try rows(files)
    let own = try owned(rows)
    var names: [String] = []
    for row in rows where !names.contains(row["subject"]) { names.append(row["subject"]) }
    return (names.filter(own.contains) + names.filter { !own.contains($0) })
      .map { Domain.NamedSubject(name: $0, isOwn: own.contains($0)) }
  }

  /// The phrases in a text, in reading order; of phrases of one subject that overlap, the longest.
  package func mentions(in bytes: [UInt8], words: [Word]) -> [Mention] {
    var scratch = TermAutomaton.Scratch()
    var matches: [TermAutomaton.Match] = []
    automaton.find(
      in: bytes, words: words, range: words.indices, scratch: &scratch, into: &matches)
    return Dictionary(grouping: matches) { entries[$0.term].subject }.values
      .flatMap(TermAutomaton.longest)
      .map { Mention(entry: $0.term, words: $0.first..<$0.last + 1) }
      .sorted { ($0.words.lowerBound, $0.entry) < ($1.words.lowerBound, $1.entry) }
  }

  private static func rows(_ files: ModelFiles) throws(LexiconError) -> [Table.Row] {
    try files.rows(
      "subjects.csv", columns: ["phrase", "subject", "own", "in", "weight"], optional: ["note"],
      key: ["phrase", "subject", "in"])
  }

  private static func owned(_ rows: [Table.Row]) throws(LexiconError) -> Set<String> {
    var answers: [String: Bool] = [:]
    for row in rows {
      let answer = try row.isYes("own")
      let subject = row["subject"]
      guard answers.updateValue(answer, forKey: subject) ?? answer == answer else {
        throw row.error(
          "own", "'\(subject)' is the pack's own in one row and not in another",
          "write the same in each of its rows")
      }
    }
    return Set(answers.filter(\.value).keys)
  }
}
