import Reports

/// What corrections look at in a report: its sentences as they are now.
struct CorrectableReport {
  /// A sentence: its number, and whether it is prose, which alone is judged.
  struct Sentence {
    let number: Int
    let text: String
    let isProse: Bool
  }

  let id: String
  let sha256: String
  let sentences: [Sentence]
}

/// Which sentence each correction is of.
///
/// A row names its sentence by report and number, and guards it by the first words. Where the name no
/// longer fits, the words tell: a sentence that moved inside its report, or a report that has another file
/// name. That takes a guard of eight words or a whole sentence, of which there is one only, and is said.
struct CorrectionFit {
  /// Words that tell a sentence without its number or report.
  static let tellingWords = 8
  /// More rows than these are counted, not listed.
  static let mostWarnings = 100

  /// A correction and the sentence that it is of.
  struct Match {
    let correction: Correction
    /// Position of the report.
    let report: Int
    /// Position of the sentence in the report.
    let sentence: Int
  }

  private(set) var matches: [Match] = []
  /// What does not fit or fits elsewhere, in the order of lines.
  private var notes: [String] = []
  /// What is said of rows that fit nothing.
  private(set) var unfitWarnings: [String] = []

  private let file: String
  private let index: CorrectionIndex
  private var taken: [CorrectionIndex.Place: Int] = [:]

  init(_ corrections: Corrections, among reports: [CorrectableReport]) {
    self.file = corrections.file
    self.index = CorrectionIndex(reports, of: corrections.rows)
    for row in corrections.rows { add(row) }
  }

  /// Rows that fit nothing.
  var unfit: Int { unfitWarnings.count }

  /// A sentence for each row that does not fit, or fits elsewhere than it says.
  var warnings: [String] {
    guard notes.count > CorrectionFit.mostWarnings else { return notes }
    return notes.prefix(CorrectionFit.mostWarnings) + [
      "corrections: \(file): \(notes.count - CorrectionFit.mostWarnings) further rows do not fit as they are; 'bellwether corrections check' lists them"
    ]
  }

  /// The same, however many there are.
  var allWarnings: [String] { notes }

  private mutating func add(_ row: Correction) {
    switch index.place(of: row) {
    case .found(let place, let moved):
      if let line = taken.updateValue(row.line, forKey: place) {
        taken[place] = line
        return reject(row, "is of the same sentence as line \(line)", "remove one of the rows")
      }
      if let moved { note(row, "\(moved); applied there") }
      matches.append(Match(correction: row, report: place.report, sentence: place.sentence))
    case .nowhere(let reason, let remedy): reject(row, reason, remedy)
    }
  }

  private mutating func reject(_ row: Correction, _ reason: String, _ remedy: String) {
    let note = note(row, "\(reason); not applied: \(remedy)")
    unfitWarnings.append(note)
  }

  @discardableResult
  private mutating func note(_ row: Correction, _ text: String) -> String {
    notes.append("corrections: \(file): line \(row.line): \(text)")
    return notes[notes.count - 1]
  }
}
