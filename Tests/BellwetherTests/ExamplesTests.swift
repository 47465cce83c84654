import Foundation
import Reports
import TestSupport
import Testing

@testable import Bellwether

/// The reports in `Examples/` tell a story of two places; here it has to come out again.
///
/// Expectations are what a careful reader would say: facts as printed, directions, signs and who is
/// left out. Exact weights and counts may move when an analyst changes `Models/`.
@Suite struct ExamplesTests {
  static let merrowshire = "Merrowshire"
  static let stannick = "Stannick"

  // MARK: - Facts

  struct Facts: Sendable, CustomTestStringConvertible {
    var id: String
    var format: Format
    var source: Source = .official
    var kind: Kind
    var visitNumber: Int?
    var framework = "ilacs"
    var authority: String
    var dates: String
    var published: String
    var publishedSource: Inspection.DateSource?
    var inspectors: [String] = []
    var grades = Grades()
    var testDescription: String { id }
  }

  static let facts: [Facts] = [
    Facts(
      id: "merrowshire-2018-08-06-inspection", format: .pdf, kind: "inspection",
      authority: merrowshire, dates: "2018-06-18 2018-06-29", published: "2018-08-06",
      publishedSource: .metadata, inspectors: ["Harriet Osgathorpe"],
      grades: ["overall": "good", "leaders": "good", "help-protection": "good", "in-care": "good"]),
    Facts(
      id: "merrowshire-2019-08-05-visit", format: .text, kind: "focused-visit",
      authority: merrowshire, dates: "2019-07-09 2019-07-10", published: "2019-08-05",
      publishedSource: .publication,
      inspectors: ["Constance Birtwhistle-Gray", "Tobias Merriden"]),
    Facts(
      id: "merrowshire-2020-04-20-inspection", format: .pdf, kind: "inspection",
      authority: merrowshire, dates: "2020-02-17 2020-02-28", published: "2020-04-20",
      publishedSource: .metadata, inspectors: ["Rupert Allingford"],
      grades: [
        "overall": "inadequate", "leaders": "inadequate", "help-protection": "inadequate",
        "in-care": "requires improvement",
      ]),
    Facts(
      id: "merrowshire-2020-12-14-monitoring", format: .text, kind: "monitoring-visit",
      visitNumber: 1, authority: merrowshire, dates: "2020-11-17 2020-11-18",
      published: "2020-12-14", publishedSource: .publication,
      inspectors: ["Rupert Allingford", "Winifred Oyelaran"]),
    Facts(
      id: "merrowshire-2021-10-18-monitoring", format: .pdf, kind: "monitoring-visit",
      visitNumber: 3, authority: merrowshire, dates: "2021-09-14 2021-09-15",
      published: "2021-10-18", publishedSource: .publication,
      inspectors: ["Rupert Allingford", "Winifred Oyelaran"]),
    Facts(
      id: "merrowshire-2022-12-12-inspection", format: .html, kind: "inspection",
      authority: merrowshire, dates: "2022-11-07 2022-11-18", published: "2022-12-12",
      publishedSource: .publication, inspectors: ["Constance Birtwhistle-Gray"],
      grades: [
        "overall": "requires improvement", "leaders": "good",
        "help-protection": "requires improvement",
        "in-care": "requires improvement",
      ]),
    Facts(
      id: "merrowshire-2024-03-18-visit", format: .pdf, kind: "focused-visit",
      authority: merrowshire, dates: "2024-02-13 2024-02-14", published: "2024-03-18",
      publishedSource: .publication, inspectors: ["Josephine Tarbuckle", "Idris Penhallow"]),
    Facts(
      id: "merrowshire-2025-06-23-inspection", format: .pdf, kind: "inspection",
      authority: merrowshire, dates: "2025-05-12 2025-05-23", published: "2025-06-23",
      publishedSource: .metadata, inspectors: ["Josephine Tarbuckle"],
      grades: [
        "overall": "good", "leaders": "good", "help-protection": "good", "in-care": "good",
        "care-leavers": "requires improvement",
      ]),
    Facts(
      id: "press-2020-04-21-merrowshire", format: .html, source: .press, kind: "inspection",
      authority: merrowshire, dates: "", published: "2020-04-21", publishedSource: nil),
    Facts(
      id: "stannick-2017-05-19-inspection", format: .pdf, kind: "inspection", framework: "sif",
      authority: stannick, dates: "2017-03-06 2017-03-30", published: "2017-05-19",
      publishedSource: .publication, inspectors: ["Dorothea Pellingbrook"],
      grades: [
        "overall": "requires improvement", "leaders": "good",
        "help-protection": "requires improvement",
        "in-care": "requires improvement", "care-leavers": "requires improvement",
      ]),
    Facts(
      id: "stannick-2019-07-15-inspection", format: .html, kind: "inspection",
      authority: stannick, dates: "2019-06-03 2019-06-14", published: "2019-07-15",
      publishedSource: .publication, inspectors: ["Dorothea Pellingbrook"],
      grades: ["overall": "good", "leaders": "good", "help-protection": "good", "in-care": "good"]),
    Facts(
      id: "stannick-2021-08-09-visit", format: .text, kind: "focused-visit", authority: stannick,
      dates: "2021-07-06 2021-07-07", published: "2021-08-09", publishedSource: .publication,
      inspectors: ["Philippa Norwood-Lane", "Jerome Castleton"]),
    Facts(
      id: "stannick-2023-10-30-inspection", format: .pdf, kind: "inspection", authority: stannick,
      dates: "2023-09-18 2023-09-29", published: "2023-10-30", publishedSource: .metadata,
      inspectors: ["Benedict Arkwell"],
      grades: [
        "overall": "good", "leaders": "good", "help-protection": "good",
        "in-care": "requires improvement",
        "care-leavers": "outstanding",
      ]),
  ]

  @Test("Each report is read for what it is", arguments: facts)
  func readsFacts(_ expected: Facts) async throws {
    let report = try #require(try await Self.examples().reports.first { $0.id == expected.id })
    let found = report.inspection
    #expect(report.format == expected.format)
    #expect(found.source == expected.source)
    #expect(found.kind == expected.kind)
    #expect(found.visitNumber == expected.visitNumber)
    #expect(found.framework == expected.framework)
    #expect(found.authority == expected.authority)
    #expect(found.region == "Northern Marches")
    let dates = [found.start, found.end].compactMap { $0?.description }.joined(separator: " ")
    #expect(dates == expected.dates)
    #expect(found.publicationDate?.description == expected.published)
    if let source = expected.publishedSource { #expect(found.publicationDateSource == source) }
    #expect(found.inspectors.starts(with: expected.inspectors))
    if expected.source == .official { #expect(found.grades == expected.grades) }
  }

  @Test func readsEveryExample() async throws {
    let set = try await Self.examples()
    #expect(set.reports.map(\.id) == Self.facts.map(\.id).sorted())
    #expect(set.failures.isEmpty)
    let hasNoUndatedReport = !set.run.warnings.contains { $0.contains("date") }
    #expect(hasNoUndatedReport)
  }

  @Test("A press piece on an inspection that is there itself is left out, and nothing else is")
  func leavesOutThePressPiece() async throws {
    for report in try await Self.examples().reports {
      let standing = try #require(report.standing)
      #expect(standing.inTrends == (report.id != "press-2020-04-21-merrowshire"))
      if !standing.inTrends {
        #expect(standing.leftOutBecause.contains("merrowshire-2020-04-20-inspection"))
      }
    }
  }

  // MARK: - The story

  struct Step: Sendable, CustomTestStringConvertible {
    var place: String
    var area: String
    var date: String
    var comparedWith: String?
    var direction: Trend.Direction
    var testDescription: String { "\(place) \(area) \(date)" }
  }

  static let steps: [Step] = [
    // Merrowshire falls and recovers.
    Step(place: merrowshire, area: "all", date: "2018-06-29", direction: .first),
    Step(
      place: merrowshire, area: "all", date: "2020-02-28", comparedWith: "2018-06-29",
      direction: .declining),
    Step(place: merrowshire, area: "all", date: "2020-11-18", direction: .first),
    Step(
      place: merrowshire, area: "all", date: "2021-09-15", comparedWith: "2020-11-18",
      direction: .improving),
    Step(
      place: merrowshire, area: "all", date: "2022-11-18", comparedWith: "2020-02-28",
      direction: .improving),
    Step(
      place: merrowshire, area: "all", date: "2025-05-23", comparedWith: "2022-11-18",
      direction: .improving),
    // Stannick stays good on the whole.
    Step(place: stannick, area: "all", date: "2017-03-30", direction: .first),
    Step(place: stannick, area: "all", date: "2019-06-14", direction: .first),
    Step(
      place: stannick, area: "all", date: "2023-09-29", comparedWith: "2019-06-14",
      direction: .noClearChange),
    // Where Merrowshire falls and recovers.
    Step(
      place: merrowshire, area: "management-oversight", date: "2020-02-28",
      comparedWith: "2018-06-29", direction: .noClearChange),
    Step(
      place: merrowshire, area: "workforce", date: "2020-02-28", comparedWith: "2018-06-29",
      direction: .declining),
    Step(
      place: merrowshire, area: "leadership-and-governance", date: "2020-02-28",
      comparedWith: "2018-06-29", direction: .declining),
    Step(
      place: merrowshire, area: "child-protection", date: "2020-02-28",
      comparedWith: "2018-06-29", direction: .declining),
    Step(
      place: merrowshire, area: "management-oversight", date: "2021-09-15",
      direction: .tooFew),
    Step(
      place: merrowshire, area: "workforce", date: "2022-11-18", comparedWith: "2020-02-28",
      direction: .noClearChange),
    // Stannick's foster carers leave, and its care leavers thrive.
    Step(
      place: stannick, area: "placements", date: "2021-07-07", direction: .first),
    Step(
      place: stannick, area: "placements", date: "2023-09-29", comparedWith: "2019-06-14",
      direction: .noClearChange),
    Step(
      place: stannick, area: "care-leavers", date: "2021-07-07", direction: .first),
  ]

  @Test("Each step of the story is a row of the trends", arguments: steps)
  func tellsTheStory(_ step: Step) async throws {
    let row = try #require(
      try await Self.examples().trends.first {
        $0.place.level == .authority && $0.place.name == step.place && $0.area.id == step.area
          && $0.date?.description == step.date
      })
    #expect(row.direction == step.direction)
    #expect(row.comparedWith == step.comparedWith)
    switch row.direction {
    case .improving: #expect(try #require(row.change) > 0.2)
    case .declining: #expect(try #require(row.change) < -0.2)
    default: break
    }
  }

  @Test(
    "Merrowshire is strong, then weak, then strong again, area by area",
    arguments: [
      "management-oversight", "workforce", "leadership-and-governance", "child-protection",
      "assessment",
    ])
  func fallsAndRecovers(area: String) async throws {
    let balances = try await Self.rows(Self.merrowshire, area).filter { $0.kind == "inspection" }
      .map(\.balance)
    try #require(balances.count == 4)
    #expect(balances[0] > 0.4)
    #expect(balances[1] < -0.6)
    #expect(balances[2] > balances[1] + 0.3)
    #expect(balances[3] > 0.4)
  }

  @Test("What stays good is nowhere said to decline", arguments: ["education", "early-help"])
  func keepsItsStrengths(area: String) async throws {
    for place in [Self.merrowshire, Self.stannick] {
      let rows = try await Self.rows(place, area)
      #expect(rows.count >= 3)
      #expect(rows.allSatisfy { $0.direction != .declining })
    }
  }

  @Test("Frameworks are never compared with each other")
  func keepsFrameworksApart() async throws {
    let trends = try await Self.examples().trends
    let sif = trends.filter { $0.framework == "sif" }
    #expect(!sif.isEmpty)
    #expect(sif.allSatisfy { $0.direction == .first && $0.place.name == Self.stannick })
    #expect(trends.allSatisfy { $0.comparedWith != "2017-03-30" })
  }

  @Test("Two places are too few for a region or for all reports")
  func writesNoRowForFewAuthorities() async throws {
    #expect(try await Self.examples().trends.allSatisfy { $0.place.level == .authority })
  }

  @Test("Eight periods of one framework and kind make a series, and no place here has them")
  func writesNoSeriesForFewPeriods() async throws {
    #expect(try await Self.examples().series.isEmpty)
  }

  // MARK: - The press piece

  @Test("What a politician says of himself is no finding; what the report said is")
  func hearsWhoSpeaks() async throws {
    let press = try #require(
      try await Self.examples().reports.first { $0.inspection.source == .press })
    let sentences = try #require(press.sentences)
    let judgements = try #require(press.judgements)
    func judgement(of words: String) throws -> Judgement {
      let position = try #require(sentences.firstIndex { press.text[$0.span].contains(words) })
      return judgements[position]
    }
    // The second sentence of a quotation has no "he said" of its own.
    let promise = try judgement(of: "among the best in the country")
    #expect(promise.speaker == .provider)
    #expect(promise.sentiment == .neutral)
    #expect(try judgement(of: "The quality of assessments was poor").sentiment == .weakness)
    #expect(!press.text.contains("Anyone who has worked there"))
    #expect(!press.text.contains("Advertisement"))
  }

  // MARK: - The run

  private static func rows(_ place: String, _ area: String) async throws -> [Trend] {
    try await examples().trends.filter { $0.place.name == place && $0.area.id == area }
      .sorted { $0.period < $1.period }
  }

  private static func examples() async throws -> RecordSet { try await shared.value }

  /// One run for all tests.
  private static let shared = Task {
    let root = Checkout.root.path
    let pipeline = try Pipeline(path: "\(root)/Examples/examples.yaml", models: [])
    return try await pipeline.run(InputScan(["\(root)/Examples"]), jobs: 2)
  }
}
