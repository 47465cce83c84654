import Foundation
import Lexicons

/// Turns what a sentence's terms add up to, and what stands around it, into a probability for each
/// area.
///
/// Circumstances are gone through one by one, each for all areas at once, and those that do not hold
/// are passed over; what is left out of a sum is always zero.
struct AreaOdds: Sendable {
  private let areas: Int
  /// A row of areas for each circumstance.
  private let weights: [Double]
  /// A row of areas for each neighbour.
  private let neighbours: [Double]

  init(_ contexts: [AreaContext]) {
    self.areas = contexts.count
    self.weights = AreaContext.Circumstance.allCases.indices.flatMap { position in
      contexts.map { $0.weights[position] }
    }
    self.neighbours = AreaContext.Neighbour.allCases.indices.flatMap { position in
      contexts.map { $0.neighbours[position] }
    }
  }

  /// Notes what a sentence says by itself.
  func fill(_ glimpse: inout AreaGlimpse, from sheet: AreaSheet) {
    if glimpse.odds.count != areas {
      glimpse.odds = [Double](repeating: 0, count: areas)
      glimpse.alone = glimpse.odds
    }
    glimpse.isReferring = sheet.isReferring
    glimpse.isUnset = !sheet.outline.isSet
    addOwn(of: sheet, to: &glimpse.odds)
    AreaOdds.turn(glimpse.odds, into: &glimpse.alone)
  }

  /// The probability of each area, with what stands around the sentence.
  func fill(
    _ probabilities: inout [Double], of glimpse: AreaGlimpse, among around: AreaNeighbours
  ) {
    if probabilities.count != areas { probabilities = [Double](repeating: 0, count: areas) }
    for area in probabilities.indices {
      let odds = score(area, of: glimpse, among: around)
      probabilities[area] = 1 / (1 + exp(-odds))
    }
  }

  private func score(_ area: Int, of glimpse: AreaGlimpse, among around: AreaNeighbours) -> Double {
    let weights = neighbours.span
    func weight(_ neighbour: Int) -> Double { weights[neighbour * areas + area] }
    let previous = around.previous[area]
    let next = around.next[area]
    let lasting = around.lasting[area]
    let coming = around.coming[area]
    let mean = around.around(area)
    var odds = weight(0) + weight(1) * glimpse.odds[area]
    odds += weight(2) * previous + weight(3) * next
    odds += weight(4) * lasting + weight(5) * coming + weight(6) * mean
    if glimpse.isReferring { odds += weight(7) * previous }
    if around.isNextReferring { odds += weight(8) * next }
    if glimpse.isUnset {
      odds += weight(9) * previous + weight(10) * next
      odds += weight(11) * lasting + weight(12) * coming + weight(13) * mean
    }
    return odds
  }

  /// Turns log-odds into probabilities.
  private static func turn(_ odds: [Double], into probabilities: inout [Double]) {
    let odds = odds.span
    var probabilities = probabilities.mutableSpan
    for area in odds.indices { probabilities[area] = 1 / (1 + exp(-odds[area])) }
  }

  /// The log-odds of each area by the sentence's own terms.
  private func addOwn(of sheet: AreaSheet, to odds: inout [Double]) {
    let weights = weights.span
    let tallies = sheet.tallies.span
    let circumstances = 0..<weights.count / max(1, areas)
    var odds = odds.mutableSpan
    for area in odds.indices { odds[area] = tallies[area].sum }
    for circumstance in circumstances {
      let strength = sheet.strengthUntold(circumstance)
      guard strength != 0 else { continue }
      let start = circumstance * areas
      for area in odds.indices { odds[area] += weights[start + area] * strength }
    }
    guard sheet.outline.toldAreas > 0 else { return }
    for area in odds.indices where tallies[area].tellings > 0 {
      odds[area] = tallies[area].sum
      for circumstance in circumstances {
        odds[area] +=
          weights[circumstance * areas + area] * sheet.strength(circumstance, told: area)
      }
    }
  }
}
