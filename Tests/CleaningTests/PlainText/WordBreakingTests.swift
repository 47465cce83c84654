import Testing

@testable import Cleaning

/// Which parts of a word stand before and behind a hyphen at a line's end.
@Suite struct WordBreakingTests {
  @Test(arguments: [
    ("multi", true, false), ("Multi", true, false), ("WELL", true, false), ("co", true, false),
    ("multis", false, false), ("m", false, false), ("", false, false), ("ments", false, true),
    ("tion", false, true), ("Tion", false, false), ("ion", false, false), ("able", false, false),
    ("ably", false, true),
  ])
  func parts(word: String, isPrefix: Bool, isEnding: Bool) {
    #expect(WordBreaking.isPrefix(word.utf8) == isPrefix)
    #expect(WordBreaking.isEnding(Array(word.utf8)) == isEnding)
  }
}
