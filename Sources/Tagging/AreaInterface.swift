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
  /// Whether the area says which children or which service the sentence is about.
  var isSetting: Bool
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

/// What a sentence says of the areas by itself.
struct AreaGlimpse: Sendable {
  /// By area, its score in log-odds.
  var odds = AreaRow(areas: 0)
  /// By area, its probability.
  var alone = AreaRow(areas: 0)
  /// Whether the sentence points back to the one before.
  var isReferring = false
  /// Whether no term tells which children or which service the sentence is about.
  var isUnset = true
  /// Occurrences of terms that count.
  var lines: [AreaSheet.Line] = []
}
