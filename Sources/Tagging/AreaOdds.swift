import Foundation
import Lexicons

/// Turns what a sentence's terms add up to, and what carries over, into a probability for each area.
///
/// Circumstances are gone through one by one, each for all areas at once, and those that do not hold
/// are passed over; what is left out of a sum is always zero.
struct AreaOdds: Sendable {
  private let areas: Int
  /// A row of areas for each circumstance.
  private let weights: [Double]
  private let own: [Int]

  init(_ contexts: [AreaContext]) {
    let circumstances = AreaContext.Circumstance.allCases.indices
    self.areas = contexts.count
    self.weights = circumstances.flatMap { position in contexts.map { $0.weights[position] } }
    self.own = circumstances.filter { !AreaSheet.carried.contains($0) }
  }

  /// Fills in the probabilities of a sentence.
  func fill(_ found: inout AreaProbabilities, of sheet: AreaSheet, after memory: AreaMemory) {
    if found.all.count != areas {
      found.all = [Double](repeating: 0, count: areas)
      found.alone = found.all
    }
    addOwn(of: sheet, to: &found.alone)
    addCarried(of: sheet, after: memory, to: &found.all)
    AreaOdds.turn(&found.all, and: &found.alone)
  }

  /// Turns log-odds, by what carries over and by the sentence's own terms, into probabilities.
  private static func turn(_ all: inout [Double], and alone: inout [Double]) {
    var all = all.mutableSpan
    var alone = alone.mutableSpan
    for area in all.indices {
      all[area] = 1 / (1 + exp(-alone[area] - all[area]))
      alone[area] = 1 / (1 + exp(-alone[area]))
    }
  }

  /// The log-odds of each area by the sentence's own terms.
  private func addOwn(of sheet: AreaSheet, to odds: inout [Double]) {
    let weights = weights.span
    let tallies = sheet.tallies.span
    var odds = odds.mutableSpan
    for area in odds.indices { odds[area] = tallies[area].sum }
    for circumstance in own {
      let strength = sheet.strengthUntold(circumstance)
      guard strength != 0 else { continue }
      let start = circumstance * areas
      for area in odds.indices { odds[area] += weights[start + area] * strength }
    }
    guard sheet.outline.toldAreas > 0 else { return }
    for area in odds.indices where tallies[area].tellings > 0 {
      odds[area] = tallies[area].sum
      for circumstance in own {
        odds[area] +=
          weights[circumstance * areas + area] * sheet.strength(circumstance, told: area)
      }
    }
  }

  /// The log-odds of each area by the sentences before.
  private func addCarried(of sheet: AreaSheet, after memory: AreaMemory, to odds: inout [Double]) {
    let weights = weights.span
    let previous = memory.previous.span
    let lasting = memory.lasting.span
    var odds = odds.mutableSpan
    for area in odds.indices { odds[area] = 0 }
    guard previous.count == areas else { return }
    for circumstance in AreaSheet.carried where sheet.carries(circumstance) {
      let start = circumstance * areas
      if AreaSheet.isLasting(circumstance) {
        for area in odds.indices { odds[area] += weights[start + area] * lasting[area] }
      } else {
        for area in odds.indices { odds[area] += weights[start + area] * previous[area] }
      }
    }
  }
}
