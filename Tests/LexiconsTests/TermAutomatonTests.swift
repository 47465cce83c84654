import Reports
import Testing

@testable import Lexicons

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
  ])
  func finds(name: String, terms: [String], text: String, expected: [String]) throws {
    #expect(try found(terms, in: text) == expected, "\(name)")
  }

  @Test(arguments: ["(open", "a|b", "~ first", "last ~", "((nested))", "~99 far"])
  func refusesWhatIsNoTerm(term: String) {
    #expect(throws: TermAutomaton.BadTerm.self) { try TermAutomaton(["good", term]) }
  }
}
