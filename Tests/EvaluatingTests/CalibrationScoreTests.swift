import Testing

@testable import Evaluating

@Suite struct CalibrationScoreTests {
  private func score(_ answers: [(Double, Bool)]) -> CalibrationScore {
    answers.reduce(into: CalibrationScore()) { $0.add($1.0, isRight: $1.1) }
  }

  @Test func errorIsTheGapBetweenWhatIsStatedAndWhatIsRight() {
    // 0.95 stated, half right: a gap of 0.45 over half of the sentences; 0.55 stated, half right: 0.05.
    let score = score([(0.95, true), (0.95, false), (0.55, true), (0.55, false)])
    #expect(abs(score.expectedError - 0.25) < 1e-12)
  }

  @Test func theSurestHalfIsTheHalfWithTheHighestConfidence() {
    let score = score([(0.6, false), (0.9, true), (0.7, false), (1, true)])
    #expect(score.surestHalf == 1)
    #expect(self.score([(0.6, true), (0.9, false), (1, true)]).surestHalf == 0.5)
  }

  @Test func nothingStatedIsNoError() {
    #expect(CalibrationScore().expectedError == 0)
    #expect(CalibrationScore().surestHalf == 0)
  }

  @Test func partsAddUp() {
    let (a, b) = (score([(0.9, true)]), score([(0.8, false)]))
    #expect(a + b == score([(0.9, true), (0.8, false)]))
  }
}
