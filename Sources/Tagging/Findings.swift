import Lexicons
import Reports

/// Gives each area of a sentence its own polarity.
///
/// In a mixed sentence an area takes the polarity of the clauses that speak of it; a clause without
/// any area of its own speaks of all. An area of which both is said is mixed.
func polarities(
  of areas: [AreaChoice], sentiment: Sentiment, clauses: [Clause], leans: [Double]
) -> [Sentiment] {
  guard sentiment == .mixed, areas.count > 1 else {
    return areas.map { _ in sentiment }
  }
  let homes = clauses.map { clause in
    areas.map { area in area.matches.contains { clause.words.contains($0.words.lowerBound) } }
  }
  return areas.indices.map { area in
    var praise = false
    var shortfall = false
    for (clause, here) in homes.enumerated() where here[area] || !here.contains(true) {
      if leans[clause] > 0 { praise = true }
      if leans[clause] < 0 { shortfall = true }
    }
    if praise == shortfall { return .mixed }
    return praise ? .strength : .weakness
  }
}
