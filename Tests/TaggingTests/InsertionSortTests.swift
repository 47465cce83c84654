import Testing

@testable import Tagging

@Suite struct InsertionSortTests {
  @Test(arguments: [0, 1, 2, 10, 64, 65, 500])
  func sortsAsTheStandardLibraryDoes(count: Int) {
    var state: UInt64 = 7
    var numbers = (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 40
    }
    let sorted = numbers.sorted()
    insertionSort(&numbers)
    #expect(numbers == sorted)
  }
}
