import Lexicons
import Reports

/// Gives each area of a sentence its own polarity.
///
/// In a mixed sentence an area takes the polarity of the clauses that speak of it; a clause without
/// any area of its own speaks of all. An area that says which children or which service the sentence is
/// about holds for the clauses after as well, up to one that tells another. An area of which both is
/// said is mixed.
func polarity(
  of choice: Int, among chosen: AreaChoices, sentiment: Sentiment, clauses: [Clause],
  leans: [Double]
) -> Sentiment {
  guard sentiment == .mixed, chosen.choices.count > 1 else { return sentiment }
  var praise = false
  var shortfall = false
  var setting: Int?
  for (clause, lean) in zip(clauses, leans) {
    let isHome = chosen.choices.map { area in
      chosen.matches[area.matches].contains { clause.words.contains($0.words.lowerBound) }
    }
    let told = isHome.indices.first { isHome[$0] && chosen.choices[$0].isSetting }
    setting = told ?? setting
    let isHeld = told == nil && setting == choice
    guard isHome[choice] || isHeld || !isHome.contains(true) else { continue }
    if lean > 0 { praise = true }
    if lean < 0 { shortfall = true }
  }
  if praise == shortfall { return .mixed }
  return praise ? .strength : .weakness
}
