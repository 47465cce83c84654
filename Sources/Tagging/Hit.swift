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
  ///
  /// - Parameter order: working memory.
  func resolve(
    _ matches: [TermAutomaton.Match], order: inout [UInt64], into hits: inout [Hit]
  ) {
    order.removeAll(keepingCapacity: true)
    for (position, match) in matches.enumerated() where rank[match.term] >= 0 {
      order.append(key(of: match, at: position))
    }
    order.sort()
    var free = 0
    for key in order {
      let match = matches[Int(key & 0xFFFF)]
      guard match.first >= free else { continue }
      hits.append(Hit(term: weighed(match.term), first: match.first, last: match.last))
      free = match.last + 1
    }
  }

  /// One number that orders matches as `resolve` wants them: first word, then length, then letters,
  /// then the match's own position; more than 65,535 of anything is cut off.
  private func key(of match: TermAutomaton.Match, at position: Int) -> UInt64 {
    let first = UInt64(min(match.first, 0xFFFF))
    let length = UInt64(0xFFFF - min(match.last - match.first, 0xFFFF))
    let letters = UInt64(0xFFFF - min(Int(rank[match.term]), 0xFFFF))
    return first << 48 | length << 32 | letters << 16 | UInt64(min(position, 0xFFFF))
  }
}
