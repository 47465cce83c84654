import Lexicons
import Reports

/// A stretch of a sentence that is judged by itself.
struct Clause: Sendable {
  enum Kind: Sendable {
    /// The sentence's own statement.
    case main
    /// What stands behind "but" or "however".
    case contrasted
    /// What "although", "despite" or "while" concedes.
    case conceded
  }

  var kind: Kind
  /// Positions of the clause's words.
  var words: Range<Int>
}

/// Cuts a sentence at the cues of contrast and concession among its hits.
///
/// A concession that opens the sentence ends at the comma before the main statement; one further
/// back lasts to the next cue or the sentence's end.
func clauses(of hits: [Hit], words: [Word], in terms: TaggingTerms, into clauses: inout [Clause]) {
  clauses.removeAll(keepingCapacity: true)
  var start = 0
  var kind = Clause.Kind.main
  func close(at end: Int) {
    if end > start { clauses.append(Clause(kind: kind, words: start..<end)) }
    start = end
  }
  for hit in hits {
    guard let cue = terms.cue(hit.term) else { continue }
    guard cue.kind == .contrast || cue.kind == .concession, hit.first >= start else { continue }
    close(at: hit.first)
    kind = cue.kind == .contrast ? .contrasted : .conceded
    if kind == .conceded, let end = concessionEnd(from: hit, words: words) {
      close(at: end)
      kind = .main
    }
  }
  close(at: words.count)
}

/// Where a concession that opens a sentence gives way to the main statement: at the first comma that
/// stands behind at least four words and before at least three without another one.
private func concessionEnd(from hit: Hit, words: [Word]) -> Int? {
  guard hit.first <= 2 else { return nil }
  var position = hit.last + 4
  while position < words.count {
    if words[position].followsBreak {
      let next = (position + 1..<min(position + 3, words.count)).first { words[$0].followsBreak }
      if next == nil, words.count - position >= 3 { return position }
    }
    position += 1
  }
  return nil
}
