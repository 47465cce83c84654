import Aggregating
import Lexicons
import Reports
import Testing

@testable import Writing

/// Trends can be counted again from the files that a run writes.
@Suite struct RecountTests {
  /// What a row of trends is about.
  private struct Key: Hashable {
    var framework, kind, date, area: String
  }

  private var random = SplitMix64(key: "recount")

  /// Reports with sentences of every sort, at several dates.
  private mutating func reports() -> [Report] {
    (0..<24).map { number in
      let marks = ["", "*", "#", "~", "", "*"]
      let lines = (0..<40).map { "\(marks[$0 % marks.count])Line \($0) of letter \(number)" }
      var report = Invented.report("letter-\(number)", lines)
      report.inspection.kind = number % 2 == 0 ? "inspection" : "focused-visit"
      report.inspection.framework = number < 10 ? "sif" : "ilacs"
      report.inspection.authority = "Council, \(number % 5)"
      report.inspection.region = "Vale"
      report.inspection.end = number == 7 ? nil : Day(year: 2012 + number % 9, month: 5, day: 9)
      for position in lines.indices {
        let sentiment = Sentiment.allCases.randomElement(using: &random) ?? .neutral
        report.judgements?[position].sentiment = sentiment
        report.judgements?[position].isOfOtherBody = position % 13 == 3
        report.judgements?[position].findings = Invented.taxonomy.shuffled(using: &random)
          .prefix(Int.random(in: 0...2, using: &random))
          .map {
            let polarity = Sentiment.allCases.randomElement(using: &random) ?? .neutral
            return Finding(area: $0.id, polarity: polarity, evidence: ["="])
          }
      }
      return report
    }
  }

  @Test mutating func areaRowsFollowFromFindingsAndAllRowsFromSentences() throws {
    var reports = reports()
    let aggregator = Aggregator(taxonomy: Invented.taxonomy)
    let aggregation = aggregator.finish(
      reports.map(aggregator.partial).reduce(Partial()) { $0.merging($1) })
    for position in reports.indices {
      reports[position].standing = aggregation.standing[reports[position].id]
    }
    let facts = try read(ReportsTable(domain: Packs.childrensServices), reports).reduce(into: [String: Table.Row]()) {
      $0[$1["report_id"]] = $1
    }
    let counted = facts.filter { $0.value["in_trends"] == "true" }
    #expect(counted.count > 10 && counted.count < reports.count)

    var again: [Key: Counts] = [:]
    for row in try read(FindingsTable(taxonomy: Invented.taxonomy), reports)
    where row["other_body"] == "false" {
      guard let report = counted[row["report_id"]] else { continue }
      let key = Key(
        framework: report["framework"], kind: row["kind"], date: row["date"], area: row["area"])
      again[key, default: Counts()].count(Sentiment(rawValue: row["sentiment"]) ?? .neutral)
    }
    for row in try read(SentencesTable(), reports) where row["other_body"] == "false" {
      guard let report = counted[row["report_id"]] else { continue }
      let key = Key(
        framework: report["framework"], kind: report["kind"], date: report["inspection_end"],
        area: "all")
      again[key, default: Counts()].count(Sentiment(rawValue: row["sentiment"]) ?? .neutral)
    }

    var trends: [Key: Counts] = [:]
    for row in try read(TrendsTable(), aggregation.trends) where row["level"] == "authority" {
      let key = Key(
        framework: row["framework"], kind: row["kind"], date: row["date"], area: row["area"])
      trends[key, default: Counts()] += Counts(
        strengths: Int(row["strengths"]) ?? -1, weaknesses: Int(row["weaknesses"]) ?? -1)
    }
    #expect(trends == again.filter { $0.value.total > 0 })
  }

  private func read<Data: Dataset>(
    _ dataset: Data, _ subjects: [Data.Subject]
  ) throws -> [Table.Row] {
    let bytes = CSVText().bytes(of: dataset, subjects)
    return try Table(bytes, file: Data.name, columns: dataset.header).rows
  }
}
