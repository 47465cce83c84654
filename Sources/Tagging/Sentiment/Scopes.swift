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
  let turned = hits[(position + 1)...].prefix { $0.first < end }
    .contains { $0.weighed.sign == -1 && $0.factor < 0 }
  if turned { hits[position].factor = 0 }
}

private func act(
  _ cue: CueAction, at position: Int, on hits: inout [WeighedMention], clauses: [Clause],
  in terms: TaggingTerms
) {
  let own = hits[position]
  guard let scope = scope(of: cue, at: position, among: hits, clauses: clauses) else { return }
  hits[position].scope = scope
  let nearEnd = cue.scope == .after ? own.last + 1 + cue.shortfallReach : scope.upperBound
  let leavesIdioms = cue.kind == .purpose || cue.kind == .change
  var first = position
  while first > 0, hits[first - 1].first >= scope.lowerBound { first -= 1 }
  for other in first..<hits.count where other != position {
    guard hits[other].first < scope.upperBound else { break }
    guard hits[other].first >= scope.lowerBound else { continue }
    if leavesIdioms, hits[other].isIdiom { continue }
    switch hits[other].weighed.sign {
    case 1: hits[other].factor *= cue.onPraise
    case -1 where hits[other].first < nearEnd:
      hits[other].factor *= cue.onShortfall
    default: break
    }
  }
}

/// The words that a cue reaches; nil for one that reaches none.
private func scope(
  of cue: CueAction, at position: Int, among hits: [WeighedMention], clauses: [Clause]
) -> Range<Int>? {
  let own = hits[position]
  guard clauses.indices.contains(own.clause) else { return nil }
  let clause = clauses[own.clause].words
  switch cue.scope {
  case .after:
    let end = max(own.last + 1, min(clause.upperBound, own.last + 1 + cue.reach))
    return own.last + 1..<max(own.last + 1, stop(after: position, before: end, among: hits))
  case .before:
    return max(clause.lowerBound, own.first - cue.reach)..<max(clause.lowerBound, own.first)
  case .clause: return near(own, in: clause)
  case .sentence: return near(own, in: 0..<(clauses.last?.words.upperBound ?? 0))
  case .none: return nil
  }
}

/// Where the first stop after a mention ends what a cue reaches: at `end` where none stands before it.
private func stop(after position: Int, before end: Int, among hits: [WeighedMention]) -> Int {
  var next = position + 1
  while next < hits.count, hits[next].first < end {
    if hits[next].kind == .stop { return hits[next].first }
    next += 1
  }
  return end
}

/// The part of a clause or sentence that a cue can speak of: all of it in prose. What never ends is no
/// sentence, and would take time without bounds.
private func near(_ own: WeighedMention, in range: Range<Int>) -> Range<Int> {
  range.clamped(to: max(0, own.first - 500)..<own.last + 500)
}
