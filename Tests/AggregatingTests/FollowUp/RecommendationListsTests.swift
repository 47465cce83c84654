import Reports
import Testing

@testable import Aggregating

@Suite struct RecommendationListsTests {
  private typealias Line = Written.Line

  /// The numbers of the sentences that ask.
  private func asking(_ lines: [Line]) -> [Int] {
    let report = Written.report(lines)
    let lists = RecommendationLists(report)
    return zip(report.sentences ?? [], report.judgements ?? [])
      .filter { lists.asks($0, $1, in: Array(report.text.utf8)) }.map(\.0.number)
  }

  private func listed(_ text: String) -> Line { Line(text: text, isPoint: true, isListed: true) }
  private func point(_ text: String, block: Int? = nil) -> Line {
    Line(text: text, isPoint: true, block: block)
  }
  private let whole = "Letters are written in plain words."

  @Test(arguments: [
    ("Quality of log books", [1]), ("Quality of books", []), ("Sailors", []),
    ("Quality of log books:", []),
  ])
  func aMarkedPointAsksFromThreeWordsOn(text: String, expected: [Int]) {
    #expect(asking([listed(text)]) == expected)
  }

  @Test func aWholeSentenceAsksWhereHalfOfThePointsAreMarked() {
    let marked = listed("Quality of log books")
    #expect(asking([marked, point(whole)]) == [1, 2])
    #expect(asking([marked, point(whole), point(whole)]) == [1])
    #expect(asking([marked, marked, point(whole), point(whole)]) == [1, 2, 3, 4])
    #expect(asking([point(whole)]).isEmpty)
  }

  @Test func aPointOfTwoSentencesFinds() {
    // The third and fourth sentence share a block.
    let marked = listed("Quality of log books")
    #expect(
      asking([marked, marked, point(whole, block: 9), point(whole, block: 9)]) == [1, 2])
  }

  @Test func aParagraphBesideAListAsksNothing() {
    #expect(asking([listed("Quality of log books"), Line(text: whole)]) == [1])
  }

  @Test func listsAreToldApartBySection() {
    var far = point(whole)
    far.section = 3
    #expect(asking([listed("Quality of log books"), far]) == [1])
  }
}
