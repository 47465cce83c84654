/// A mean by period and group, with the units that are observed held fixed.
///
/// Weighted least squares of value = unit + group + period, units taken out by centring (R. Frisch,
/// F. V. Waugh, Econometrica 1 (1933); Y. Mundlak, Econometrica 46 (1978)). What no unit links to the
/// rest cannot be told apart from its units, and has no mean.
struct FixedEffects: Sendable {
  /// What one unit showed in one group and period.
  struct Observation: Sendable {
    let unit: String
    let group: String
    let period: Int
    let value: Double
    /// Above 0.
    let weight: Double
  }

  private struct Key: Hashable {
    let group: String
    let period: Int
  }

  /// Means of the groups and periods that were observed and can be told.
  private var means: [Key: Double] = [:]

  /// - Parameter observations: in any order.
  init(_ observations: [Observation]) {
    var kept = FixedEffects.linked(observations).sorted {
      ($0.unit, $0.period, $0.group) < ($1.unit, $1.period, $1.group)
    }
    while !kept.isEmpty {
      let design = Design(kept)
      switch design.solved() {
      case .effects(let effects):
        fill(kept, design, effects)
        return
      case .untold(let group):
        kept.removeAll { $0.group == group }
      }
    }
  }

  /// The mean of a group in a period, had every unit been observed in it.
  func mean(group: String, period: Int) -> Double? { means[Key(group: group, period: period)] }

  private mutating func fill(
    _ observations: [Observation], _ design: Design, _ effects: [Double]
  ) {
    let total = observations.reduce(0) { $0 + $1.weight }
    func mean(_ value: (Observation) -> Double) -> Double {
      observations.reduce(0) { $0 + $1.weight * value($1) } / total
    }
    // Residuals have the mean 0, so that the units' mean effect is what is left over.
    let units = mean { $0.value - design.effect(of: $0.group, $0.period, effects) }
    for observation in observations {
      let key = Key(group: observation.group, period: observation.period)
      means[key] = units + design.effect(of: key.group, key.period, effects)
    }
  }

  /// The observations of the periods that units link to each other: of several such parts the one with
  /// the greatest weight, of two equal ones the earlier.
  private static func linked(_ observations: [Observation]) -> [Observation] {
    var part: [Int: Int] = Dictionary(
      observations.map { ($0.period, $0.period) }, uniquingKeysWith: { first, _ in first })
    for unit in Dictionary(grouping: observations, by: \.unit).values {
      let joined = Set(unit.compactMap { part[$0.period] })
      guard joined.count > 1, let least = joined.min() else { continue }
      part = part.mapValues { joined.contains($0) ? least : $0 }
    }
    let weights = Dictionary(grouping: observations) { part[$0.period] ?? 0 }.mapValues {
      $0.map(\.weight).sorted().reduce(0, +)
    }
    let best = weights.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    return observations.filter { part[$0.period] == best }
  }
}

/// The normal equations of periods and groups, each without its first, once units are taken out.
private struct Design {
  enum Solution {
    case effects([Double])
    /// A group that cannot be told apart from periods and units.
    case untold(String)
  }

  private let columns: [String: Int]
  private let groups: [String]
  private let periods: [Int]
  private var matrix: [[Double]]

  init(_ observations: [FixedEffects.Observation]) {
    periods = Set(observations.map(\.period)).sorted()
    groups = Set(observations.map(\.group)).sorted()
    let names = periods.dropFirst().map { "p\($0)" } + groups.dropFirst().map { "g\($0)" }
    columns = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    matrix = [[Double]](
      repeating: [Double](repeating: 0, count: names.count + 1), count: names.count)
    var start = 0
    while start < observations.count {
      let end =
        observations[start...].firstIndex { $0.unit != observations[start].unit }
        ?? observations.count
      add(Array(observations[start..<end]))
      start = end
    }
  }

  func effect(of group: String, _ period: Int, _ effects: [Double]) -> Double {
    [columns["p\(period)"], columns["g\(group)"]].compactMap { $0 }.reduce(0) { $0 + effects[$1] }
  }

  /// Adds a unit's observations, centred on its means.
  private mutating func add(_ unit: [FixedEffects.Observation]) {
    guard unit.count > 1 else { return }
    let total = unit.reduce(0) { $0 + $1.weight }
    let rows = unit.map { observation in
      var row = [Double](repeating: 0, count: columns.count + 1)
      if let period = columns["p\(observation.period)"] { row[period] = 1 }
      if let group = columns["g\(observation.group)"] { row[group] = 1 }
      row[columns.count] = observation.value
      return row
    }
    let means = (0...columns.count).map { column in
      zip(unit, rows).reduce(0) { $0 + $1.0.weight * $1.1[column] } / total
    }
    for (observation, row) in zip(unit, rows) {
      let centred = zip(row, means).map { $0 - $1 }
      for i in matrix.indices where centred[i] != 0 {
        for j in 0...columns.count { matrix[i][j] += observation.weight * centred[i] * centred[j] }
      }
    }
  }

  /// Gauss-Jordan elimination, periods first: what is left of a column that others explain is 0, and
  /// periods are linked, so that such a column is a group's.
  func solved() -> Solution {
    var matrix = matrix
    for column in matrix.indices {
      let pivot = matrix[column][column]
      guard pivot > 1e-9 * max(1e-300, self.matrix[column][column]) else {
        let group = column - (periods.count - 1)
        return .untold(groups[max(0, min(groups.count - 1, group + 1))])
      }
      for row in matrix.indices where row != column && matrix[row][column] != 0 {
        let factor = matrix[row][column] / pivot
        for j in column...matrix.count { matrix[row][j] -= factor * matrix[column][j] }
      }
    }
    return .effects(matrix.indices.map { matrix[$0][matrix.count] / matrix[$0][$0] })
  }
}
