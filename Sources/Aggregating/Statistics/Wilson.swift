/// Wilson's score interval of a share.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
/// the American Statistical Association 22 (1927). It stays between 0 and 1 and holds its level for
/// small counts and for shares near 0 and 1, where the usual interval does not.
package enum Wilson {
  /// The standard normal deviate with 2.5 % above it.
  static let deviate = 1.959963984540054

  /// The 95 % interval of a share of `n` independent trials; nil where `n` is not positive.
  ///
  /// - Parameter n: their number, a fraction where what was counted hangs together (`DesignEffect`).
  package static func interval(share: Double, of n: Double) -> (low: Double, high: Double)? {
    guard n > 0 else { return nil }
    let z2 = deviate * deviate
    let centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    let variance = share * (1 - share) / n + z2 / (4 * n * n)
    let half = deviate * variance.squareRoot() / (1 + z2 / n)
    // Exact at the ends, where rounding would leave the share itself outside.
    return (share > 0 ? max(0, centre - half) : 0, share < 1 ? min(1, centre + half) : 1)
  }
}
