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
  private(set) var previous: AreaRow
  private(set) var lasting: AreaRow
  private(set) var sumBefore: AreaRow
  private var weightBefore = 0.0
  /// By area, in the sentences behind.
  private(set) var next: AreaRow
  private(set) var coming: AreaRow
  private(set) var sumBehind: AreaRow
  private var weightBehind = 0.0
  /// Whether the sentence behind points back.
  private(set) var isNextReferring = false

  /// How much the sums weigh together.
  var weight: Double { weightBefore + weightBehind }

  /// - Parameter areas: how many there are.
  public init(areas: Int) {
    let none = AreaRow(areas: areas)
    (previous, lasting, sumBefore) = (none, none, none)
    (next, coming, sumBehind) = (none, none, none)
  }

  /// Leaves a sentence behind: it is the one before, from now on.
  ///
  /// - Parameter alone: the areas' probabilities by its own terms.
  public mutating func leave(_ alone: [Double]) { leave(AreaRow(alone)) }

  mutating func leave(_ alone: AreaRow) {
    previous.copy(alone)
    lasting.move(1 - AreaNeighbours.fading, towards: alone)
    sumBefore.add(alone, keeping: AreaNeighbours.slowFading)
    weightBefore = AreaNeighbours.slowFading * (weightBefore + 1)
  }

  /// Forgets the sentences behind.
  public mutating func forgetBehind() {
    next.clear()
    coming.clear()
    sumBehind.clear()
    weightBehind = 0
    isNextReferring = false
  }

  /// Takes in a sentence behind; the furthest comes first.
  public mutating func foresee(_ alone: [Double], isReferring: Bool) {
    foresee(AreaRow(alone), isReferring: isReferring)
  }

  mutating func foresee(_ alone: AreaRow, isReferring: Bool) {
    next.copy(alone)
    coming.move(1 - AreaNeighbours.fading, towards: alone)
    sumBehind.add(alone, keeping: AreaNeighbours.slowFading)
    weightBehind = AreaNeighbours.slowFading * (weightBehind + 1)
    isNextReferring = isReferring
  }

  /// An area's mean probability in the sentences before and behind, the nearer counting for more.
  func around(_ area: Int) -> Double {
    weight == 0 ? 0 : (sumBefore[area] + sumBehind[area]) / weight
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
