import Foundation

/// The test of two shares by the normal approximation, the variance pooled.
///
/// K. Pearson, "On the criterion …", Philosophical Magazine 50 (1900): the square of z is his χ² of
/// the two-by-two table. The numbers may be fractions (`DesignEffect`).
package enum TwoShares {
  /// A share among a number of independent trials.
  package struct Side: Hashable, Sendable {
    package var share: Double
    package var n: Double

    package init(share: Double, n: Double) {
      self.share = share
      self.n = n
    }
  }

  /// The two-sided p; 1 where nothing varies.
  package static func p(_ a: Side, _ b: Side) -> Double {
    guard a.n > 0, b.n > 0 else { return 1 }
    let pooled = (a.share * a.n + b.share * b.n) / (a.n + b.n)
    let variance = pooled * (1 - pooled) * (1 / a.n + 1 / b.n)
    guard variance > 0 else { return 1 }
    return erfc(abs(a.share - b.share) / (2 * variance).squareRoot())
  }
}
