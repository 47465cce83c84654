import Reports

/// What a partial result holds of one report: its facts and its counts, without a word of its text.
package struct ReportCounts: Codable, Hashable, Sendable {
  package let tally: Tally
  private let file: String
  private let inspection: Inspection
  private let warnings: [String]
  private let pages: Int?

  /// - Parameter tally: the report's counts where they were made before its mentions were left out; nil
  ///   to make them now.
  package init(_ report: Report, tally: Tally? = nil) {
    self.tally = tally ?? Tally(report)
    self.file = report.file
    self.inspection = report.inspection
    self.warnings = report.warnings
    self.pages = report.pages
  }

  /// The id of the report.
  package var id: String { tally.id }

  /// The report as far as `aggregate` asks for it.
  ///
  /// - Parameter statements: what it says; nil where that is not known: no recommendation is followed up
  ///   then, and no sentence quoted.
  package func report(_ statements: Statements?) -> Report {
    var report = Report(
      id: id, file: file, format: tally.format, sha256: tally.sha256, text: "",
      inspection: inspection)
    report.warnings = warnings
    report.pages = pages
    report.sections = []
    report.sentences = []
    report.judgements = []
    statements?.fill(&report)
    return report
  }

  /// What is wrong with counts that come from outside; nil where all is well.
  package var flaw: String? {
    if id.isEmpty { return "id is empty" }
    if id != id.shown || file != file.shown { return "id or file holds control characters" }
    return tally.isSound ? nil : "counts are out of range"
  }
}

extension Tally {
  /// Far more judgements than a report has, and few enough to add up.
  private static let possible = 0...1_000_000_000

  fileprivate var isSound: Bool {
    let counts =
      [words] + sections.flatMap { [$0.counts, $0.words] }
      + ([paragraphs] + areas.map(\.paragraphs)).flatMap { $0.entries.map(\.counts) }
    return counts.allSatisfy {
      Tally.possible.contains($0.strengths) && Tally.possible.contains($0.weaknesses)
    } && Tally.possible.contains(visitNumber ?? 0) && Tally.possible.contains(unsure)
  }
}
