import Reports
import Testing

@testable import Terms

@Suite struct TermAutomatonTests {
  /// The text of each match, in the order in which they end.
  private func found(_ terms: [String], in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var matches: [TermAutomaton.Match] = []
    var scratch = TermAutomaton.Scratch()
    WordScanner().scan(bytes, in: 0..<bytes.count, into: &words)
    try TermAutomaton(terms).find(
      in: bytes, words: words, range: words.indices, scratch: &scratch, into: &matches)
    return matches.map { match in
      String(
        decoding: bytes[words[match.first].span.start..<words[match.last].span.end], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("word", ["plan"], "A plan, a Plan.", ["plan", "Plan"]),
    ("no part of a word", ["plan"], "A planet.", []),
    ("prefix", ["plan*"], "Planned plans.", ["Planned", "plans"]),
    ("phrase", ["strategy meeting"], "A Strategy meeting.", ["Strategy meeting"]),
    ("phrase with hyphen", ["well being"], "Their well-being.", ["well-being"]),
    ("no phrase across a comma", ["good plans"], "Good, plans.", []),
    ("possessive", ["children home"], "A children’s home.", ["children’s home"]),
    ("contraction", ["don't"], "They don’t know.", ["don’t"]),
    ("alternatives", ["(is|are) good"], "It is good; they are good.", ["is good", "are good"]),
    (
      "an empty alternative", ["very (|much) better"], "very better, very much better",
      ["very better", "very much better"]
    ),
    (
      "gap", ["lack of ~ oversight"], "A lack of any real oversight.",
      ["lack of any real oversight"]
    ),
    ("gap too long", ["lack of ~1 oversight"], "A lack of any real oversight.", []),
    ("overlaps", ["child", "child plan"], "A child plan.", ["child", "child plan"]),
    ("letters beyond ASCII", ["café"], "A Café? The café.", ["Café", "café"]),
    (
      "words longer than a key", ["underrepresentation", "underrep*"],
      "Underrepresentation; underrepresentations.",
      ["Underrepresentation", "Underrepresentation", "underrepresentations"]
    ),
    (
      "words of eight, nine and sixteen letters", ["aaaaaaaa", "aaaaaaaaaa", "counterintuitive"],
      "Aaaaaaaa aaaaaaaaa aaaaaaaaaa counterintuitive counterintuitives.",
      ["Aaaaaaaa", "aaaaaaaaaa", "counterintuitive"]
    ),
    (
      "what follows alternatives", ["(is|are|was) (not|never) on time", "are never on hand"],
      "Was never on time, are never on time, are never on hand, is never on hand.",
      ["Was never on time", "are never on time", "are never on hand"]
    ),
    (
      "two gaps at once", ["lack of ~ oversight", "lack ~2 any"],
      "A lack of any real oversight.", ["lack of any", "lack of any real oversight"]
    ),
  ])
  func finds(name: String, terms: [String], text: String, expected: [String]) throws {
    #expect(try found(terms, in: text) == expected, "\(name)")
  }

  @Test(arguments: ["(open", "a|b", "~ first", "last ~", "((nested))", "~99 far"])
  func refusesWhatIsNoTerm(term: String) {
    #expect(throws: TermAutomaton.BadTerm.self) { try TermAutomaton(["good", term]) }
  }

  @Test func aLongTextIsSearchedAsManyShortOnes() throws {
    let text = String(repeating: "lack of very real ", count: 3000) + "lack of any oversight"
    let found = try found(["lack of ~ oversight", "real lack"], in: text)
    #expect(found.count == 3001)
    #expect(found.last == "lack of any oversight")
  }

  @Test func aWordThatNoTermStartsWithStartsNone() throws {
    let automaton = try TermAutomaton(["lack of", "slow*"])
    let bytes = Array("Lack of slowness".utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: 0..<bytes.count, into: &words)
    #expect(words.map { automaton.isStart($0, in: bytes) } == [true, false, true])
  }
}
