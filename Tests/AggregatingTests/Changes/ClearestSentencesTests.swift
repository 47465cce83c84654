import Reports
import Testing

@testable import Aggregating

@Suite struct ClearestSentencesTests {
  private let plans = Area(id: "plans", domain: "help", label: "Plans")

  /// Sentences of a report by their scores; the text of each is its number.
  private func report(_ id: String, _ scores: [Double]) -> Report {
    var report = Invented.report(
      id,
      scores.map { score in
        let side: Sentiment = score < 0 ? .weakness : .strength
        return .init(side, ["plans": side])
      })
    for (place, score) in scores.enumerated() {
      report.text += "\(place + 1)"
      report.sentences?[place].span = Span(place, place + 1)
      report.judgements?[place].score = score
    }
    return report
  }

  private func said(_ report: Report, area: Area = .all) throws -> [Int] {
    let day = try #require(Day(iso: "2020-01-01"))
    let row = AreaChange(
      authority: "Northmere", authorityCode: "X", framework: "ilacs", area: area, before: nil,
      after: .init(report: report.id, date: day, strengths: 1, weaknesses: 1, balance: 0))
    let filled = ClearestSentences([report], for: [row]).filling([row])
    let quotations = try #require(filled.first).after.said
    #expect(quotations.map(\.text) == quotations.map { "\($0.sentence)" })
    return quotations.map(\.sentence)
  }

  @Test(arguments: [
    ([0.2, -0.9, 0.5, 0.1], [2, 3]), ([0.5, 0.5, -0.5], [1, 2]), ([0.1, 0.2, 0.3], [3, 2]),
    ([0.4], [1]), ([], []),
  ])
  func theTwoOfTheGreatestScoreTheFirstOfEqualOnes(scores: [Double], expected: [Int]) throws {
    #expect(try said(report("a", scores)) == expected)
  }

  @Test func pointsOfAListComeLast() throws {
    var report = report("a", [-0.4, -0.9, 0.1])
    report.judgements?[0].isListed = true
    report.judgements?[1].isListed = true
    #expect(try said(report) == [3, 2])
  }

  @Test func whatIsNotJudgedOrOfAnotherBodyIsNotQuoted() throws {
    var report = report("a", [0.9, 0.8, 0.7, 0.6])
    report.judgements?[0].sentiment = .neutral
    report.judgements?[1].isOfOtherBody = true
    report.sentences?[2].role = .heading
    #expect(try said(report) == [4])
  }

  @Test func anAreaQuotesItsOwn() throws {
    var report = report("a", [0.9, 0.3, 0.8])
    report.judgements?[0].findings = []
    report.judgements?[2].findings[0].polarity = .neutral
    #expect(try said(report, area: plans) == [2])
    #expect(try said(report) == [1, 3])
  }

  @Test func bothSidesAreFilledEachFromItsReport() throws {
    let day = try #require(Day(iso: "2020-01-01"))
    func side(_ report: String) -> AreaChange.Side {
      .init(report: report, date: day, strengths: 1, weaknesses: 0, balance: 1)
    }
    let row = AreaChange(
      authority: "Northmere", authorityCode: "X", framework: "ilacs", area: .all,
      before: side("a"), after: side("b"))
    let clearest = ClearestSentences(
      [report("a", [0.1, 0.2]), report("b", [0.3]), report("c", [0.9])], for: [row])
    let filled = try #require(clearest.filling([row]).first)
    #expect(filled.before?.said.map(\.sentence) == [2, 1])
    #expect(filled.after.said.map(\.sentence) == [1])
  }
}
