import Reports
import Testing

@testable import Evaluating

/// Always the same bits: Knuth's linear congruential generator.
private struct Congruential: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

private let candidates: [SampleCandidate] = (0..<1000).map { number in
  SampleCandidate(
    report: "r\(number / 50)", sentence: number % 50 + 1,
    sentiment: number % 100 == 0 ? .mixed : number % 3 == 0 ? .weakness : .strength,
    areas: number % 40 == 1 ? ["health", "workforce"] : number % 7 == 0 ? [] : ["workforce"],
    kind: number < 100 ? "jtai" : "inspection")
}

private func draw(_ size: Int, seed: UInt64) -> [Int] {
  var generator = Congruential(state: seed)
  return StratifiedSample(size: size).draw(from: candidates, using: &generator)
}

@Test func drawsEachSentenceOnceInOrder() {
  let drawn = draw(60, seed: 1)
  #expect(drawn.count == 60)
  #expect(Set(drawn).count == 60)
  #expect(drawn == drawn.sorted())
}

@Test func rareLabelsComeAsOftenAsCommonOnesWhileTheyLast() {
  let drawn = draw(60, seed: 1).map { candidates[$0] }
  // All ten mixed sentences, and the rest shared evenly between the two other sentiments.
  #expect(drawn.count { $0.sentiment == .mixed } == 10)
  #expect((20...30).contains(drawn.count { $0.sentiment == .weakness }))
  #expect(drawn.count { $0.areas.contains("health") } >= 10)
  #expect((20...40).contains(drawn.count { $0.kind == "jtai" }))
}

@Test func theSeedDecidesTheSample() {
  #expect(draw(40, seed: 7) == draw(40, seed: 7))
  #expect(draw(40, seed: 7) != draw(40, seed: 8))
}

@Test func drawsAllWhereFewerAreThere() {
  #expect(draw(5000, seed: 1) == Array(0..<1000))
  #expect(draw(0, seed: 1).isEmpty)
  var generator = Congruential(state: 1)
  #expect(StratifiedSample(size: 5).draw(from: [], using: &generator).isEmpty)
}

@Test func theLeastSureAreDrawnFirst() {
  var unsure = candidates
  for position in unsure.indices { unsure[position].confidence = position % 5 == 0 ? 0.4 : 0.9 }
  func share(isUnsureFirst: Bool) -> Double {
    var generator = Congruential(state: 1)
    let drawn = StratifiedSample(size: 60, isUnsureFirst: isUnsureFirst)
      .draw(from: unsure, using: &generator)
    return Double(drawn.count { unsure[$0].confidence < 0.5 }) / 60
  }
  #expect(share(isUnsureFirst: true) > 1.5 * share(isUnsureFirst: false))
}
