import Lexicons

/// How likely each area is in the sentences around one that is being read, each by its own terms, so
/// that no topic ever feeds itself.
package struct AreaNeighbours: Sendable {
  /// How many sentences after the one that is read are looked at.
  package static let reach = 8
  /// What each sentence leaves of the fading probabilities.
  static let fading = 0.7
  /// The same where they fade slowly.
  static let slowFading = 0.9

  /// By area, in the sentences before.
  private(set) var previous: AreaVector
  private(set) var lasting: AreaVector
  private(set) var sumBefore: AreaVector
  private var weightBefore = 0.0
  /// By area, in the sentences after.
  private(set) var next: AreaVector
  private(set) var coming: AreaVector
  private(set) var sumAfter: AreaVector
  private var weightAfter = 0.0
  /// Whether the sentence after points back.
  private(set) var isNextReferring = false

  /// How much the sums weigh together.
  var weight: Double { weightBefore + weightAfter }

  /// - Parameter areas: how many there are.
  package init(areas: Int) {
    let none = AreaVector(areas: areas)
    (previous, lasting, sumBefore) = (none, none, none)
    (next, coming, sumAfter) = (none, none, none)
  }

  /// Leaves a sentence behind: it is the one before, from now on.
  ///
  /// - Parameter alone: the areas' probabilities by its own terms.
  package mutating func leave(_ alone: [Double]) { leave(AreaVector(alone)) }

  mutating func leave(_ alone: AreaVector) {
    previous.copy(alone)
    lasting.move(1 - AreaNeighbours.fading, towards: alone)
    sumBefore.add(alone, keeping: AreaNeighbours.slowFading)
    weightBefore = AreaNeighbours.slowFading * (weightBefore + 1)
  }

  /// Forgets the sentences after.
  package mutating func clearLookahead() {
    next.clear()
    coming.clear()
    sumAfter.clear()
    weightAfter = 0
    isNextReferring = false
  }

  /// Takes in a sentence after; the furthest comes first.
  package mutating func lookAhead(_ alone: [Double], isReferring: Bool) {
    lookAhead(AreaVector(alone), isReferring: isReferring)
  }

  mutating func lookAhead(_ alone: AreaVector, isReferring: Bool) {
    next.copy(alone)
    coming.move(1 - AreaNeighbours.fading, towards: alone)
    sumAfter.add(alone, keeping: AreaNeighbours.slowFading)
    weightAfter = AreaNeighbours.slowFading * (weightAfter + 1)
    isNextReferring = isReferring
  }

  /// An area's mean probability in the sentences before and after, the nearer counting for more.
  func around(_ area: Int) -> Double {
    weight == 0 ? 0 : (sumBefore[area] + sumAfter[area]) / weight
  }
}

extension AreaNeighbours {
  /// What the sentences around say of an area, in the order of `AreaContext.Neighbour`.
  ///
  /// - Parameters:
  ///   - odds: the area's score by the sentence's own terms and circumstances, in log-odds.
  ///   - isReferring: whether the sentence points back.
  ///   - isUnset: whether no term tells a setting.
  package func strengths(
    for area: Int, odds: Double, isReferring: Bool, isUnset: Bool
  ) -> [Double] {
    AreaContext.Neighbour.allCases.map { neighbour in
      switch neighbour {
      case .shift: 1
      case .scale: odds
      case .previous: previous[area]
      case .next: next[area]
      case .lasting: lasting[area]
      case .coming: coming[area]
      case .around: around(area)
      case .previousIfReferring: isReferring ? previous[area] : 0
      case .nextIfReferring: isNextReferring ? next[area] : 0
      case .previousIfUnset: isUnset ? previous[area] : 0
      case .nextIfUnset: isUnset ? next[area] : 0
      case .lastingIfUnset: isUnset ? lasting[area] : 0
      case .comingIfUnset: isUnset ? coming[area] : 0
      case .aroundIfUnset: isUnset ? around(area) : 0
      }
    }
  }
}
