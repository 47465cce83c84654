/// Fisher's exact test of a two-by-two table.
///
/// R. A. Fisher, "On the interpretation of χ² from contingency tables, and the calculation of P",
/// Journal of the Royal Statistical Society 85 (1922). Two-sided as scipy's `fisher_exact`: the sum
/// over all tables with the same margins that are at most as probable as the one observed.
package enum FisherExact {
  /// Tables whose probabilities differ by less than this share count as equally probable.
  private static let tolerance = 1e-11

  /// The two-sided p of strengths against weaknesses on two occasions; 1 where a margin is empty.
  package static func p(_ a: Counts, _ b: Counts) -> Double {
    let drawn = a.strengths + b.strengths
    let low = max(0, drawn - b.total)
    let high = min(drawn, a.total)
    guard low < high else { return 1 }
    let weights = weights(first: a.total, second: b.total, drawn: drawn, from: low, to: high)
    let observed = weights[a.strengths - low] * (1 + tolerance)
    let total = weights.reduce(0, +)
    let tail = weights.reduce(0) { $1 <= observed ? $0 + $1 : $0 }
    return min(1, tail / total)
  }

  /// Hypergeometric probabilities of `low` to `high` strengths on the first occasion, up to one
  /// factor: 1 at the mode, and on both sides of it by the ratio of neighbours, so that nothing
  /// overflows, and what underflows is too small to matter.
  private static func weights(
    first: Int, second: Int, drawn: Int, from low: Int, to high: Int
  ) -> [Double] {
    func ratio(_ k: Int) -> Double {
      Double(first - k) * Double(drawn - k) / (Double(k + 1) * Double(second - drawn + k + 1))
    }
    let mode = min(high, max(low, (first + 1) * (drawn + 1) / (first + second + 2)))
    var weights = [Double](repeating: 1, count: high - low + 1)
    for k in mode..<high { weights[k + 1 - low] = weights[k - low] * ratio(k) }
    for k in stride(from: mode - 1, through: low, by: -1) {
      weights[k - low] = weights[k + 1 - low] / ratio(k)
    }
    return weights
  }
}
