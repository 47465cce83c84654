import Testing

@testable import Tagging

@Suite struct ClausesTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      cues: """
        but,contrast,none,0,1,1,0
        however,contrast,none,0,1,1,0
        although,concession,none,0,0.5,0.5,0
        while,concession,none,0,0.5,0.5,0
        when,condition,none,0,0.25,1,0
        """)
  }

  /// Each clause's words, after its kind: m main, b after "but", c conceded, w conditional.
  private func cut(_ text: String) -> [String] {
    let (terms, _, clauses) = little.read(text)
    return clauses.map { clause in
      let kind =
        switch clause.kind {
        case .main: "m"
        case .contrasted: "b"
        case .conceded: "c"
        case .conditional: "w"
        }
      let words = terms.words[clause.words].map {
        String(decoding: Array(text.utf8)[$0.span.range], as: UTF8.self)
      }
      return "\(kind) \(words.joined(separator: " "))"
    }
  }

  @Test(arguments: [
    ("one statement", "Ponds are clean and deep", ["m Ponds are clean and deep"]),
    (
      "a contrast cuts in two", "Ponds are clean, but mills are old",
      ["m Ponds are clean", "b but mills are old"]
    ),
    ("a contrast that opens has no clause before it", "But mills are old", ["b But mills are old"]),
    (
      "two contrasts cut in three", "Ponds are clean, but mills are old, however nobody minds",
      ["m Ponds are clean", "b but mills are old", "b however nobody minds"]
    ),
    (
      "a concession that opens ends at the comma", "Although ponds are clean, mills are very old",
      ["c Although ponds are clean", "m mills are very old"]
    ),
    (
      "of three words it has none of its own yet", "Although clean, mills are very old",
      ["c Although clean mills are very old"]
    ),
    (
      "no comma with another right after it ends it",
      "Although it rains, often, the river runs dry",
      ["c Although it rains often", "m the river runs dry"]
    ),
    (
      "two words after the comma are no statement", "Although ponds are clean, mills stand",
      ["c Although ponds are clean mills stand"]
    ),
    (
      "a concession further back lasts to the end", "Mills are old, although ponds are clean",
      ["m Mills are old", "c although ponds are clean"]
    ),
    (
      "or to the next cue", "Mills are old, although ponds are clean, but nobody minds",
      ["m Mills are old", "c although ponds are clean", "b but nobody minds"]
    ),
    (
      "a condition that opens ends at the comma", "When ponds run dry, mills are left alone",
      ["w When ponds run dry", "m mills are left alone"]
    ),
    (
      "a condition between commas is cut out",
      "Mills stop, when ponds run dry, and the town is dark",
      ["m Mills stop", "w when ponds run dry", "m and the town is dark"]
    ),
    (
      "a concession may stand third", "And so although ponds are clean, mills are very old",
      ["m And so", "c although ponds are clean", "m mills are very old"]
    ),
    (
      "one that stands fourth lasts to the end",
      "One two three although ponds are clean, mills are very old",
      ["m One two three", "c although ponds are clean mills are very old"]
    ),
    (
      "a condition further back is cut out too",
      "Ponds are clean, when it rains hard, and the town is dark",
      ["m Ponds are clean", "w when it rains hard", "m and the town is dark"]
    ),
    (
      "a condition without a comma is no clause", "Mills stop when ponds run dry",
      ["m Mills stop when ponds run dry"]
    ),
  ])
  func cutsASentence(name: String, text: String, expected: [String]) {
    #expect(cut(text) == expected, "\(name)")
  }

  @Test func aConcessionAndAConditionWeighLess() {
    let factors = { (text: String) in little.read(text).clauses.map(\.factor) }
    #expect(factors("Although ponds are clean, mills are very old") == [0.5, 1])
    #expect(factors("When ponds run dry, mills are left alone") == [0.25, 1])
    #expect(factors("Ponds are clean, but mills are old") == [1, 1])
  }

  @Test func theCueThatSetsAClauseApartIsKept() {
    let clauses = little.read("Ponds are clean, but mills are old").clauses
    #expect(clauses.map { $0.cue.map(little.tagger.terms.name) } == [nil, "but"])
    #expect(little.read("When ponds run dry, mills are left alone").clauses[0].cue == nil)
  }
}
