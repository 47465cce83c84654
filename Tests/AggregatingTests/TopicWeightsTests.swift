import Foundation
import Testing

@testable import Aggregating

@Suite struct TopicWeightsTests {
  /// An area of four sentences: 1 stands in all of them, 2 in two, 3 and 4 in one.
  private var weights: TopicWeights {
    var weights = TopicWeights()
    for stems in [[1, 2, 3], [1, 2], [1], [1, 4]] as [[UInt64]] { weights.count(stems) }
    return weights
  }

  @Test(
    "weights",
    arguments: [
      (1, 0), (2, log(1.5)), (3, log(2.5)), (9, log(2.5)),
    ] as [(UInt64, Double)])
  func weighs(stem: UInt64, expected: Double) {
    #expect(weights.weight(of: stem) == expected)
  }

  @Test func theSameTopicIsWhollyTakenUp() {
    let topic = weights.topic([2, 3])
    #expect(abs(topic.similarity(to: topic) - 1) < 1e-12)
  }

  @Test func aLaterSentenceMaySayMore() {
    let asked = weights.topic([2, 3])
    let more = weights.topic([2, 3, 4])
    // The geometric mean of a cosine below 1 and of the whole of what was asked.
    let cosine = (asked.total / more.total).squareRoot()
    #expect(abs(asked.similarity(to: more) - cosine.squareRoot()) < 1e-12)
    #expect(asked.similarity(to: more) > more.similarity(to: asked))
  }

  @Test(
    "too little in common",
    arguments: [
      ([2, 3], [3, 4]), ([2, 3], []), ([], []), ([1, 2], [1, 4]),
    ] as [([UInt64], [UInt64])])
  func apart(one: [UInt64], other: [UInt64]) {
    #expect(weights.topic(one).similarity(to: weights.topic(other)) == 0)
  }

  @Test func similarityStaysBetween0And1() {
    var random = SplitMix64(key: "topics")
    var weights = TopicWeights()
    var all: [[UInt64]] = []
    for _ in 0..<60 {
      let stems = Set((0..<8).map { _ in UInt64.random(in: 0..<30, using: &random) }).sorted()
      weights.count(stems)
      all.append(stems)
    }
    for one in all {
      for other in all {
        let similarity = weights.topic(one).similarity(to: weights.topic(other))
        #expect(similarity >= 0 && similarity <= 1 + 1e-12)
      }
    }
  }
}
