import Foundation

/// The Mann-Kendall test of a monotonic trend, with the variance corrected for ties.
///
/// H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945); M. G. Kendall, Rank
/// Correlation Methods (1948); ties as R. O. Gilbert, Statistical Methods for Environmental Pollution
/// Monitoring (1987). It takes the values as independent: where one period resembles the one before
/// (as visits do), p is too small.
package struct MannKendall: Hashable, Sendable {
  /// −1 (every later value is lower) to 1; ties pull it towards 0.
  package let tau: Double
  /// Two-sided p by the normal approximation with continuity correction.
  package let p: Double

  /// Tests values in the order of time; tau 0 and p 1 for fewer than two.
  package init(_ values: [Double]) {
    var score = 0
    for later in values.indices {
      for earlier in 0..<later {
        score += values[later] > values[earlier] ? 1 : values[later] < values[earlier] ? -1 : 0
      }
    }
    let n = values.count
    let variance = MannKendall.variance(values)
    let z = variance > 0 ? Double(score - score.signum()) / variance.squareRoot() : 0
    self.tau = n > 1 ? Double(score) / Double(n * (n - 1) / 2) : 0
    self.p = erfc(abs(z) / 2.0.squareRoot())
  }

  /// The variance of the score where nothing but chance is at work.
  private static func variance(_ values: [Double]) -> Double {
    func term(_ n: Int) -> Int { n * (n - 1) * (2 * n + 5) }
    let ties = Dictionary(grouping: values) { $0 }.values.reduce(0) { $0 + term($1.count) }
    return Double(term(values.count) - ties) / 18
  }
}
