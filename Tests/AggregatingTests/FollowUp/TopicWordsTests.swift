import Testing

@testable import Aggregating

@Suite struct TopicWordsTests {
  private let words = TopicWords(unspecific: ["improve", "the", "and", "for", "children"])

  private func stems(_ text: String) -> [UInt64] { words.stems(of: text.utf8) }

  @Test(
    "texts with the same topic",
    arguments: [
      ("Assessments", "assessed"), ("Improvement of plans", "improving plans"),
      ("leave", "leaving"), ("Planning", "plann"),
      ("improving the plans for children", "plans"), ("pathway plans", "plans, pathway"),
      ("plan plan plan", "plan"), ("the child’s café", "child CAFé"),
      ("records — not", "records…not"),
      ("in 2019, 47% of it", ""),
    ])
  func same(one: String, other: String) {
    #expect(stems(one) == stems(other))
  }

  @Test(
    "texts with different topics",
    arguments: [
      ("management", "manager"), ("placement", "plan"), ("class", "clas"), ("placements", "plans"),
    ])
  func different(one: String, other: String) {
    #expect(stems(one) != stems(other))
  }

  @Test func namesArePassedOver() {
    let names = Set(TopicWords.stems(of: "Isle of Northmere".utf8))
    #expect(
      words.stems(of: "Fostering on the Isle of Northmere".utf8, without: names)
        == stems("fostering on"))
  }

  @Test func stemsAreSortedAndUnique() {
    let found = stems("records of visits, visits recorded and records of supervision")
    #expect(found == found.sorted() && Set(found).count == found.count && found.count == 3)
  }

  @Test func brokenTextDoesNoHarm() {
    #expect(words.stems(of: [0xE2] as [UInt8]).isEmpty)
    #expect(words.stems(of: [0xE2, 0x80] as [UInt8]).isEmpty)
    #expect(words.stems(of: [0xFF, 0xFE, 0xFD, 0x80] as [UInt8]).count == 1)
  }
}
