import Foundation

/// The test whether paragraphs of two occasions differ in balance: whether the difference is more than
/// comes about when all paragraphs are dealt out anew.
///
/// E. J. G. Pitman, "Significance tests which may be applied to samples from any populations. II. The
/// correlation coefficient test", Supplement to the Journal of the Royal Statistical Society 4 (1937):
/// the distribution over all dealings is close to Student's. What is correlated with the occasion is each
/// paragraph's lean less its share of the pooled balance, (S − W)_c − b · n_c. Sentences of a paragraph
/// stay together, so that how alike they are need not be known.
package enum ParagraphTest {
  /// Sums over the paragraphs of one occasion, whole numbers that add up.
  package struct Side: Codable, Hashable, Sendable {
    /// Paragraphs with a judgement.
    package var paragraphs = 0
    /// Σ n_c, the judgements.
    package var judgements = 0
    /// Σ d_c, strengths less weaknesses.
    package var lean = 0
    /// Σ n_c².
    package var squares = 0
    /// Σ d_c · n_c.
    package var products = 0
    /// Σ d_c².
    package var leans = 0

    package init() {}

    /// Adds a paragraph.
    package mutating func add(_ counts: Counts) {
      let (n, d) = (counts.total, counts.strengths - counts.weaknesses)
      paragraphs += 1
      judgements += n
      lean += d
      squares += n * n
      products += d * n
      leans += d * d
    }

    package static func + (a: Side, b: Side) -> Side {
      var sum = a
      sum.paragraphs += b.paragraphs
      sum.judgements += b.judgements
      sum.lean += b.lean
      sum.squares += b.squares
      sum.products += b.products
      sum.leans += b.leans
      return sum
    }
  }

  /// The two-sided p, never below that of the one dealing that was seen; 1 where nothing varies.
  package static func p(_ a: Side, _ b: Side) -> Double {
    let all = a + b
    guard a.paragraphs > 0, b.paragraphs > 0, all.paragraphs > 2, all.judgements > 0 else {
      return 1
    }
    let balance = Double(all.lean) / Double(all.judgements)
    let spread =
      Double(all.leans) - 2 * balance * Double(all.products)
      + balance * balance * Double(all.squares)
    guard spread > 1e-9 * Double(all.squares) else { return 1 }
    let score = Double(b.lean) - balance * Double(b.judgements)
    let (first, second) = (Double(a.paragraphs), Double(b.paragraphs))
    let explained = min(1, score * score * (first + second) / (first * second * spread))
    let degrees = first + second - 2
    let t = (explained * degrees / (1 - explained)).squareRoot()
    return max(StudentT.p(t, degrees: degrees), least(a.paragraphs, b.paragraphs))
  }

  /// The share of one among all ways to deal out the paragraphs.
  private static func least(_ a: Int, _ b: Int) -> Double {
    exp(lgamma(Double(a) + 1) + lgamma(Double(b) + 1) - lgamma(Double(a + b) + 1))
  }
}
