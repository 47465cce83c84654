import Lexicons
import Reports

/// What the terms of a sentence add up to.
struct SentenceSums: Sendable {
  /// Log-odds of strength against weakness.
  var lean = 0.0
  /// Log-odds of a judgement against a neutral sentence.
  var claim = 0.0
  /// Log-odds that two clauses are judged differently; nil where none are set apart.
  var mixed: Double?
  /// Lean of each clause, from its own terms alone.
  var clauses: [Double] = []

  fileprivate mutating func clear(clauses count: Int) {
    (lean, claim, mixed) = (0, 0, nil)
    clauses.removeAll(keepingCapacity: true)
    for _ in 0..<count { clauses.append(0) }
  }
}

extension TaggingTerms {
  /// Adds up hits, learned terms and circumstances.
  ///
  /// - Parameter sums: what the sentence before came to; its space is used again.
  func weigh(
    _ hits: [WeighedMention], learned: [WeighedMention], clauses: [Clause],
    circumstances: [CueLexicon.Circumstance], into sums: inout SentenceSums
  ) {
    sums.clear(clauses: clauses.count)
    for hit in learned {
      sums.lean += hit.weighed.lean
      sums.claim += hit.weighed.claim
    }
    for hit in hits {
      sums.lean += hit.lean
      sums.claim += hit.claim
      if hit.clause < sums.clauses.count { sums.clauses[hit.clause] += hit.lean }
    }
    for circumstance in circumstances {
      guard let term = term(for: circumstance) else { continue }
      sums.lean += self[term].lean
      sums.claim += self[term].claim
    }
    sums.mixed = ClausePair(clauses, leans: sums.clauses, in: self).map { $0.score(in: self) }
  }
}

/// The two sides of a sentence whose clauses a cue of contrast or concession sets apart.
struct ClausePair: Sendable {
  /// Leans beyond these say no more about whether the sides are judged differently.
  static let range = -1.0...2.5

  /// Lean of the better side, kept in `range`.
  let praise: Double
  /// Lean of the worse side with its sign turned, kept in `range`.
  let shortfall: Double
  /// The weighed term of the cue that sets them apart.
  let cue: WeighedID

  /// Nil where a sentence has no such clauses beside conditions.
  init?(_ clauses: [Clause], leans: [Double], in terms: TaggingTerms) {
    guard clauses.count > 1 else { return nil }
    let sides = clauses.indices.filter { clauses[$0].kind != .conditional }
    guard sides.count > 1, let cue = clauses.lazy.compactMap(\.cue).first else { return nil }
    let leans = sides.map { leans[$0] }
    func kept(_ lean: Double) -> Double {
      min(max(lean, ClausePair.range.lowerBound), ClausePair.range.upperBound)
    }
    self.praise = kept(leans.max() ?? 0)
    self.shortfall = kept(-(leans.min() ?? 0))
    self.cue = cue
  }

  /// What speaks for different judgements: weighed terms with mixed numbers, each with its value.
  func parts(in terms: TaggingTerms) -> [(term: WeighedID, value: Double)] {
    var parts = [(term: cue, value: 1.0)]
    let sides: [(CueLexicon.Circumstance, Double)] = [
      (.pair, 1), (.pairPraise, praise), (.pairShortfall, shortfall),
    ]
    for (circumstance, value) in sides {
      if let term = terms.term(for: circumstance) { parts.append((term, value)) }
    }
    return parts
  }

  func score(in terms: TaggingTerms) -> Double {
    parts(in: terms).reduce(0) { $0 + terms[$1.term].mixed * $1.value }
  }
}

/// How far sums must go to decide; log-odds.
enum Threshold {
  /// A sentence judges something from this claim on. Above 0, since the many judged sentences
  /// would else draw in the few neutral ones (macro F1 by cross-validation is highest here).
  static let claim = 0.85
}

/// The sentiment that the sums of a sentence amount to, and the rule that says so.
func decide(_ sums: SentenceSums) -> (sentiment: Sentiment, rule: String) {
  if sums.claim < Threshold.claim { return (.neutral, "nothing is judged") }
  if let mixed = sums.mixed, mixed >= 0 { return (.mixed, "clauses disagree") }
  return sums.lean >= 0 ? (.strength, "praise outweighs") : (.weakness, "shortfall outweighs")
}
