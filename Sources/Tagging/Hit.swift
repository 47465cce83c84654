import Lexicons
import Reports

/// A term of sentiment or a cue where it stands in a sentence, and what scopes made of it.
struct Hit: Sendable {
  /// Position among the weighed terms: sentiment terms first, then cues.
  var term: Int
  /// Positions of the first and last word.
  var first: Int
  var last: Int
  /// What the term's own numbers are multiplied by after every scope that covers it.
  var factor = 1.0
  /// Position of the clause that the hit stands in.
  var clause = 0
  /// Words that a cue's scope covers; empty for other hits.
  var scope: Range<Int> = 0..<0
}

extension TaggingTerms {
  /// Keeps, of matches that share words, the one that starts first and of those the longest.
  ///
  /// A longer term is what its author meant: "not only" is no negation, "risk of harm" no shortfall.
  /// Where two are equally long the one with more letters wins, so that a whole word beats a prefix.
  func resolve(_ matches: inout [TermAutomaton.Match], into hits: inout [Hit]) {
    matches.sort { a, b in
      if a.first != b.first { return a.first < b.first }
      if a.last != b.last { return a.last > b.last }
      return rank[a.term] > rank[b.term]
    }
    var free = 0
    for match in matches where match.first >= free && rank[match.term] >= 0 {
      hits.append(Hit(term: weighed(match.term), first: match.first, last: match.last))
      free = match.last + 1
    }
  }
}
