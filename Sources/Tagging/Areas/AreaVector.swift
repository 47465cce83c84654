/// A number for each area, held eight at a time, so that what is done to every area alike is done to
/// several at once. The results are those of doing it one by one, to the last bit.
package struct AreaVector: Sendable {
  typealias Lanes = SIMD8<Double>

  /// How many areas there are; what stands after them in the last lanes says nothing.
  let count: Int
  var lanes: [Lanes]

  /// Zero for each area.
  init(areas: Int) {
    self.count = areas
    self.lanes = [Lanes](repeating: .zero, count: (areas + 7) / 8)
  }

  init(_ numbers: [Double]) {
    self.init(areas: numbers.count)
    for (area, number) in numbers.enumerated() { self[area] = number }
  }

  subscript(area: Int) -> Double {
    get { lanes[area >> 3][area & 7] }
    set { lanes[area >> 3][area & 7] = newValue }
  }

  var numbers: [Double] { (0..<count).map { self[$0] } }

  /// Copies into the space that is there: the rows are not to share it.
  mutating func copy(_ other: AreaVector) {
    let source = other.lanes.span
    var lanes = lanes.mutableSpan
    for group in lanes.indices { lanes[group] = source[group] }
  }

  mutating func clear() {
    var lanes = lanes.mutableSpan
    for group in lanes.indices { lanes[group] = .zero }
  }

  /// Moves each number part of the way to another's.
  mutating func move(_ part: Double, towards other: AreaVector) {
    let part = Lanes(repeating: part)
    let goal = other.lanes.span
    var lanes = lanes.mutableSpan
    for group in lanes.indices { lanes[group] += part * (goal[group] - lanes[group]) }
  }

  /// Adds another's numbers, and keeps a part of the sums.
  mutating func add(_ other: AreaVector, keeping part: Double) {
    let part = Lanes(repeating: part)
    let added = other.lanes.span
    var lanes = lanes.mutableSpan
    for group in lanes.indices { lanes[group] = part * (lanes[group] + added[group]) }
  }
}
