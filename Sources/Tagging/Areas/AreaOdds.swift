import Foundation
import Lexicons

/// Turns what a sentence's terms add up to, and what stands around it, into log-odds for each area.
///
/// Circumstances are gone through one by one, each for all areas at once, and those that do not hold
/// are passed over; what is left out of a sum is always zero.
struct AreaOdds: Sendable {
  private let areas: Int
  /// Each circumstance with what it adds to each area.
  private let weights: [(circumstance: AreaContext.Circumstance, row: AreaVector)]
  private let neighbours: NeighbourWeights

  init(_ contexts: [AreaContext]) {
    self.areas = contexts.count
    self.weights = AreaContext.Circumstance.allCases.map { circumstance in
      (circumstance, AreaVector(contexts.map { $0.weight(of: circumstance) }))
    }
    self.neighbours = NeighbourWeights(contexts)
  }

  /// Notes what a sentence says by itself.
  func fill(_ glimpse: inout OwnAreaScores, from sheet: AreaSums) {
    if glimpse.odds.count != areas {
      glimpse.odds = AreaVector(areas: areas)
      glimpse.alone = glimpse.odds
    }
    glimpse.isReferring = sheet.isReferring
    glimpse.isUnset = !sheet.outline.isSet
    addOwn(of: sheet, to: &glimpse.odds)
    glimpse.alone.copy(glimpse.odds)
    AreaOdds.turn(&glimpse.alone)
  }

  /// The log-odds of each area, with what stands around the sentence. Where nothing does, the sentence
  /// speaks for itself.
  func fill(_ odds: inout AreaVector, of glimpse: OwnAreaScores, among around: AreaNeighbours) {
    if odds.count != areas { odds = AreaVector(areas: areas) }
    guard around.weight != 0 else { return odds.copy(glimpse.odds) }
    for group in odds.lanes.indices {
      odds.lanes[group] = score(group, of: glimpse, among: around)
    }
  }

  /// The log-odds of a group of areas, with what stands around the sentence; something does.
  private func score(
    _ group: Int, of glimpse: OwnAreaScores, among around: AreaNeighbours
  ) -> AreaVector.Lanes {
    let weights = neighbours
    let previous = around.previous.lanes[group]
    let next = around.next.lanes[group]
    let lasting = around.lasting.lanes[group]
    let coming = around.coming.lanes[group]
    let mean = (around.sumBefore.lanes[group] + around.sumAfter.lanes[group]) / around.weight
    var odds = weights.shift[group] + weights.scale[group] * glimpse.odds.lanes[group]
    odds += weights.previous[group] * previous + weights.next[group] * next
    odds +=
      weights.lasting[group] * lasting + weights.coming[group] * coming
      + weights.around[group] * mean
    if glimpse.isReferring { odds += weights.previousIfReferring[group] * previous }
    if around.isNextReferring { odds += weights.nextIfReferring[group] * next }
    if glimpse.isUnset {
      odds += weights.previousIfUnset[group] * previous + weights.nextIfUnset[group] * next
      odds +=
        weights.lastingIfUnset[group] * lasting + weights.comingIfUnset[group] * coming
        + weights.aroundIfUnset[group] * mean
    }
    return odds
  }

  /// The probability that log-odds stand for.
  static func probability(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

  /// Turns log-odds into probabilities.
  private static func turn(_ row: inout AreaVector) {
    let count = row.count
    var lanes = row.lanes.mutableSpan
    for group in lanes.indices {
      var numbers = lanes[group]
      for lane in 0..<min(8, count - 8 * group) { numbers[lane] = probability(numbers[lane]) }
      lanes[group] = numbers
    }
  }

  /// The log-odds of each area by the sentence's own terms.
  private func addOwn(of sheet: AreaSums, to odds: inout AreaVector) {
    for area in 0..<areas { odds[area] = sheet.tallies[area].sum }
    for (circumstance, row) in weights {
      let strength = sheet.strengthUntold(circumstance)
      guard strength != 0 else { continue }
      for group in odds.lanes.indices { odds.lanes[group] += row.lanes[group] * strength }
    }
    guard sheet.outline.toldAreas > 0 else { return }
    for area in 0..<areas where sheet.tallies[area].tellings > 0 {
      var own = sheet.tallies[area].sum
      for (circumstance, row) in weights {
        own += row[area] * sheet.strength(circumstance, told: area)
      }
      odds[area] = own
    }
  }
}

/// For each neighbour, what it adds to each group of areas.
private struct NeighbourWeights: Sendable {
  let shift, scale: [AreaVector.Lanes]
  let previous, next, lasting, coming, around: [AreaVector.Lanes]
  let previousIfReferring, nextIfReferring: [AreaVector.Lanes]
  let previousIfUnset, nextIfUnset, lastingIfUnset, comingIfUnset, aroundIfUnset: [AreaVector.Lanes]

  init(_ contexts: [AreaContext]) {
    func lanes(_ neighbour: AreaContext.Neighbour) -> [AreaVector.Lanes] {
      AreaVector(contexts.map { $0.weight(of: neighbour) }).lanes
    }
    (shift, scale) = (lanes(.shift), lanes(.scale))
    (previous, next, around) = (lanes(.previous), lanes(.next), lanes(.around))
    (lasting, coming) = (lanes(.lasting), lanes(.coming))
    previousIfReferring = lanes(.previousIfReferring)
    nextIfReferring = lanes(.nextIfReferring)
    (previousIfUnset, nextIfUnset) = (lanes(.previousIfUnset), lanes(.nextIfUnset))
    (lastingIfUnset, comingIfUnset) = (lanes(.lastingIfUnset), lanes(.comingIfUnset))
    aroundIfUnset = lanes(.aroundIfUnset)
  }
}

/// What a sentence says of the areas by itself.
struct OwnAreaScores: Sendable {
  /// By area, its score in log-odds.
  var odds = AreaVector(areas: 0)
  /// By area, its probability.
  var alone = AreaVector(areas: 0)
  /// Whether the sentence points back to the one before.
  var isReferring = false
  /// Whether no term tells which children or which service the sentence is about.
  var isUnset = true
  /// Occurrences of terms that count.
  var lines: [AreaSums.Line] = []
}
