import Lexicons
import Reports
import Terms

/// A stretch of a sentence that is judged by itself.
struct Clause: Sendable {
  enum Kind: Sendable {
    /// The sentence's own statement.
    case main
    /// What stands after "but" or "however".
    case contrasted
    /// What "although", "despite" or "while" concedes.
    case conceded
    /// What "when" or "if" makes the condition of the main statement.
    case conditional
  }

  var kind: Kind
  /// The weighed term that set the clause apart; nil for a main clause.
  var cue: WeighedID?
  /// What everything in the clause is multiplied by.
  var factor = 1.0
  /// Positions of the clause's words.
  var words: Range<Int>
}

/// Cuts a sentence at the cues of contrast, concession and condition among its hits.
///
/// A concession or condition that opens the sentence ends at the comma before the main statement. A
/// concession further back lasts to the next cue or the sentence's end; a condition there is no
/// clause of its own.
func clauses(
  of hits: [WeighedMention], words: [Word], in terms: TaggingTerms, into clauses: inout [Clause]
) {
  clauses.removeAll(keepingCapacity: true)
  var next = Clause(kind: .main, words: 0..<0)
  func close(at end: Int) {
    let start = next.words.lowerBound
    guard end > start else { return }
    next.words = start..<end
    clauses.append(next)
    next = Clause(kind: .main, words: end..<end)
  }
  for hit in hits {
    guard hit.first >= next.words.lowerBound else { continue }
    switch hit.kind {
    case .contrast:
      close(at: hit.first)
      next.kind = .contrasted
      next.cue = hit.term
    case .concession:
      close(at: hit.first)
      next.kind = .conceded
      next.cue = hit.term
      next.factor = terms.cue(hit.term)?.onPraise ?? 1
      if let end = openingEnd(from: hit, words: words) { close(at: end) }
    case .condition:
      guard let end = conditionEnd(from: hit, words: words) else { continue }
      close(at: hit.first)
      next.kind = .conditional
      next.factor = terms.cue(hit.term)?.onPraise ?? 1
      close(at: end)
    default: break
    }
  }
  close(at: words.count)
}

/// Where a clause that opens a sentence gives way to the main statement: at the first comma that
/// stands after at least three words and before at least three without another one.
private func openingEnd(from hit: WeighedMention, words: [Word]) -> Int? {
  guard hit.first <= 2 else { return nil }
  var position = hit.last + 3
  while position < words.count {
    if words[position].followsBreak {
      let next = (position + 1..<min(position + 3, words.count)).first { words[$0].followsBreak }
      if next == nil, words.count - position >= 3 { return position }
    }
    position += 1
  }
  return nil
}

/// Where a condition ends: at the comma before the main statement if it opens the sentence, at the
/// next comma if it stands between two.
private func conditionEnd(from hit: WeighedMention, words: [Word]) -> Int? {
  if let end = openingEnd(from: hit, words: words) { return end }
  guard hit.first > 0, words[hit.first].followsBreak, words.count - hit.last > 4 else { return nil }
  return (hit.last + 3..<words.count - 2).first { words[$0].followsBreak }
}
