import Foundation

/// Spearman's rank correlation of pairs of values, ties at their mean rank.
///
/// C. Spearman, "The proof and measurement of association between two things", American Journal of
/// Psychology 15 (1904). It is Pearson's correlation of the ranks, which is right with ties, where the
/// shorter formula with squared differences is not.
package enum Spearman {
  /// The correlation, −1 to 1; nil for fewer than two pairs, or where one side is all ties.
  package static func rho(_ pairs: [(Double, Double)]) -> Double? {
    let x = ranks(pairs.map(\.0))
    let y = ranks(pairs.map(\.1))
    let centre = Double(pairs.count + 1) / 2
    var covariance = 0.0
    var spreadX = 0.0
    var spreadY = 0.0
    for (a, b) in zip(x, y) {
      covariance += (a - centre) * (b - centre)
      spreadX += (a - centre) * (a - centre)
      spreadY += (b - centre) * (b - centre)
    }
    guard spreadX > 0, spreadY > 0 else { return nil }
    return covariance / (spreadX * spreadY).squareRoot()
  }

  /// The 95 % interval of a correlation over `n` pairs, by Fisher's z with the variance that D. G.
  /// Bonett and T. A. Wright found for ranks (Psychometrika 65, 2000); nil for fewer than four.
  package static func interval(_ rho: Double, n: Int) -> (low: Double, high: Double)? {
    guard n > 3 else { return nil }
    guard abs(rho) < 1 else { return (rho, rho) }
    let error = ((1 + rho * rho / 2) / Double(n - 3)).squareRoot() * Wilson.deviate
    return (tanh(atanh(rho) - error), tanh(atanh(rho) + error))
  }

  /// Ranks from 1, ties at the mean of the ranks that they share.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      let shared = Double(start + 1 + end) / 2
      for position in start..<end { ranks[order[position]] = shared }
      start = end
    }
    return ranks
  }
}
