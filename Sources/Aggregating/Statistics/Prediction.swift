/// Student's prediction interval: where one more value would fall in 95 of 100 cases.
///
/// G. J. Hahn, W. Q. Meeker, Statistical Intervals (1991), 4.7: mean ± t · s · √(1 + 1/n), with n − 1
/// degrees of freedom.
package enum Prediction {
  /// The interval for one more value; nil for fewer than two.
  package static func interval(_ values: [Double]) -> (low: Double, high: Double)? {
    guard values.count > 1 else { return nil }
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    let half = StudentT.deviate(degrees: n - 1) * (variance * (1 + 1 / n)).squareRoot()
    return (mean - half, mean + half)
  }
}
