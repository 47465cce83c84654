/// The Theil-Sen slope: the median of the slopes through all pairs of points.
///
/// H. Theil, "A rank-invariant method of linear and polynomial regression analysis" (1950); P. K. Sen,
/// Journal of the American Statistical Association 63 (1968). One odd period in four does not move it
/// far, and times need not be evenly spaced.
package enum TheilSen {
  /// The median slope of `values` on `times`; pairs at the same time are left aside, and it is 0 where
  /// no pair is left.
  package static func slope(_ values: [Double], at times: [Double]) -> Double {
    var slopes: [Double] = []
    for later in times.indices {
      for earlier in times.indices where times[later] > times[earlier] {
        slopes.append((values[later] - values[earlier]) / (times[later] - times[earlier]))
      }
    }
    guard !slopes.isEmpty else { return 0 }
    slopes.sort()
    let middle = slopes.count / 2
    return slopes.count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2
  }
}
