import Lexicons
import Reports

/// An occurrence of an area's term: which term of `AreaTagger.terms`, over which words.
struct AreaMatch: Hashable, Sendable {
  private let number: Int32
  private let first: Int32
  private let last: Int32

  init(term: Int, words: ClosedRange<Int>) {
    self.number = Int32(truncatingIfNeeded: term)
    self.first = Int32(truncatingIfNeeded: words.lowerBound)
    self.last = Int32(truncatingIfNeeded: words.upperBound)
  }

  /// Position of the term in `AreaTagger.terms`.
  var term: Int { Int(number) }
  /// Positions of the first and last word in the sentence.
  var words: ClosedRange<Int> { Int(first)...Int(last) }
}

/// An area that a sentence is about, with what led to it.
struct AreaChoice: Hashable, Sendable {
  /// Position of the area in the taxonomy.
  var area: Int
  /// How likely it is that the sentence is about the area, 0 to 1.
  var score: Double
  /// Positions in `AreaChoices.matches` of what speaks for it, in reading order; none where it comes
  /// from the context.
  var matches: Range<Int>
}

/// The areas that a sentence is about.
struct AreaChoices: Sendable {
  /// The likeliest first.
  var choices: [AreaChoice] = []
  /// What speaks for each of them, one after the other.
  var matches: [AreaMatch] = []
}

/// What stands around a sentence that helps to name its areas.
struct AreaSurroundings: Sendable {
  /// What the headings above mean, the nearest first.
  var headings: [HeadingMeaning] = []
  /// Whether the sentence is a bullet.
  var isBullet = false
  /// How likely each area was in the sentences and headings before.
  var memory = AreaMemory()
  /// The sentence's terms, summed up; kept between sentences so that none costs an allocation.
  var sheet = AreaSheet()
  /// The sentence's probabilities and areas; kept for the same reason.
  var probabilities = AreaProbabilities()
  var chosen = AreaChoices()
}

/// How likely each area is in one sentence, by area.
struct AreaProbabilities: Sendable {
  /// With what carries over from the sentences before.
  var all: [Double] = []
  /// By the sentence's own terms, so that a topic never feeds itself.
  var alone: [Double] = []
}

/// How likely each area was in the sentences read so far.
public struct AreaMemory: Sendable {
  /// How much of the lasting probability each sentence keeps.
  static let fading = 0.7

  /// By area, in the sentence before; empty at the start.
  private(set) var previous: [Double] = []
  /// By area, over all sentences before by their own terms, fading; empty at the start.
  private(set) var lasting: [Double] = []

  public init() {}

  /// Takes in the probabilities of a sentence that was just read.
  ///
  /// - Parameters:
  ///   - probabilities: with what carried over from the sentences before.
  ///   - alone: by the sentence's own terms, so that a topic never feeds itself.
  public mutating func note(_ probabilities: [Double], alone: [Double]) {
    if lasting.count != probabilities.count {
      lasting = [Double](repeating: 0, count: probabilities.count)
      previous = lasting
    }
    AreaMemory.fade(&lasting, towards: alone)
    AreaMemory.copy(probabilities, to: &previous)
  }

  private static func fade(_ lasting: inout [Double], towards alone: [Double]) {
    var lasting = lasting.mutableSpan
    for area in lasting.indices {
      lasting[area] += (1 - fading) * (alone[area] - lasting[area])
    }
  }

  /// Copies into the space that is there: the arrays are not to share it.
  private static func copy(_ probabilities: [Double], to previous: inout [Double]) {
    var previous = previous.mutableSpan
    for area in previous.indices { previous[area] = probabilities[area] }
  }
}
