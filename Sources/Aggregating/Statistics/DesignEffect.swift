/// How much less judgements say because those of a paragraph resemble each other.
///
/// L. Kish, Survey Sampling (1965): with the correlation ρ inside clusters of n_c, a mean over n has
/// the variance of one over n / d independent ones, where d = 1 + ρ (Σ n_c² / n − 1).
package struct DesignEffect: Codable, Hashable, Sendable {
  /// The correlation of two judgements of one paragraph, 0 to 1.
  package let correlation: Double

  package init(correlation: Double) {
    self.correlation = correlation
  }

  /// How many independent judgements `n` are worth, from the sum of the squares of each paragraph's
  /// number of judgements; never more than `n`.
  package func effective(_ n: Int, squares: Int) -> Double {
    guard n > 0 else { return 0 }
    let effect = 1 + correlation * (Double(squares) / Double(n) - 1)
    return Double(n) / max(1, effect)
  }
}
