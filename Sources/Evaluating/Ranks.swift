/// Spearman's rank correlation of pairs of values, −1 to 1, ties at their mean rank.
///
/// It is Pearson's correlation of the ranks (Spearman 1904), which is right with ties, where the
/// shorter formula with squared differences is not.
///
/// - Returns: nil for fewer than two pairs, or where one side is all ties.
package func spearmanRho(_ pairs: [(Double, Double)]) -> Double? {
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

/// Ranks from 1, ties at the mean of the ranks that they share.
func ranks(_ values: [Double]) -> [Double] {
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
