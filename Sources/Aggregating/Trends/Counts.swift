import Reports

/// Judgements on each side; a mixed one counts on both.
public struct Counts: Codable, Hashable, Sendable {
  public var strengths: Int
  public var weaknesses: Int

  public init(strengths: Int = 0, weaknesses: Int = 0) {
    self.strengths = strengths
    self.weaknesses = weaknesses
  }

  /// Judgements on either side.
  public var total: Int { strengths + weaknesses }

  /// (S − W) / (S + W), −1 to 1; 0 where nothing was judged.
  public var balance: Double {
    total > 0 ? Double(strengths - weaknesses) / Double(total) : 0
  }

  /// S / (S + W), 0 to 1; 0 where nothing was judged.
  public var share: Double { total > 0 ? Double(strengths) / Double(total) : 0 }

  /// Counts a judgement on the sides that it has.
  public mutating func count(_ sentiment: Sentiment) {
    for side in sentiment.sides {
      if side == .strength { strengths += 1 } else { weaknesses += 1 }
    }
  }

  public static func + (a: Counts, b: Counts) -> Counts {
    Counts(strengths: a.strengths + b.strengths, weaknesses: a.weaknesses + b.weaknesses)
  }

  public static func += (a: inout Counts, b: Counts) { a = a + b }
}
