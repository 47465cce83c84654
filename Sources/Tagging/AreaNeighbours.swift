import Lexicons

/// How likely each area is in the sentences around one that is being read, each by its own terms, so
/// that no topic ever feeds itself.
public struct AreaNeighbours: Sendable {
  /// How many sentences behind the one that is read are looked at.
  public static let reach = 8
  /// What each sentence leaves of the fading probabilities.
  static let fading = 0.7
  /// The same where they fade slowly.
  static let slowFading = 0.9

  /// By area, in the sentences before.
  private(set) var previous: [Double]
  private(set) var lasting: [Double]
  private var sumBefore: [Double]
  private var weightBefore = 0.0
  /// By area, in the sentences behind.
  private(set) var next: [Double]
  private(set) var coming: [Double]
  private var sumBehind: [Double]
  private var weightBehind = 0.0
  /// Whether the sentence behind points back.
  private(set) var isNextReferring = false

  /// - Parameter areas: how many there are.
  public init(areas: Int) {
    let none = [Double](repeating: 0, count: areas)
    (previous, lasting, sumBefore) = (none, none, none)
    (next, coming, sumBehind) = (none, none, none)
  }

  /// Leaves a sentence behind: it is the one before, from now on.
  ///
  /// - Parameter alone: the areas' probabilities by its own terms.
  public mutating func leave(_ alone: [Double]) {
    AreaNeighbours.copy(alone, to: &previous)
    AreaNeighbours.fade(&lasting, towards: alone)
    AreaNeighbours.add(alone, to: &sumBefore)
    weightBefore = AreaNeighbours.slowFading * (weightBefore + 1)
  }

  /// Forgets the sentences behind.
  public mutating func forgetBehind() {
    AreaNeighbours.clear(&next)
    AreaNeighbours.clear(&coming)
    AreaNeighbours.clear(&sumBehind)
    weightBehind = 0
    isNextReferring = false
  }

  /// Takes in a sentence behind; the furthest comes first.
  public mutating func foresee(_ alone: [Double], isReferring: Bool) {
    AreaNeighbours.copy(alone, to: &next)
    AreaNeighbours.fade(&coming, towards: alone)
    AreaNeighbours.add(alone, to: &sumBehind)
    weightBehind = AreaNeighbours.slowFading * (weightBehind + 1)
    isNextReferring = isReferring
  }

  /// An area's mean probability in the sentences before and behind, the nearer counting for more.
  func around(_ area: Int) -> Double {
    let weight = weightBefore + weightBehind
    return weight == 0 ? 0 : (sumBefore[area] + sumBehind[area]) / weight
  }

  private static func clear(_ values: inout [Double]) {
    var values = values.mutableSpan
    for area in values.indices { values[area] = 0 }
  }

  /// Copies into the space that is there: the arrays are not to share it.
  private static func copy(_ alone: [Double], to values: inout [Double]) {
    var values = values.mutableSpan
    for area in values.indices { values[area] = alone[area] }
  }

  private static func fade(_ values: inout [Double], towards alone: [Double]) {
    var values = values.mutableSpan
    for area in values.indices { values[area] += (1 - fading) * (alone[area] - values[area]) }
  }

  private static func add(_ alone: [Double], to sums: inout [Double]) {
    var sums = sums.mutableSpan
    for area in sums.indices { sums[area] = slowFading * (sums[area] + alone[area]) }
  }
}

extension AreaNeighbours {
  /// What the sentences around say of an area, in the order of `AreaContext.Neighbour`.
  ///
  /// - Parameters:
  ///   - odds: the area's score by the sentence's own terms and circumstances, in log-odds.
  ///   - isReferring: whether the sentence points back.
  ///   - isUnset: whether no term tells a setting.
  public func strengths(
    for area: Int, odds: Double, isReferring: Bool, isUnset: Bool
  ) -> [Double] {
    let plain = [previous[area], next[area], lasting[area], coming[area], around(area)]
    return [1, odds] + plain
      + [isReferring ? previous[area] : 0, isNextReferring ? next[area] : 0]
      + plain.map { isUnset ? $0 : 0 }
  }
}
