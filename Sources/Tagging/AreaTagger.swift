import Lexicons
import Reports

// Frame only: the helper "areas" owns this file and replaces it.

/// Names the practice areas that a sentence is about.
struct AreaTagger: Sendable {
  /// The terms that the shared automaton looks for, in the order that `AreaMatch.term` counts.
  var terms: [String] { [] }

  init(_ lexicon: AreaLexicon, taxonomy: Taxonomy) {}

  /// One to three areas, the strongest first; none where the sentence is about no area.
  func areas(
    of matches: [AreaMatch], words: Int, in surroundings: inout AreaSurroundings
  ) -> [AreaChoice] { [] }
}
