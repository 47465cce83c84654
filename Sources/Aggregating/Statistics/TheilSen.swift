/// The Theil-Sen slope: the median of the slopes through all pairs of points.
///
/// H. Theil, "A rank-invariant method of linear and polynomial regression analysis" (1950); P. K. Sen,
/// Journal of the American Statistical Association 63 (1968). One odd period in four does not move it
/// far, and times need not be evenly spaced.
package struct TheilSen: Hashable, Sendable {
  /// The median slope; 0 where no two times differ.
  package let slope: Double
  /// Sen's 95 % interval.
  package let low: Double
  package let high: Double

  /// - Parameters:
  ///   - values: what is fitted.
  ///   - times: when; pairs at the same time are left aside.
  package init(_ values: [Double], at times: [Double]) {
    var slopes: [Double] = []
    for later in times.indices {
      for earlier in times.indices where times[later] > times[earlier] {
        slopes.append((values[later] - values[earlier]) / (times[later] - times[earlier]))
      }
    }
    slopes.sort()
    let middle = slopes.count / 2
    self.slope =
      slopes.isEmpty
      ? 0
      : slopes.count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2
    let error = TheilSen.error(values, times) * Wilson.deviate
    let count = Double(slopes.count)
    let upper = min(TheilSen.position((count + error) / 2), slopes.count - 1)
    let lower = max(TheilSen.position((count - error) / 2) - 1, 0)
    self.low = slopes.isEmpty ? 0 : slopes[min(lower, slopes.count - 1)]
    self.high = slopes.isEmpty ? 0 : slopes[max(upper, 0)]
  }

  private static func position(_ value: Double) -> Int {
    Int(value.rounded(.toNearestOrEven))
  }

  /// The standard error of Kendall's score, ties of values and of times taken off.
  private static func error(_ values: [Double], _ times: [Double]) -> Double {
    func term(_ n: Int) -> Int { n * (n - 1) * (2 * n + 5) }
    func ties(_ numbers: [Double]) -> Int {
      Dictionary(grouping: numbers) { $0 }.values.reduce(0) { $0 + term($1.count) }
    }
    let variance = Double(term(values.count) - ties(values) - ties(times)) / 18
    return max(0, variance).squareRoot()
  }
}
