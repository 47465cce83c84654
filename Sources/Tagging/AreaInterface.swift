import Lexicons
import Reports

/// An occurrence of an area's term: which term of `AreaLexicon.terms`, over which words.
struct AreaMatch: Hashable, Sendable {
  /// Position of the term in the area lexicon.
  var term: Int
  /// Positions of the first and last word in the sentence.
  var words: ClosedRange<Int>
}

/// An area that a sentence is about, with what led to it.
struct AreaChoice: Hashable, Sendable {
  /// Position of the area in the taxonomy.
  var area: Int
  /// How strongly the sentence is about it; only the order matters.
  var score: Double
  /// The matches that speak for it, in reading order; none where it comes from the context.
  var matches: [AreaMatch]
}

/// What stands around a sentence that helps to name its areas.
struct AreaSurroundings: Sendable {
  /// What the headings above mean, the nearest first.
  var headings: [HeadingMeaning] = []
  /// The areas chosen for the sentence before in the same section; empty at a section's start.
  var previous: [AreaChoice] = []
  /// Whether the sentence is a bullet.
  var isBullet = false
}
