import Lexicons
import Reports

/// Lets every cue act on the hits in its scope.
///
/// A scope never leaves its clause, and one that runs forward ends at a `stop` cue. Scopes multiply:
/// "has not yet been very effective" is covered by two.
func applyScopes(_ hits: inout [WeighedMention], clauses: [Clause], in terms: TaggingTerms) {
  var clause = 0
  for position in hits.indices {
    while clause + 1 < clauses.count, hits[position].first >= clauses[clause].words.upperBound {
      clause += 1
    }
    hits[position].clause = clause
    if clauses.indices.contains(clause) { hits[position].factor = clauses[clause].factor }
  }
  for position in hits.indices {
    let hit = hits[position]
    guard hit.turn != 0, let kind = hit.kind, kind != .concession, kind != .condition else {
      continue
    }
    guard let cue = terms.cue(hit.term), cue.scope != .none else { continue }
    act(cue, at: position, on: &hits, clauses: clauses, in: terms)
  }
  for position in hits.indices { yieldToPraise(at: position, in: &hits, terms) }
}

/// Drops the lean of a negation that turned a shortfall into praise: "no drift". Where another cue
/// turned it back ("does not challenge drift"), the negation stands.
private func yieldToPraise(at position: Int, in hits: inout [WeighedMention], _ terms: TaggingTerms)
{
  let own = hits[position]
  guard own.kind != nil, own.weighed.lean < 0 else { return }
  guard let cue = terms.cue(own.term), cue.onShortfall < 0, cue.scope == .after else {
    return
  }
  let end = min(own.scope.upperBound, own.last + 1 + cue.shortfallReach)
  let turned = hits.contains { other in
    other.weighed.sign == -1 && other.factor < 0 && other.first > own.last && other.first < end
  }
  if turned { hits[position].factor = 0 }
}

private func act(
  _ cue: CueAction, at position: Int, on hits: inout [WeighedMention], clauses: [Clause],
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
      if hits[next].kind == .stop { end = hits[next].first }
      next += 1
    }
  }
  let scope = range.lowerBound..<max(range.lowerBound, end)
  hits[position].scope = scope
  let nearEnd = cue.scope == .after ? own.last + 1 + cue.shortfallReach : scope.upperBound
  let leavesIdioms = cue.kind == .purpose || cue.kind == .change
  for other in hits.indices where other != position && scope.contains(hits[other].first) {
    if leavesIdioms, hits[other].isIdiom { continue }
    switch hits[other].weighed.sign {
    case 1: hits[other].factor *= cue.onPraise
    case -1 where hits[other].first < nearEnd:
      hits[other].factor *= cue.onShortfall
    default: break
    }
  }
}
