import Foundation
import Reports
import Testing

@testable import Aggregating

/// `finish(merge(a, b))` equals aggregating both at once: what lets shards and threads share the work.
@Suite struct AggregatorTests {
  private let aggregator = Aggregator(
    options: AggregateOptions(inspections: ["inspection"]), taxonomy: Invented.taxonomy)

  /// Reports of every sort, drawn with a fixed seed; some without date or authority, some doubled.
  private func reports(_ count: Int) -> [Report] {
    var random = SplitMix64(key: "merge")
    let names = [
      "Ashby Vale", "Brookham", "Corley", "Dunmere", "Eastholt", "Farrow", "Gorsey", "Hale",
      "Ibley", "Kelm", "Luddon", "Mere", nil,
    ]
    return (0..<count).map { number in
      let says = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        let sentiment = Sentiment.allCases.randomElement(using: &random) ?? .neutral
        let area = ["plans", "homes", "supervision", "tides"].randomElement(using: &random) ?? ""
        return Invented.Says(
          sentiment, number % 3 == 0 ? [:] : [area: sentiment],
          paragraph: Int.random(in: 0...9, using: &random))
      }
      let year = Int.random(in: 2015...2020, using: &random)
      let month = Int.random(in: 1...9, using: &random)
      return Invented.report(
        "report-\(number)", authority: names.randomElement(using: &random) ?? nil,
        kind: ["inspection", "focused-visit", "monitoring-visit"].randomElement(using: &random)
          ?? .other,
        framework: year < 2018 ? "sif" : "ilacs",
        date: number % 17 == 0 ? nil : "\(year)-0\(month)-11",
        source: number % 5 == 0 ? .press : .official,
        format: Format.allCases.randomElement(using: &random) ?? .pdf,
        visit: number % 4 == 0 ? number % 6 : nil,
        sha256: number % 11 == 0 ? "twin" : nil, says)
    }
  }

  @Test func anyOrderAndGroupingGivesTheSame() {
    let parts = reports(300).map(aggregator.partial)
    let whole = aggregator.finish(parts.reduce(Partial()) { $0.merging($1) })
    #expect(whole.trends.count > 100 && !whole.changes.isEmpty && !whole.checks.isEmpty)
    #expect(Set(whole.trends.map(\.place.level)) == [.authority, .region, .all])
    var random = SplitMix64(key: "orders")
    for _ in 0..<8 {
      var parts = parts.shuffled(using: &random)
      while parts.count > 1 {
        let left = parts.remove(at: Int.random(in: 0..<parts.count, using: &random))
        let place = Int.random(in: 0..<parts.count, using: &random)
        parts[place] = left.merging(parts[place])
      }
      #expect(aggregator.finish(parts[0]) == whole)
    }
  }

  @Test func aPartSurvivesBeingSentToAnotherMachine() throws {
    let partial = reports(40).map(aggregator.partial).reduce(Partial()) { $0.merging($1) }
    let sent = try JSONDecoder().decode(Partial.self, from: JSONEncoder().encode(partial))
    #expect(sent == partial)
  }

  @Test func aPartTakesAFewKilobytes() throws {
    let says = (0..<800).map { number in
      Invented.Says(
        .strength,
        Dictionary(
          uniqueKeysWithValues: (0..<3).map {
            ("practice-area-\((number * 3 + $0) % 27)", .strength)
          }), paragraph: number / 6)
    }
    let bytes = try JSONEncoder().encode(aggregator.partial(of: Invented.report("long", says)))
    #expect(bytes.count < 32_768)
  }

  @Test func everyReportHasAStanding() {
    let reports = reports(300)
    let aggregation = aggregator.finish(Partial(reports.map(Tally.init)))
    #expect(Set(aggregation.standing.keys) == Set(reports.map(\.id)))
    #expect(aggregation.standing.values.allSatisfy { $0.inTrends == $0.leftOutBecause.isEmpty })
    for report in reports where report.inspection.date == nil {
      let warning =
        "aggregate: \(report.id): has no date and is in no trend; give one with --metadata"
      #expect(aggregation.warnings.contains(warning))
    }
  }

  @Test func nothingReadGivesNothing() {
    let aggregation = aggregator.finish(Partial())
    #expect(
      aggregation
        == Aggregation(
          trends: [], series: [], changes: [], checks: aggregation.checks, standing: [:],
          warnings: []))
  }
}
