import Foundation

/// How much a word tells within one practice area.
///
/// Inverse document frequency (K. Spärck Jones, "A statistical interpretation of term specificity",
/// Journal of Documentation 28, 1972) among the area's sentences alone: two sentences of one area
/// share its usual words anyway ("pathway plan" among care leavers), and only the rest links them.
struct TopicWeights: Sendable {
  private var sentences = 0
  private var occurrences: [UInt64: Int] = [:]

  /// Counts a sentence of the area by its stems.
  mutating func count(_ stems: [UInt64]) {
    sentences += 1
    for stem in stems { occurrences[stem, default: 0] += 1 }
  }

  /// ln((1 + N / n) / 2): 0 for a word of every sentence.
  func weight(of stem: UInt64) -> Double {
    let count = occurrences[stem] ?? 1
    return log((1 + Double(max(sentences, count)) / Double(count)) / 2)
  }

  /// The stems with the squares of their weights.
  func topic(_ stems: [UInt64]) -> Topic {
    Topic(
      stems: stems,
      squares: stems.map {
        let weight = weight(of: $0)
        return weight * weight
      })
  }
}

/// What a sentence is about, within one area: stems in order, each with the square of its weight.
struct Topic: Sendable {
  let stems: [UInt64]
  let squares: [Double]
  /// Sum of the squares.
  let total: Double

  init(stems: [UInt64], squares: [Double]) {
    self.stems = stems
    self.squares = squares
    self.total = squares.reduce(0, +)
  }

  /// How far another sentence takes up this one, 0 to 1: the geometric mean of the cosine of the two
  /// and of the share of this one's weight that the other has too, since a later sentence may well say
  /// more than was asked. 0 where they share fewer than two stems.
  func similarity(to other: Topic) -> Double {
    var shared = 0
    var sum = 0.0
    var (mine, theirs) = (0, 0)
    while mine < stems.count, theirs < other.stems.count {
      if stems[mine] == other.stems[theirs] {
        shared += 1
        sum += squares[mine]
        mine += 1
        theirs += 1
      } else if stems[mine] < other.stems[theirs] {
        mine += 1
      } else {
        theirs += 1
      }
    }
    guard shared >= 2, sum > 0 else { return 0 }
    let cosine = sum / (total * other.total).squareRoot()
    return (cosine * sum / total).squareRoot()
  }
}
