/// Percentiles by linear interpolation between order statistics (Hyndman and Fan's type 7, the default
/// of numpy and R).
enum Percentile {
  /// The values below which the shares `low` and `high` of `values` lie; `values` are reordered.
  static func pair(
    _ low: Double, _ high: Double, of values: inout [Double]
  ) -> (low: Double, high: Double)? {
    guard !values.isEmpty else { return nil }
    return (value(low, of: &values), value(high, of: &values))
  }

  private static func value(_ share: Double, of values: inout [Double]) -> Double {
    let position = share * Double(values.count - 1)
    let rank = Int(position)
    let below = select(rank, of: &values)
    guard rank + 1 < values.count else { return below }
    // Selection leaves what is not smaller after it.
    let above = values[(rank + 1)...].reduce(values[rank + 1], min)
    return below + (above - below) * (position - Double(rank))
  }

  /// Puts the value of a rank, counted from 0, in its place, smaller ones before it and larger ones
  /// after, by C. A. R. Hoare's selection ("Algorithm 65: Find", 1961): linear time on average,
  /// where sorting thousands of draws for four of them takes most of an aggregation.
  private static func select(_ rank: Int, of values: inout [Double]) -> Double {
    var low = 0
    var high = values.count - 1
    while low < high {
      let pivot = values[low + (high - low) / 2]
      var left = low
      var right = high
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        guard left <= right else { break }
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
      if rank <= right { high = right } else if rank >= left { low = left } else { break }
    }
    return values[rank]
  }
}
