import Reports

/// Finds the sentence that a correction is of.
struct CorrectionIndex {
  /// A sentence by positions: of its report, and in it.
  struct Place: Hashable {
    let report: Int
    let sentence: Int
  }

  enum Answer {
    /// - Parameter moved: what of the row's name is no longer so; nil where all is.
    case found(Place, moved: String?)
    case nowhere(reason: String, remedy: String)
  }

  private let reports: [CorrectableReport]
  private let byID: [String: Int]
  private let bySum: [String: Int]
  /// Sentences by number, of all reports; only where rows name reports that are not there.
  private let byNumber: [Int: [Place]]
  /// Letters of each sentence, by report.
  private let letters: [[[UInt8]]]

  init(_ reports: [CorrectableReport], of rows: [Correction]) {
    self.reports = reports
    self.byID = Dictionary(
      reports.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.bySum = Dictionary(
      reports.enumerated().map { ($1.sha256, $0) }, uniquingKeysWith: { first, _ in first })
    self.letters = reports.map { $0.sentences.map { Correction.letters(of: $0.text) } }
    let numbers = Set(rows.map(\.sentence))
    var byNumber: [Int: [Place]] = [:]
    for (report, value) in reports.enumerated() {
      for (position, sentence) in value.sentences.enumerated()
      where numbers.contains(sentence.number) {
        byNumber[sentence.number, default: []].append(Place(report: report, sentence: position))
      }
    }
    self.byNumber = byNumber
  }

  func place(of row: Correction) -> Answer {
    guard let named = row.sha256.isEmpty ? byID[row.report] : bySum[row.sha256] else {
      return renamed(row)
        ?? .nowhere(
          reason: row.sha256.isEmpty
            ? "no report is called '\(row.report)'" : "no report has these bytes",
          remedy: "name a report of this run, or run over that one, too")
    }
    let isRenamed = reports[named].id != row.report
    let note = isRenamed ? "the report '\(row.report)' is called '\(reports[named].id)' here" : nil
    return answer(row, in: named, note) ?? renamed(row)
      ?? .nowhere(
        reason: "sentence \(row.sentence) of '\(row.report)' does not begin with “\(row.text)”",
        remedy: "look it up in sentences.csv, and copy its number and more of its words")
  }

  /// The sentence in the report that the row names: by its number, else by its words.
  private func answer(_ row: Correction, in report: Int, _ note: String?) -> Answer? {
    let sentences = reports[report].sentences
    let numbered = sentences.firstIndex { $0.number == row.sentence }
    if let numbered, row.fits(letters[report][numbered]) {
      guard row.isSure(of: letters[report][numbered], words: Correction.leastWords) else {
        return .nowhere(
          reason: "“\(row.text)” is too short to tell sentence \(row.sentence) of '\(row.report)'",
          remedy: "copy \(Correction.leastWords) words of it or more")
      }
      return checked(Place(report: report, sentence: numbered), note)
    }
    let fitting = sentences.indices.filter {
      row.isSure(of: letters[report][$0], words: CorrectionFit.tellingWords)
    }
    guard fitting.count == 1, let position = fitting.first else { return nil }
    return checked(
      Place(report: report, sentence: position),
      "sentence \(row.sentence) of '\(row.report)' is sentence \(sentences[position].number) now")
  }

  /// The sentence of the same number and words in the only report that has it.
  private func renamed(_ row: Correction) -> Answer? {
    guard row.sha256.isEmpty else { return nil }
    let fitting = (byNumber[row.sentence] ?? []).filter {
      row.isSure(of: letters[$0.report][$0.sentence], words: CorrectionFit.tellingWords)
    }
    guard fitting.count == 1, let place = fitting.first else { return nil }
    return checked(
      place, "the report '\(row.report)' seems to be '\(reports[place.report].id)' now")
  }

  private func checked(_ place: Place, _ note: String?) -> Answer {
    guard reports[place.report].sentences[place.sentence].isProse else {
      return .nowhere(
        reason: "what it names is a heading, a table or furniture",
        remedy: "remove it: these are never judged")
    }
    return .found(place, moved: note)
  }
}
