import Lexicons
import Testing

@testable import Tagging

@Suite struct AreaNeighboursTests {
  private func near(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-9 }
  }

  @Test func whatWasSaidFadesButLasts() {
    var around = AreaNeighbours(areas: 2)
    around.leave([1, 0])
    #expect(around.previous.numbers == [1, 0])
    #expect(near(around.lasting.numbers, [0.3, 0]))
    around.leave([0, 1])
    #expect(around.previous.numbers == [0, 1])
    #expect(near(around.lasting.numbers, [0.21, 0.3]))
    #expect(near([around.around(0), around.around(1)], [0.9 / 1.9, 1 / 1.9]))
  }

  @Test func whatIsSaidNextIsForgottenBeforeTheNextSentence() {
    var around = AreaNeighbours(areas: 1)
    around.lookAhead([0], isReferring: false)
    around.lookAhead([1], isReferring: true)
    #expect(near(around.coming.numbers, [0.3]))
    #expect(near([around.around(0)], [1 / 1.9]))
    #expect(around.isNextReferring)
    around.clearLookahead()
    #expect(around.next.numbers == [0])
    #expect(around.around(0) == 0)
    #expect(!around.isNextReferring)
  }

  /// Each neighbour by hand: 0.5 stands right before, 0.25 right after.
  @Test(arguments: [(true, false), (false, true), (true, true), (false, false)])
  func strengths(isReferring: Bool, isUnset: Bool) {
    var around = AreaNeighbours(areas: 1)
    around.leave([1])
    around.leave([0.5])
    around.lookAhead([0], isReferring: false)
    around.lookAhead([0.25], isReferring: true)
    let strengths = around.strengths(
      for: 0, odds: 2, isReferring: isReferring, isUnset: isUnset)
    let found = Dictionary(uniqueKeysWithValues: zip(AreaContext.Neighbour.allCases, strengths))
    let (lasting, coming) = (0.3 + 0.3 * 0.2, 0.3 * 0.25)
    // 0.9 (0.9 · 1 + 0.5) before and 0.9 · 0.25 after, over twice 0.9 (0.9 + 1).
    let mean = (0.9 * 1.4 + 0.9 * 0.25) / (2 * 0.9 * 1.9)
    let expected: [AreaContext.Neighbour: Double] = [
      .shift: 1, .scale: 2, .previous: 0.5, .next: 0.25, .lasting: lasting, .coming: coming,
      .around: mean, .previousIfReferring: isReferring ? 0.5 : 0, .nextIfReferring: 0.25,
      .previousIfUnset: isUnset ? 0.5 : 0, .nextIfUnset: isUnset ? 0.25 : 0,
      .lastingIfUnset: isUnset ? lasting : 0, .comingIfUnset: isUnset ? coming : 0,
      .aroundIfUnset: isUnset ? mean : 0,
    ]
    for neighbour in AreaContext.Neighbour.allCases {
      #expect(
        near([found[neighbour] ?? .nan], [expected[neighbour] ?? .nan]), "\(neighbour.rawValue)")
    }
  }

  @Test func withNothingAroundNothingWeighs() {
    let around = AreaNeighbours(areas: 1)
    #expect(around.weight == 0 && around.around(0) == 0)
  }
}
