import Evaluating
import Lexicons
import Reports
import Testing

@testable import Fitting

@Suite struct TermCandidatesTests {
  private func candidates(_ text: String, reports: [String]) throws -> [String] {
    let words = "word,kind\nMarch,month\nthree,number\n"
    let names = try NameLexicon(
      ModelFiles(origin: "the test", contents: ["names.csv": Array(words.utf8)]),
      register: "authorities.csv")
    let passages = reports.map { report in
      GoldPassage(
        id: "\(report)#p1",
        rows: [
          GoldRow(unit: "1", passage: "\(report)#p1", text: text, sentiment: .strength)
        ])
    }
    return TermCandidates(
      passages, atLeast: 3, words: try PassedOverWords(names: names, grammar: ["and", "their"])
    ).terms
  }

  private let places = [
    "stannick-2019-01-31-inspection", "dunmere-2019-01-31-inspection",
    "merrowshire-2019-01-31-inspection",
  ]

  @Test func nothingIsLearnedOfNamesNumbersAndFunctionWordsAlone() throws {
    #expect(
      try candidates("Plans and their reviews in March of three kinds, and of 12", reports: places)
        == ["kinds", "plans", "plans and", "review*", "reviews", "reviews in", "their reviews"])
  }

  @Test func threeAuthoritiesMustHoldATerm() throws {
    let visits = (2017...2022).map { "stannick-\($0)-01-31-inspection" }
    #expect(try candidates("Plans drift", reports: visits).isEmpty)
    #expect(try candidates("Plans drift", reports: visits + [places[1]]).isEmpty)
    #expect(try candidates("Plans drift", reports: places) == ["drift", "plans", "plans drift"])
  }

  @Test(arguments: [
    ("west-stannick-2019-01-31-inspection", "west-stannick"), ("a-press-piece", "a-press-piece"),
  ])
  func anAuthorityIsWhatStandsBeforeTheDate(report: String, authority: String) {
    #expect(TermCandidates.authority(of: report) == authority)
  }
}
