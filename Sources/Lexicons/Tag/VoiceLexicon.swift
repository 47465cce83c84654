import Reports

/// Who can speak in a press piece and how a sentence says that somebody does, from `voices.csv`.
package struct VoiceLexicon: Sendable {
  /// What a term is to the question who speaks.
  package enum Kind: String, Sendable, CaseIterable {
    /// Somebody whom "he" or "she" may mean later; its speaker says for whom.
    case person
    /// An office or a group, which "it" or "they" may mean later.
    case body
    /// An office that anybody may have ("spokesperson"): whoever is named beside it decides.
    case office
    /// Stands before a name: "Mr".
    case title
    case heOrShe = "he or she"
    case itOrThey = "it or they"
    /// Refers to a body named before: "its chief executive".
    case its
    /// A verb of saying or feeling.
    case saying
    /// A verb of saying where the inspectorate is its subject, and else not: "found".
    case findingVerb = "finding verb"
    /// Stands before the speaker: "according to".
    case source
    /// Before a verb of saying, makes its subject the one who is spoken to.
    case passive
    /// Stands before who speaks, after a passive.
    case agent
    /// May stand between a speaker and the verb: "has also".
    case filler
    /// Opens words that hold no speaker, up to the next comma: "Responding to the report, …".
    case leadIn = "lead-in"
    /// Somebody tells inspectors something: a view that they report.
    case testimony
    /// Words of one who speaks of his own service.
    case firstPerson = "first person"
    /// Somebody else repeats what inspectors found.
    case finding
  }

  package struct Entry: Hashable, Sendable {
    /// The term, in the notation of `TermPattern`.
    package let term: String
    package let kind: Kind
    /// For whom a person, a body or a first person speaks; nil for other kinds.
    package let speaker: Speaker?
    /// Line in the file.
    package let line: Int
  }

  package let entries: [Entry]
  /// Name of the file, for messages.
  package let file: String

  /// Reads `voices.csv` (columns term, kind, speaker; note is optional).
  package init(_ files: ModelFiles, file: String = "voices.csv") throws(LexiconError) {
    let table = try files.table(file, columns: ["term", "kind", "speaker"], optional: ["note"])
    var entries: [Entry] = []
    for row in table.rows {
      let entry = Entry(
        term: try row.required("term"), kind: try row.choice("kind"),
        speaker: row["speaker"].isEmpty ? nil : try row.choice("speaker"), line: row.line)
      if (entry.speaker != nil) != entry.kind.namesSpeaker {
        throw VoiceLexicon.misplacedSpeaker(row, entry.kind)
      }
      entries.append(entry)
    }
    self.entries = entries
    self.file = file
  }

  private static func misplacedSpeaker(_ row: Table.Row, _ kind: Kind) -> LexiconError {
    kind.namesSpeaker
      ? row.error(
        "speaker", "a \(kind.rawValue) speaks for somebody",
        "write \(Speaker.allCases.map(\.rawValue).joined(separator: ", "))")
      : row.error(
        "speaker", "a term of kind '\(kind.rawValue)' speaks for nobody", "leave the cell empty")
  }
}

extension VoiceLexicon.Kind {
  /// Whether a row of this kind says for whom the term speaks.
  var namesSpeaker: Bool { self == .person || self == .body || self == .firstPerson }
}
