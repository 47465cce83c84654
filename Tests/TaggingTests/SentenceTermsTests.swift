import Testing

@testable import Tagging

@Suite struct SentenceTermsTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      sentiment: """
        risk,-1
        risk of harm,-2
        of harm good,3
        harm,-1
        goo*,1
        good,2
        never,-1

        """, cues: "never,negation,after,4,-1,-1,-1,2\nand,coordinator,none,0,1,1,0\n")
  }

  private func names(_ text: String) -> [String] {
    little.read(text).mentions.map { little.tagger.terms.name($0.term) }
  }

  @Test(arguments: [
    ("Risk of harm", ["risk of harm"]), ("Risk of good", ["risk", "good"]),
    ("Harm and risk of harm", ["harm", "risk of harm"]),
    // The one that starts first counts, and what stands behind it counts again.
    ("Risk of harm good", ["risk of harm", "good"]),
    ("Good of harm good", ["good", "of harm good"]),
    // A whole word beats a prefix.
    ("Good", ["good"]), ("Goods", ["goo*"]), ("Boats", []),
  ])
  func ofTermsThatShareWordsOneCounts(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test func aCueBeatsATermOfTheSameWords() {
    #expect(little.read("Never").mentions.map(\.kind) == [.negation])
  }

  @Test func termsAreSortedByWhatTheyAreFor() {
    let terms = little.read("Mills and good ponds").terms
    #expect(terms.areas.map(\.words) == [0...0, 3...3])
    #expect(terms.grammar.map(\.kind) == [.coordinator])
    #expect(terms.grammar.map(\.first) == [1])
    #expect(terms.words.count == 4 && terms.learned.isEmpty)
  }

  @Test func aSentenceForgetsTheOneBefore() {
    var terms = SentenceTerms()
    for text in ["Mills and good ponds", "Risk"] {
      let bytes = Array(text.utf8)
      terms.read(bytes, .init(0, bytes.count), with: little.tagger.terms)
    }
    var mentions: [WeighedMention] = []
    terms.resolve(into: &mentions, with: little.tagger.terms)
    #expect(terms.words.count == 1 && terms.areas.isEmpty && terms.grammar.isEmpty)
    #expect(mentions.map { little.tagger.terms.name($0.term) } == ["risk"])
  }
}
