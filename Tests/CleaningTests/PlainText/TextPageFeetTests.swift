import Testing

@testable import Cleaning

/// Lines that pages leave in a text.
@Suite struct TextPageFeetTests {
  private func feet(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return TextLines(bytes).all.filter { $0.kind == .pageFoot }
      .map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
  }

  @Test(arguments: [
    ("12", true), ("Page 3", true), ("Page 3 of 14", true), ("3 of 14", true), ("12 | Page", true),
    ("- 3 -", true), ("Page three", false), ("12 plans", false), ("12.", false), ("page", false),
    ("Page 123 of 4567", true), ("Page 1234 of 4567", false),
  ])
  func pageNumbers(line: String, isNumber: Bool) {
    #expect(feet("Plans are late.\n\n\(line)\n\nVisits are.") == (isNumber ? [line] : []))
  }

  private func pages(_ count: Int, foot: String, away: Int = 0, ending: String = "") -> String {
    (1...count).map { page in
      let between = (0..<away).map { "Visit \($0) was late.\n" }.joined()
      return "Workers know them well.\n\(foot)\(ending)\n\(between)\(page)\n"
    }.joined()
  }

  @Test(arguments: [(2, 0), (3, 3)])
  func aLineThatThreePagesRepeatIsAFoot(count: Int, expected: Int) {
    #expect(
      feet(pages(count, foot: "Stannick report")).count { $0 == "Stannick report" } == expected)
  }

  /// No more than two lines between it and the number.
  @Test(arguments: [(2, true), (3, false)])
  func itStandsNearTheNumber(away: Int, isFoot: Bool) {
    // Four sentences before it keep it away from the number of the page before.
    let before = "One. \nTwo. \nThree. \nFour. \n"
    let found = feet(
      (1...3).map { _ in before + pages(1, foot: "Stannick report", away: away) }.joined())
    #expect(found.contains("Stannick report") == isFoot)
  }

  @Test func sentencesAndLongLinesAreNone() {
    #expect(!feet(pages(3, foot: "Plans are late", ending: ".")).contains("Plans are late."))
    let long = String(repeating: "a", count: 100)
    #expect(feet(pages(3, foot: long)).contains(long))
    #expect(!feet(pages(3, foot: long + "a")).contains(long + "a"))
  }

  @Test func digitsInAFootMayDiffer() {
    let text = (1...3).map { "Workers know them.\nReport of day \($0)\n\($0)\n" }.joined()
    #expect(feet(text) == (1...3).flatMap { ["Report of day \($0)", "\($0)"] })
  }
}
