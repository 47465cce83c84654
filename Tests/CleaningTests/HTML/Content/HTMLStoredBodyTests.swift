import Testing

@testable import Cleaning

/// When the body that JSON-LD repeats is believed.
@Suite struct HTMLStoredBodyTests {
  private func found(_ letters: Int) -> [HTMLPassage] {
    [
      HTMLPassage(
        element: 0, start: 0, text: [UInt8](repeating: 0x61, count: letters), linkLetters: 0)
    ]
  }

  /// A page with text of its own: from 600 bytes on, and more than twice as much.
  @Test(arguments: [(600, 299, true), (600, 300, false), (599, 10, false), (2_000, 999, true)])
  func aLongerBodyCounts(body: Int, letters: Int, isTaken: Bool) {
    let text = String(repeating: "b", count: body)
    #expect((HTMLStoredBody.pieces(text, insteadOf: found(letters)) != nil) == isTaken)
  }

  @Test func whereThePageHasNoneAnyBodyCountsAndItsLinesAreParagraphs() throws {
    let pieces = try #require(
      HTMLStoredBody.pieces("Plans are <b>thin</b>.\nVisits\nare late.", insteadOf: []))
    #expect(pieces.map(\.text) == ["Plans are thin.", "Visits", "are late."])
    #expect(pieces.allSatisfy { $0.role == .paragraph })
    #expect(HTMLStoredBody.pieces("", insteadOf: []) == nil)
    #expect(HTMLStoredBody.pieces(nil, insteadOf: []) == nil)
  }
}
