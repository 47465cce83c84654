import Testing

@testable import Segmenting

@Suite struct ListMarkerTests {
  private func marker(_ text: String) -> ListMarker? {
    let bytes = Array(text.utf8)
    return ListMarker(in: bytes, at: 0, limit: bytes.count)
  }

  @Test(
    arguments: [
      ("1. a", 1, nil, nil, ListMarker.Ending.stop, 2),
      ("12) a", 12, nil, nil, .bracket, 3),
      ("123.) a", 123, nil, nil, .stopAndBracket, 5),
      ("b. a", nil, 2, nil, .stop, 2),
      ("iv) a", nil, nil, 4, .bracket, 3),
      ("v. a", nil, 22, 5, .stop, 2),
      ("x. a", nil, 24, 10, .stop, 2),
      ("• a", nil, nil, nil, .none, 4),
      ("•2. a", 2, nil, nil, .stop, 5),
    ] as [(String, Int?, Int?, Int?, ListMarker.Ending, Int)])
  func reads(
    text: String, digits: Int?, letter: Int?, roman: Int?, ending: ListMarker.Ending, end: Int
  ) throws {
    let marker = try #require(self.marker(text))
    #expect(marker.digits == digits && marker.letter == letter && marker.roman == roman)
    #expect(marker.ending == ending && marker.end == end)
    #expect(marker.glyph == (text.hasPrefix("•") ? 0xA2 : nil))
  }

  @Test(arguments: ["1234. a", "1.a", "1.", "1 a", "B. a", "xi. a", "ab. a", "a", "", ". a"])
  func isNone(text: String) {
    #expect(marker(text) == nil)
  }

  @Test(arguments: [
    ("1. a", "2. a", true), ("1. a", "3. a", false), ("2. a", "1. a", false),
    ("1. a", "1. a", false), ("1. a", "2) a", false), ("a) a", "b) a", true),
    ("i. a", "ii. a", true), ("i. a", "j. a", true), ("h. a", "i. a", true),
    ("a. a", "2. a", false), ("• a", "• a", true), ("• a", "⁃ a", false),
    ("•1. a", "2. a", false),
  ])
  func follows(first: String, second: String, expected: Bool) throws {
    #expect(try #require(marker(second)).follows(#require(marker(first))) == expected)
  }
}
