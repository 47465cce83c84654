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
  /// What composition made of the term: 0 where a rule has taken it up, −1 where the rule's own term
  /// stands for a shortfall.
  var turn = 1.0
  /// Position of the clause that the hit stands in.
  var clause = 0
  /// Words that a cue's scope covers; empty for other hits.
  var scope: Range<Int> = 0..<0

  init(term: WeighedID, _ weighed: WeighedTerm, first: Int, last: Int) {
    (self.term, self.weighed, self.first, self.last) = (term, weighed, first, last)
  }

  /// What the term leans after every scope that covers it.
  var lean: Double { weighed.lean * factor * turn }
  /// What the term claims: nothing where a rule of composition has taken it up.
  var claim: Double { turn == 0 ? 0 : weighed.claim }
  /// Whether it is a phrase of three words or more that judges by itself, whatever its words do.
  var isIdiom: Bool { kind == nil && last - first >= 2 && abs(weighed.handLean) >= 2 }
  /// What kind of cue it is; nil for sentiment terms.
  var kind: CueLexicon.Kind? { weighed.kind }
}
