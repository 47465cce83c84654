import Foundation
import Testing

@testable import Evaluating

private func document(_ side: TermDocument.Side, _ phrases: String...) -> TermDocument {
  TermDocument(phrases: phrases.map { $0.split(separator: " ").map(String.init) }, side: side)
}

private let documents = [
  document(.first, "rope is sound", "tar is sound"), document(.first, "rope is sound"),
  document(.second, "rope is rotten"), document(.second, "tar is rotten", "rope is late"),
  document(.background, "rope is rope"),
]

@Test func scoresAsTheFormulaSays() throws {
  let ranked = TermContrast(priorStrength: 10, leastCount: 1, longest: 1).ranked(documents)
  let sound = try #require(ranked.first { $0.term == "sound" })
  // 9 words on each side, 21 in all; "sound" 3 times, all on the first side. Its prior is 10 · 3/21.
  let prior = 10.0 * 3 / 21
  let first = log((3 + prior) / (9 + 10 - 3 - prior))
  let second = log(prior / (9 + 10 - prior))
  let z = (first - second) / (1 / (3 + prior) + 1 / prior).squareRoot()
  #expect(abs(sound.z - z) < 1e-12)
  #expect(sound.first == 3)
  #expect(sound.second == 0)
  #expect(sound.examples == [0, 1])
}

@Test func commonWordsShowNoDifferenceAndSidesHaveSigns() throws {
  let ranked = TermContrast(priorStrength: 10, leastCount: 1, longest: 2).ranked(documents)
  func z(_ term: String) throws -> Double { try #require(ranked.first { $0.term == term }).z }
  #expect(try abs(z("is")) < 1e-12)
  #expect(try z("is sound") > 0)
  #expect(try z("is rotten") < 0)
  #expect(ranked.first { $0.term == "is rotten" }?.examples == [2, 3])
  #expect(zip(ranked, ranked.dropFirst()).allSatisfy { abs($0.z) >= abs($1.z) })
}

@Test func termsStayInsidePhrasesAndAboveTheLeastCount() {
  let all = TermContrast(leastCount: 1).ranked(documents).map(\.term)
  #expect(all.contains("rope is sound"))
  #expect(!all.contains("sound tar"))
  let frequent = TermContrast(leastCount: 4, longest: 1).ranked(documents).map(\.term)
  #expect(Set(frequent) == ["rope", "is"])
}

@Test func swappingSidesTurnsTheSign() {
  let swapped = documents.map {
    TermDocument(
      phrases: $0.phrases, side: $0.side == .first ? .second : $0.side == .second ? .first : $0.side
    )
  }
  let contrast = TermContrast(leastCount: 1)
  let signs = Dictionary(uniqueKeysWithValues: contrast.ranked(documents).map { ($0.term, $0.z) })
  for term in contrast.ranked(swapped) {
    #expect(abs(term.z + (signs[term.term] ?? 9)) < 1e-12)
  }
}

@Test func distinctTermsDoNotRepeatEachOther() {
  func term(_ name: String, _ count: Int) -> ContrastTerm {
    ContrastTerm(term: name, z: 1, first: count, second: 0, examples: [])
  }
  let kept = TermContrast().distinct([
    term("too late", 10), term("late", 12), term("far too late", 4), term("too", 40),
    term("early", 9),
  ])
  #expect(kept.map(\.term) == ["too late", "too", "early"])
}
