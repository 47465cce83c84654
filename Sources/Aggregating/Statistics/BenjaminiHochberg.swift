/// Benjamini and Hochberg's control of the false discovery rate.
///
/// Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical
/// Society B 57 (1995). Adjusted p as R's `p.adjust` and scipy's `false_discovery_control` give them.
package enum BenjaminiHochberg {
  /// Adjusted p, in the order given: a test holds at rate q where its adjusted p is at most q.
  package static func adjusted(_ ps: [Double]) -> [Double] {
    let order = ps.indices.sorted { (ps[$0], $0) < (ps[$1], $1) }
    var adjusted = ps
    var smallest = 1.0
    for (rank, position) in order.enumerated().reversed() {
      smallest = min(smallest, ps[position] * (Double(ps.count) / Double(rank + 1)))
      adjusted[position] = smallest
    }
    return adjusted
  }
}
