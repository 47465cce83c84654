import Testing

@testable import Cleaning

/// How much probability is enough: half of the best F1 that can be expected (Lipton and others, 2014).
@Suite struct HTMLContentTests {
  /// With chances 0.9, 0.6 and 0.1 of one word each, taking two gives 2 · 1.5 / (2 + 1.6); a passage of
  /// three words with chance 0.5 gives 2 · 1.5 / (3 + 1.5).
  @Test(
    arguments: [
      ([0.9, 0.6, 0.1], [1, 1, 1], 1.5 / 3.6), ([1, 1], [1, 1], 0.5), ([0, 0], [1, 1], 0),
      ([0.5], [3], 1.5 / 4.5), ([0.2, 0.8], [1, 3], 2.4 / 5.6), ([], [], 0),
    ] as [([Double], [Double], Double)])
  func threshold(chances: [Double], words: [Double], expected: Double) {
    #expect(abs(HTMLContent.threshold(chances, words: words) - expected) < 1e-12)
  }

  @Test(
    arguments: [
      ([0], 1.8 / 2.6), ([0, 1], 3 / 3.6), ([2], 0.2 / 2.6), ([], 0),
    ] as [([Int], Double)])
  func expectedF1(chosen: [Int], expected: Double) {
    let found = HTMLContent.expectedF1(of: chosen, [0.9, 0.6, 0.1], words: [1, 1, 1])
    #expect(abs(found - expected) < 1e-12)
  }
}
