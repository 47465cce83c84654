import Lexicons
import Testing

@testable import Tagging

@Suite struct AreaOddsTests {
  private let little: LittleTagger

  init() throws { little = try LittleTagger() }

  private func context(_ weights: [AreaContext.Circumstance: Double]) -> AreaContext {
    var context = AreaContext()
    context.weights = AreaContext.Circumstance.allCases.map { weights[$0] ?? 0 }
    return context
  }

  /// Ponds and mills.
  private var contexts: [AreaContext] {
    [
      context([.bias: -1, .silent: 2, .telling: 0.5, .tellingEach: 0.25, .alone: 0.125]),
      context([.bias: -2, .silent: 1, .others: 0.75]),
    ]
  }

  private func own(_ text: String) -> OwnAreaScores {
    var (sums, scores) = (AreaSums(), OwnAreaScores())
    little.tagger.areaTagger.count(little.read(text).terms.areas, on: &sums)
    AreaOdds(contexts).fill(&scores, from: sums)
    return scores
  }

  @Test func aSentenceThatTellsNothingHasItsCircumstancesAlone() {
    #expect(own("Nobody swims here").odds.numbers == [1, -1])
  }

  @Test func termsAndTheirCircumstancesAddUp() {
    // Ponds: 6 − 1 + 0.5 + 2 · 0.25 + 0.125; mills: −2, and one other area is told.
    #expect(own("Ponds, ponds").odds.numbers == [6.125, -1.25])
  }

  @Test func oddsAreTurnedIntoProbabilities() {
    #expect(AreaOdds.probability(0) == 0.5)
    let alone = own("Nobody swims here").alone.numbers
    #expect(abs(alone[0] - 0.7310585786) < 1e-9 && abs(alone[1] - 0.2689414214) < 1e-9)
  }

  @Test func withNothingAroundASentenceSpeaksForItself() {
    var contexts = contexts
    contexts[0].neighbours = AreaContext.Neighbour.allCases.map { _ in 9 }
    var odds = AreaVector(areas: 0)
    AreaOdds(contexts).fill(&odds, of: own("Ponds"), among: AreaNeighbours(areas: 2))
    #expect(odds.numbers == own("Ponds").odds.numbers)
  }

  /// The sum over all neighbours of weight and strength, as `AreaNeighbours.strengths` gives them.
  @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
  func neighboursAddUp(isReferring: Bool, isUnset: Bool) {
    var contexts = contexts
    for area in contexts.indices {
      contexts[area].neighbours = AreaContext.Neighbour.allCases.indices.map {
        Double($0 + 1) / 10 - Double(area)
      }
    }
    var around = AreaNeighbours(areas: 2)
    around.leave([0.5, 0.25])
    around.lookAhead([1, 0.125], isReferring: isReferring)
    var scores = own("Ponds")
    (scores.isReferring, scores.isUnset) = (isReferring, isUnset)
    var odds = AreaVector(areas: 0)
    AreaOdds(contexts).fill(&odds, of: scores, among: around)
    for area in contexts.indices {
      let strengths = around.strengths(
        for: area, odds: scores.odds[area], isReferring: isReferring, isUnset: isUnset)
      let sum = zip(contexts[area].neighbours, strengths).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(odds[area] - sum) < 1e-9)
    }
  }
}
