import Testing

@testable import Aggregating

@Suite struct MatterReaderTests {
  /// The matters of a text, each with the position of its first word; `~` before what is only touched.
  private func mentions(_ text: String, terms: String? = nil) throws -> [String] {
    let lexicon = try MatterFixture.lexicon(
      replacing: terms.map { ["matter-terms.csv": $0] } ?? [:])
    return MatterReader(lexicon).read(text).mentions.map {
      "\($0.isWeak ? "~" : "")\(lexicon.matters[$0.matter].id) \($0.word)"
    }
  }

  @Test(arguments: [
    ("Plans and fog.", ["plans 0", "fog 2"]), ("Sail plans are kept.", ["sail-plans 0"]),
    ("The log books.", ["logs 1"]), ("All is logged.", ["~logs 2"]),
    ("They have plans to sail.", []), ("Boats sail.", []),
    ("Sail plans, plans and log books.", ["sail-plans 0", "plans 2", "logs 4"]),
  ])
  func theLongestTermCounts(text: String, expected: [String]) throws {
    #expect(try mentions(text) == expected)
  }

  @Test func ofEquallyLongTermsTheOneWithMoreLettersCounts() throws {
    let terms = "term,matter,tier\nmas*,plans,\nmasts,logs,\n"
    #expect(try mentions("Tall masts.", terms: terms) == ["logs 1"])
    #expect(try mentions("Tall mast.", terms: terms) == ["plans 1"])
  }

  @Test func termsThatAreEqualInAllCountTogether() throws {
    let terms = "term,matter,tier\nmast,plans,\nmast,logs,weak\n"
    #expect(try mentions("A mast.", terms: terms) == ["plans 1", "~logs 1"])
  }

  @Test(arguments: [
    ("Ensure that plans last.", 2, 4), ("They ensure that plans last.", 0, 5),
    // What a point is for begins two words after its start or later.
    ("Plans kept so that logs are full.", 0, 2), ("Plans so that logs are full.", 0, 6),
    ("Ensure that plans last so that logs are full.", 2, 4),
    ("Ensure that plans so that logs are full.", 2, 8),
    ("Plans kept so that logs last so that all sail.", 0, 2),
  ])
  func whereAPointBeginsAndWhereItsPurposeDoes(text: String, start: Int, cut: Int) throws {
    let reading = try MatterFixture.reader().read(text)
    #expect(reading.start == start && reading.cut == cut)
  }

  @Test(arguments: [
    ("However, boats sail.", true), ("These sail.", true), ("Boats, however, sail.", false),
  ])
  func onlyTheFirstWordPointsBack(text: String, refers: Bool) throws {
    #expect(try MatterFixture.reader().read(text).refers == refers)
  }
}
