import Testing

@testable import Cleaning

/// Which probability is enough on a page, and what a choice can be expected to be worth.
@Suite struct HTMLContentTests {
  @Test(
    "half of the best F1 that can be expected",
    arguments: [
      // All is sure: F1 can be 1.
      ([1.0, 1.0], [10.0, 10.0], 0.5),
      // Taking both: 2 × 10 ÷ (20 + 10).
      ([1.0, 0.0], [10.0, 10.0], 0.5),
      ([0.5, 0.5], [10.0, 10.0], 1.0 / 3),
      // The sure one alone: 2 × 30 ÷ (30 + 33); both: 2 × 33 ÷ (60 + 33).
      ([1.0, 0.1], [30.0, 30.0], 30.0 / 63),
      ([], [], 0.0),
    ])
  func threshold(chances: [Double], words: [Double], expected: Double) {
    #expect(abs(HTMLContent.threshold(chances, words: words) - expected) < 1e-9)
  }

  @Test func aChoiceIsWorthWhatItFindsAgainstWhatThereIs() {
    let chances = [1.0, 0.5, 0.0]
    let words = [10.0, 10.0, 20.0]
    // Found 10 of 10 taken, 15 expected in all: 2 × 10 ÷ (10 + 15).
    #expect(abs(HTMLContent.expectedF1(of: [0], chances, words: words) - 0.8) < 1e-9)
    #expect(abs(HTMLContent.expectedF1(of: [0, 1], chances, words: words) - 30.0 / 35) < 1e-9)
    #expect(HTMLContent.expectedF1(of: [2], chances, words: words) == 0)
    #expect(HTMLContent.expectedF1(of: [], [], words: []) == 0)
  }
}
