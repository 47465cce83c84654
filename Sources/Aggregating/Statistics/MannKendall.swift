import Foundation

/// The Mann-Kendall test of a monotonic trend.
///
/// H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945); M. G. Kendall, Rank
/// Correlation Methods (1948). Exact up to 50 values, ties and all: every order of the values is taken
/// as equally likely. Beyond, by the normal approximation with the variance corrected for ties. It takes
/// values as independent: where one period resembles the one before (as visits do), p is too small.
package struct MannKendall: Hashable, Sendable {
  /// Values up to which p is exact.
  static let mostExact = 50

  /// −1 (every later value is lower) to 1; ties pull it towards 0.
  package let tau: Double
  /// Two-sided p.
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
    let ties = Dictionary(grouping: values) { $0 }.values.map(\.count).sorted()
    self.tau = n > 1 ? Double(score) / Double(n * (n - 1) / 2) : 0
    self.p =
      n <= MannKendall.mostExact
      ? MannKendall.exact(score, ties: ties) : MannKendall.normal(score, n: n, ties: ties)
  }

  /// The share of all orders of the values whose score lies as far from 0.
  ///
  /// The number of inversions over the orders of a multiset has the Gaussian multinomial coefficient as
  /// its generating function (P. A. MacMahon, 1913), and the score is what pairs there are that are no
  /// ties, less twice the inversions.
  private static func exact(_ score: Int, ties: [Int]) -> Double {
    var orders = [1.0]
    var length = 0
    for count in ties {
      length += count
      orders = product(orders, inversions(of: length, choosing: count))
    }
    let pairs = orders.count - 1
    var (tail, all) = (0.0, 0.0)
    for (inversions, count) in orders.enumerated() {
      all += count
      if abs(pairs - 2 * inversions) >= abs(score) { tail += count }
    }
    return min(1, tail / all)
  }

  /// The Gaussian binomial coefficient's polynomial.
  private static func inversions(of n: Int, choosing k: Int) -> [Double] {
    // Row by row as in Pascal's triangle: [m, j] = [m − 1, j − 1] + q^j [m − 1, j].
    var row: [[Double]] = [[1]]
    for m in 1...max(1, n) {
      row = (0...min(m, k)).map { j in
        var sum = j > 0 ? row[j - 1] : []
        guard j < row.count, j < m else { return sum }
        let needed = row[j].count + j
        if sum.count < needed { sum += [Double](repeating: 0, count: needed - sum.count) }
        for (power, value) in row[j].enumerated() { sum[power + j] += value }
        return sum
      }
    }
    return row[k]
  }

  private static func product(_ a: [Double], _ b: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: a.count + b.count - 1)
    for (i, left) in a.enumerated() {
      for (j, right) in b.enumerated() { product[i + j] += left * right }
    }
    return product
  }

  private static func normal(_ score: Int, n: Int, ties: [Int]) -> Double {
    func term(_ n: Int) -> Int { n * (n - 1) * (2 * n + 5) }
    let variance = Double(term(n) - ties.reduce(0) { $0 + term($1) }) / 18
    let z = variance > 0 ? Double(score - score.signum()) / variance.squareRoot() : 0
    return erfc(abs(z) / 2.0.squareRoot())
  }
}
