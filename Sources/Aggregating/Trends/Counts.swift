import Reports

/// Judgements on each side; a mixed one counts on both.
package struct Counts: Codable, Hashable, Sendable {
  package var strengths: Int
  package var weaknesses: Int

  package init(strengths: Int = 0, weaknesses: Int = 0) {
    self.strengths = strengths
    self.weaknesses = weaknesses
  }

  /// Judgements on either side.
  package var total: Int { strengths + weaknesses }

  /// (S − W) / (S + W), −1 to 1; 0 where nothing was judged.
  package var balance: Double {
    total > 0 ? Double(strengths - weaknesses) / Double(total) : 0
  }

  /// S / (S + W), 0 to 1; 0 where nothing was judged.
  package var share: Double { total > 0 ? Double(strengths) / Double(total) : 0 }

  /// Counts a judgement on the sides that it has.
  package mutating func count(_ sentiment: Sentiment) {
    for side in sentiment.sides {
      if side == .strength { strengths += 1 } else { weaknesses += 1 }
    }
  }

  package static func + (a: Counts, b: Counts) -> Counts {
    Counts(strengths: a.strengths + b.strengths, weaknesses: a.weaknesses + b.weaknesses)
  }

  package static func += (a: inout Counts, b: Counts) { a = a + b }
}
