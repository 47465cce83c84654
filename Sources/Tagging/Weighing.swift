import Lexicons
import Reports

/// What the terms of a sentence add up to.
struct Weights: Sendable {
  /// Log-odds of strength against weakness.
  var lean = 0.0
  /// Log-odds of a judgement against a neutral sentence.
  var claim = 0.0
  /// Lean of each clause, from its own terms alone.
  var clauses: [Double] = []
}

/// How the sums decide; the numbers are log-odds.
enum Threshold {
  /// Lean that each side of a mixed sentence must reach by itself.
  static let mixedSide = 1.0
}

extension TaggingTerms {
  /// Adds up hits and circumstances.
  func weigh(
    _ hits: [Hit], clauses: [Clause], circumstances: [CueLexicon.Circumstance]
  ) -> Weights {
    var sums = Weights()
    sums.clauses = [Double](repeating: 0, count: clauses.count)
    for hit in hits {
      let lean = leans[hit.term] * hit.factor
      sums.lean += lean
      sums.claim += claims[hit.term]
      if sums.clauses.indices.contains(hit.clause) { sums.clauses[hit.clause] += lean }
    }
    for circumstance in circumstances {
      guard let term = term(for: circumstance) else { continue }
      sums.lean += leans[term]
      sums.claim += claims[term]
    }
    return sums
  }
}

/// The sentiment that the sums of a sentence amount to, and the rule that says so.
func decide(_ sums: Weights, clauses: [Clause]) -> (sentiment: Sentiment, rule: String) {
  if sums.claim < 0 { return (.neutral, "no judgement") }
  if clauses.count > 1 {
    let best = sums.clauses.max() ?? 0
    let worst = sums.clauses.min() ?? 0
    if best >= Threshold.mixedSide, worst <= -Threshold.mixedSide {
      return (.mixed, "clauses disagree")
    }
  }
  return sums.lean >= 0 ? (.strength, "praise outweighs") : (.weakness, "shortfall outweighs")
}
