/// The balance of judgements that come in clusters (authorities), with its sampling error.
///
/// Linearised variance of a ratio: W. G. Cochran, Sampling Techniques (1977), 6.3 and 9A.2. With K
/// clusters, e_i = (S_i − W_i − balance · n_i) / Σ n, the variance is K / (K − 1) · Σ e_i², and the
/// deviate Student's with K − 1 degrees of freedom.
package struct ClusteredBalance: Hashable, Sendable {
  /// Clusters that have a judgement.
  package let clusters: Int
  package let balance: Double
  /// What each cluster adds to the error, by the clusters' keys.
  private let residuals: [String: Double]

  /// - Parameter counts: of each cluster, by its key.
  package init(_ counts: [String: Counts]) {
    let counts = counts.filter { $0.value.total > 0 }
    let total = counts.values.reduce(Counts(), +)
    let balance = total.balance
    self.clusters = counts.count
    self.balance = balance
    self.residuals = counts.mapValues {
      (Double($0.strengths - $0.weaknesses) - balance * Double($0.total)) / Double(total.total)
    }
  }

  /// The 95 % interval, within −1 to 1; nil for fewer than two clusters.
  package var interval: (low: Double, high: Double)? {
    guard clusters > 1 else { return nil }
    let half =
      ClusteredBalance.error(residuals) * StudentT.deviate(degrees: Double(clusters - 1))
    return (max(-1, balance - half), min(1, balance + half))
  }

  /// The two-sided p of a difference between two occasions; clusters of the same key are one, so that
  /// an authority inspected on both is compared with itself.
  package static func p(_ earlier: ClusteredBalance, _ later: ClusteredBalance) -> Double {
    let residuals = residuals(from: earlier, to: later)
    let change = later.balance - earlier.balance
    guard residuals.count > 1 else { return 1 }
    let error = ClusteredBalance.error(residuals)
    guard error > 0 else { return change == 0 ? 1 : 0 }
    return StudentT.p(change / error, degrees: Double(residuals.count - 1))
  }

  /// The 95 % interval of the same difference; nil for fewer than two clusters.
  package static func interval(
    from earlier: ClusteredBalance, to later: ClusteredBalance
  ) -> (low: Double, high: Double)? {
    let residuals = residuals(from: earlier, to: later)
    guard residuals.count > 1 else { return nil }
    let half = error(residuals) * StudentT.deviate(degrees: Double(residuals.count - 1))
    let change = later.balance - earlier.balance
    return (change - half, change + half)
  }

  private static func residuals(
    from earlier: ClusteredBalance, to later: ClusteredBalance
  ) -> [String: Double] {
    later.residuals.merging(earlier.residuals.mapValues { -$0 }, uniquingKeysWith: +)
  }

  /// The standard error; summed in the order of keys, so that it is the same on every run.
  private static func error(_ residuals: [String: Double]) -> Double {
    let n = Double(residuals.count)
    let squares = residuals.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }
    return (n / (n - 1) * squares).squareRoot()
  }
}
