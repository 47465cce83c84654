import Testing

@testable import Tagging

/// What is done to eight areas at once gives what doing it one by one gives, to the last bit.
@Suite struct AreaVectorTests {
  static let numbers = (0..<27).map { Double($0 * $0) / 7 - 31 }
  static let others = (0..<27).map { 1 / Double($0 + 3) }

  @Test(arguments: [0, 1, 8, 9, 27])
  func holdsWhatItWasGiven(count: Int) {
    let numbers = Array(Self.numbers.prefix(count))
    #expect(AreaVector(numbers).numbers == numbers)
  }

  @Test func movesAndAddsLikeSingleNumbers() {
    var row = AreaVector(Self.numbers)
    row.move(0.3, towards: AreaVector(Self.others))
    let moved = zip(Self.numbers, Self.others).map { $0 + 0.3 * ($1 - $0) }
    #expect(row.numbers == moved)
    row.add(AreaVector(Self.others), keeping: 0.9)
    #expect(row.numbers == zip(moved, Self.others).map { 0.9 * ($0 + $1) })
  }

  @Test func copiesAndClears() {
    var row = AreaVector(areas: 27)
    row.copy(AreaVector(Self.numbers))
    #expect(row.numbers == Self.numbers)
    row.clear()
    #expect(row.numbers == AreaVector(areas: 27).numbers)
  }
}
