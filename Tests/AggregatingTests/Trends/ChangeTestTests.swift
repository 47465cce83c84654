import Reports
import Testing

@testable import Aggregating

@Suite struct ChangeTestTests {
  private func direction(_ change: Double, p: Double, minChange: Double = 0.5) -> Trend.Direction? {
    ChangeTest.verdicts(of: [ChangeTest(area: 0, change: change, p: p)], minChange: minChange)[0]?
      .direction
  }

  @Test(
    "a change is called from 5 % and from the least change on, both included",
    arguments: [
      (0.5, 0.05, Trend.Direction.improving), (0.5, 0.0501, .noClearChange),
      (0.49, 0.01, .noClearChange), (-0.5, 0.05, .declining), (-0.49, 0.01, .noClearChange),
      (2, 0, .improving), (-2, 0, .declining),
    ])
  func boundaries(change: Double, p: Double, expected: Trend.Direction) {
    #expect(direction(change, p: p) == expected)
  }

  @Test func noChangeIsNeverCalled() {
    #expect(direction(0, p: 0, minChange: 0) == .noClearChange)
    #expect(direction(0.001, p: 0, minChange: 0) == .improving)
  }

  @Test func allIsTestedApartFromItsAreas() throws {
    let verdicts = ChangeTest.verdicts(
      of: [(0, 0.04), (1, 0.04), (2, 0.9)].map { ChangeTest(area: $0, change: 1, p: $1) },
      minChange: 0)
    // 0.04 alone; of two areas the smaller p counts double.
    #expect(verdicts[0]?.pAdjusted == 0.04 && verdicts[1]?.pAdjusted == 0.08)
    #expect(verdicts[1]?.p == 0.04 && verdicts[2]?.pAdjusted == 0.9)
    #expect(verdicts[0]?.direction == .improving && verdicts[1]?.direction == .noClearChange)
  }

  @Test func twoVisitsAreComparedFromTheEarlierToTheLater() {
    func sum(_ strengths: Int, _ weaknesses: Int) -> Sum {
      var paragraphs = Paragraphs()
      for place in 0..<strengths { paragraphs.count(.strength, in: place) }
      for place in 0..<weaknesses { paragraphs.count(.weakness, in: strengths + place) }
      return Sum(paragraphs)
    }
    let test = ChangeTest(area: 3, from: sum(1, 3), to: sum(3, 1))
    #expect(test.area == 3 && test.change == 1)
    let back = ChangeTest(area: 3, from: sum(3, 1), to: sum(1, 3))
    #expect(back.change == -1 && abs(back.p - test.p) < 1e-12 && test.p > 0.2)
    #expect(ChangeTest(area: 3, from: sum(0, 12), to: sum(12, 0)).p < 0.001)
  }
}
