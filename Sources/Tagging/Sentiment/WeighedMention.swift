import Lexicons
import Reports

/// A term of sentiment or a cue where it stands in a sentence, and what scopes made of it.
struct WeighedMention: Sendable {
  let term: WeighedID
  /// The term's own numbers.
  let weighed: WeighedTerm
  /// Positions of the first and last word.
  let first: Int
  let last: Int
  /// What the term's own numbers are multiplied by after every scope that covers it.
  var factor = 1.0
  /// Position of the clause that the hit stands in.
  var clause = 0
  /// Words that a cue's scope covers; empty for other hits.
  var scope: Range<Int> = 0..<0

  init(term: WeighedID, _ weighed: WeighedTerm, first: Int, last: Int) {
    (self.term, self.weighed, self.first, self.last) = (term, weighed, first, last)
  }

  /// What the term leans after every scope that covers it.
  var lean: Double { weighed.lean * factor }
  /// What kind of cue it is; nil for sentiment terms.
  var kind: CueLexicon.Kind? { weighed.kind }
}
