import Testing

@testable import Cleaning

@Suite struct NumberRangesTests {
  @Test(arguments: [
    ([], ""), ([7], "7"), ([7, 8], "7 and 8"), ([7, 8, 9], "7 to 9"),
    ([2, 5, 6, 7, 12], "2, 5 to 7 and 12"),
    ([1, 2, 4, 5], "1, 2, 4 and 5"), ([1, 3], "1 and 3"),
    ([1, 2, 3, 5, 6, 7], "1 to 3 and 5 to 7"),
  ])
  func written(numbers: [Int], expected: String) {
    #expect(NumberRanges.written(numbers) == expected)
  }
}
