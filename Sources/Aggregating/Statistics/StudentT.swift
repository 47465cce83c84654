import Foundation

/// Student's t distribution.
///
/// Student (W. S. Gosset), "The probable error of a mean", Biometrika 6 (1908); tails by the continued
/// fraction of the incomplete beta function (NIST Digital Library of Mathematical Functions, 8.17.22),
/// summed as W. J. Lentz has it.
package enum StudentT {
  /// The two-sided p of a statistic: how often chance alone gives one as far from 0.
  ///
  /// - Parameter degrees: degrees of freedom, above 0.
  package static func p(_ t: Double, degrees: Double) -> Double {
    guard t.isFinite, degrees > 0 else { return t.isNaN ? 1 : 0 }
    let share = degrees / (degrees + t * t)
    return min(1, incompleteBeta(share, degrees / 2, 0.5))
  }

  /// The deviate that 2.5 % lie above, so that 95 % lie between it and its negative.
  package static func deviate(degrees: Double) -> Double {
    guard degrees > 0 else { return .infinity }
    var (low, high) = (1.0, 2.0)
    while p(high, degrees: degrees) > 0.05 { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if p(middle, degrees: degrees) > 0.05 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The regularised incomplete beta function I_x(a, b).
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast on one side of the mean only.
    return x <= (a + 1) / (a + b + 2) ? tail(x, a, b) : 1 - tail(1 - x, b, a)
  }

  private static func tail(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let logarithm =
      a * log(x) + b * log1p(-x) - log(a) - lgamma(a) - lgamma(b) + lgamma(a + b)
    return exp(logarithm) / fraction(x, a, b)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let least = 1e-300
    var (value, upper, lower) = (1.0, 1.0, 0.0)
    for step in 1...2_000 {
      let term = coefficient(step, x, a, b)
      lower = 1 / nonzero(1 + term * lower, least)
      upper = nonzero(1 + term / upper, least)
      value *= upper * lower
      if abs(upper * lower - 1) < 1e-16 { break }
    }
    return value
  }

  private static func coefficient(_ step: Int, _ x: Double, _ a: Double, _ b: Double) -> Double {
    let m = Double(step / 2)
    if step % 2 == 0 { return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) }
    return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
  }

  private static func nonzero(_ value: Double, _ least: Double) -> Double {
    abs(value) < least ? least : value
  }
}
