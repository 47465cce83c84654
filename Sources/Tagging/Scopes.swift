import Lexicons
import Reports

/// Lets every cue act on the hits in its scope.
///
/// A scope never leaves its clause, and one that runs forward ends at a `stop` cue. Scopes multiply:
/// "has not yet been very effective" is covered by two.
func applyScopes(_ hits: inout [Hit], clauses: [Clause], in terms: TaggingTerms) {
  var clause = 0
  for position in hits.indices {
    while clause + 1 < clauses.count, hits[position].first >= clauses[clause].words.upperBound {
      clause += 1
    }
    hits[position].clause = clause
    if clauses.indices.contains(clause) { hits[position].factor = clauses[clause].factor }
  }
  for position in hits.indices {
    guard let cue = terms.cue(hits[position].term), cue.scope != .none else { continue }
    if cue.kind == .concession || cue.kind == .condition { continue }
    act(cue, at: position, on: &hits, clauses: clauses, in: terms)
  }
}

private func act(
  _ cue: CueAction, at position: Int, on hits: inout [Hit], clauses: [Clause],
  in terms: TaggingTerms
) {
  let own = hits[position]
  guard clauses.indices.contains(own.clause) else { return }
  let clause = clauses[own.clause].words
  let range: Range<Int>
  switch cue.scope {
  case .after:
    range = own.last + 1..<max(own.last + 1, min(clause.upperBound, own.last + 1 + cue.reach))
  case .before:
    range = max(clause.lowerBound, own.first - cue.reach)..<max(clause.lowerBound, own.first)
  case .clause: range = clause
  case .sentence: range = 0..<(clauses.last?.words.upperBound ?? 0)
  case .none: return
  }
  var end = range.upperBound
  if cue.scope == .after {
    var next = position + 1
    while next < hits.count, hits[next].first < end {
      if let other = terms.cue(hits[next].term), other.kind == .stop { end = hits[next].first }
      next += 1
    }
  }
  let scope = range.lowerBound..<max(range.lowerBound, end)
  hits[position].scope = scope
  let nearEnd = cue.scope == .after ? own.last + 1 + cue.shortfallReach : scope.upperBound
  var turned = false
  for other in hits.indices where other != position && scope.contains(hits[other].first) {
    switch terms.signs[hits[other].term] {
    case 1: hits[other].factor *= cue.onPraise
    case -1 where hits[other].first < nearEnd:
      hits[other].factor *= cue.onShortfall
      turned = turned || cue.onShortfall < 0
    default: break
    }
  }
  // What turns a shortfall into praise is no shortfall itself: "no drift".
  if turned, cue.lean < 0 { hits[position].factor = 0 }
}
