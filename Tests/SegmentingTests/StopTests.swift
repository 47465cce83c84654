import Testing

@testable import Segmenting

@Suite struct StopTests {
  /// The stop after the first letter of a text.
  private func stop(_ text: String) throws -> Stop {
    let bytes = Array(text.utf8)
    return try #require(Stop(in: bytes, at: 1, limit: bytes.count))
  }

  @Test(arguments: [
    ("a.", Stop.Next.end), ("a. ", .end), ("a.b", .glued), ("a. b", .lower), ("a. B", .upper),
    ("a. 1", .digit), ("a. £", .other), ("a. é", .lower), ("a. É", .upper), ("a. ß", .lower),
    ("a. “B", .upper), ("a. (b", .lower), ("a. – B", .upper), ("a. –B", .other), ("a. “", .other),
  ])
  func whatFollows(text: String, next: Stop.Next) throws {
    #expect(try stop(text).next == next)
  }

  @Test(arguments: [
    ("a. B", 1, 2, true, false), ("a... B", 3, 4, true, false), ("a. . . B", 3, 6, true, true),
    ("a… B", 3, 4, false, false), ("a?! B", 2, 3, false, false), ("a.! B", 2, 3, false, false),
    ("a. .5 B", 1, 2, true, false), ("a. .b", 1, 2, true, false), ("a. .", 2, 4, true, true),
  ])
  func aRunOfMarks(text: String, count: Int, end: Int, isDots: Bool, isSpaced: Bool) throws {
    let stop = try stop(text)
    #expect(stop.count == count && stop.runEnd == end)
    #expect(stop.isDots == isDots && stop.isSpaced == isSpaced)
  }

  @Test(arguments: [
    ("a. B", 2, 0, false), ("a.” B", 5, 0, false), ("a.) B", 3, 1, false), ("a.)) B", 4, 2, false),
    ("a.] B", 3, 0, false), ("a.1 B", 3, 0, true), ("a.12 B", 4, 0, true), ("a.123 B", 2, 0, false),
    ("a.[3] B", 5, 0, true), ("a.[3 B", 2, 0, false), ("1.2 B", 2, 0, false), ("a.12", 2, 0, false),
    ("a.”1 B", 6, 0, true),
  ])
  func whatClosesAndNotes(text: String, end: Int, brackets: Int, isNoted: Bool) throws {
    let stop = try stop(text)
    #expect(stop.end == end && stop.closedBrackets == brackets && stop.isNoted == isNoted)
  }

  @Test func elsewhereNoneStands() {
    #expect(Stop(in: Array("a, b".utf8), at: 1, limit: 4) == nil)
    #expect(Stop(in: Array("a…".utf8), at: 1, limit: 3) == nil)
  }
}
