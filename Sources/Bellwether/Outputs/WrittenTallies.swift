import Aggregating
import Lexicons
import Reports
import Writing

extension OutputReader {
  /// The counts of the reports that count in trends, taken from the written rows of sentences and
  /// findings: what the trends rest on, and nothing else.
  func tallies() throws(StageError) -> [Tally] {
    var tallies: [String: Tally] = [:]
    for row in try table(ReportsTable.name, ReportsTable().header, isOpen: true).rows
    where row["in_trends"] == "true" {
      tallies[row["report_id"]] = Tally(OutputReader.facts(of: row))
    }
    for row in try table(SentencesTable.name, SentencesTable().header).rows
    where row["other_body"] != "true" {
      guard let sentiment = Sentiment(rawValue: row["sentiment"]) else { continue }
      guard let paragraph = Int(row["paragraph"]) else { throw damaged(row) }
      tallies[row["report_id"]]?.count(sentiment, in: paragraph)
    }
    let findings = try table(FindingsTable.name, FindingsTable(taxonomy: []).header)
    for row in findings.rows where row["other_body"] != "true" {
      guard let sentiment = Sentiment(rawValue: row["sentiment"]),
        let paragraph = Int(row["paragraph"])
      else { throw damaged(row, of: FindingsTable.name) }
      tallies[row["report_id"]]?.count(sentiment, on: row["area"], in: paragraph)
    }
    return tallies.values.sorted { $0.id < $1.id }
  }

  /// What `reports.csv` says of a report, without its text.
  private static func facts(of row: Table.Row) -> Report {
    func text(_ column: String) -> String? { row[column].isEmpty ? nil : row[column] }
    var facts = Inspection(framework: row["framework"])
    facts.kind = Kind(rawValue: row["kind"])
    facts.authority = text("authority")
    facts.authorityCode = text("authority_code")
    facts.region = text("region")
    facts.start = Day(iso: row["inspection_start"])
    facts.end = Day(iso: row["inspection_end"])
    facts.publicationDate = Day(iso: row["publication_date"])
    return Report(
      id: row["report_id"], file: row["file"], format: .text, sha256: row["sha256"], text: "",
      inspection: facts)
  }
}

extension Pipeline {
  /// Any two visits to an authority of an output folder.
  package func compare(
    visitsTo authority: String, _ before: String, _ after: String, in folder: String
  ) throws -> PeriodComparison {
    try compared(folder) { comparer throws(ComparisonProblem) in
      try comparer.visits(to: authority, before, after)
    }
  }

  /// Any two years of all reports of an output folder.
  ///
  /// - Parameters:
  ///   - framework: nil for the pack's first that was in use in both years.
  ///   - kind: nil for the pack's first that has grades.
  package func compare(
    years before: Int, _ after: Int, framework: String?, kind: String?, in folder: String
  ) throws -> PeriodComparison {
    let kinds = try domain().kinds
    let known = kinds.map(\.kind)
    let framework = try framework ?? usualFramework(in: [before, after])
    let kind = kind ?? (kinds.first(where: \.isGraded)?.kind ?? .other).rawValue
    return try compared(folder) { comparer throws(ComparisonProblem) in
      guard known.contains(Kind(rawValue: kind)) else {
        throw ComparisonProblem(
          reason: "'\(kind)' is no kind of visit", remedy: "give one that trends.csv names")
      }
      return try comparer.years(before, after, framework: framework, kind: Kind(rawValue: kind))
    }
  }

  /// The pack's first framework that visits in every one of the years can have followed.
  private func usualFramework(in years: [Int]) throws -> String {
    let middles = years.compactMap { Day(iso: "\($0)-07-01") }
    let frameworks = try valid { try Frameworks(models) }.all
    let inUse = frameworks.first { framework in middles.allSatisfy(framework.covers) }
    return (inUse ?? frameworks.first)?.id ?? Kind.other.rawValue
  }

  private func compared(
    _ folder: String,
    _ body: (PeriodComparer) throws(ComparisonProblem) -> PeriodComparison
  ) throws -> PeriodComparison {
    let comparer = PeriodComparer(
      try OutputReader(folder, stage: "compare").tallies(), options: try aggregateOptions(),
      taxonomy: try taxonomy().areas)
    do {
      return try body(comparer)
    } catch {
      throw StageError(stage: "compare", place: folder, reason: error.reason, remedy: error.remedy)
    }
  }
}
