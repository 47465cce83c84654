import Reports

/// The test of one area between two periods.
struct ChangeTest: Hashable, Sendable {
  /// Position of the area, 0 for `all`.
  let area: Int
  /// Difference in balance.
  let change: Double
  /// Two-sided p.
  let p: Double

  /// What came of a test once all that were made beside it are known.
  struct Verdict: Hashable, Sendable {
    let p: Double
    let pAdjusted: Double
    let direction: Trend.Direction
  }

  init(area: Int, change: Double, p: Double) {
    self.area = area
    self.change = change
    self.p = p
  }

  /// The test between two visits, by their paragraphs.
  init(area: Int, from earlier: Sum, to later: Sum) {
    self.area = area
    self.change = later.counts.balance - earlier.counts.balance
    self.p = ParagraphTest.p(earlier.paragraphs, later.paragraphs)
  }

  /// The verdicts by area.
  ///
  /// Areas that were tested between the same two periods share a false discovery rate of 5 %; `all` is
  /// their sum and not one of them, and is tested alone.
  ///
  /// - Parameter minChange: the least change that is called one.
  static func verdicts(of tests: [ChangeTest], minChange: Double) -> [Int: Verdict] {
    var verdicts: [Int: Verdict] = [:]
    for family in [tests.filter { $0.area == 0 }, tests.filter { $0.area != 0 }] {
      for (test, p) in zip(family, BenjaminiHochberg.adjusted(family.map(\.p))) {
        let isClear = p <= AggregateOptions.level && abs(test.change) >= minChange
        verdicts[test.area] = Verdict(
          p: test.p, pAdjusted: p,
          direction: !isClear || test.change == 0
            ? .noClearChange : test.change > 0 ? .improving : .declining)
      }
    }
    return verdicts
  }
}

extension Sum {
  /// How many independent judgements they are worth.
  func effective(_ effect: DesignEffect) -> Double {
    effect.effective(counts.total, squares: paragraphs.squares)
  }

  /// The 95 % interval of their balance.
  func interval(_ effect: DesignEffect) -> (low: Double, high: Double)? {
    Wilson.interval(share: counts.share, of: effective(effect))
      .map { (2 * $0.low - 1, 2 * $0.high - 1) }
  }
}
