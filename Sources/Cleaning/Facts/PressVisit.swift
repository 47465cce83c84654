import Lexicons
import Reports

/// Reads the days of a visit from what the press or the provider writes of it: "…, which took place on 18 and 19 February".
///
/// A sentence tells them where words of `facts.csv` for a visit that happened stand before the date, and
/// none that turn it to another event: an earlier inspection, the day of publication.
struct PressVisit {
  private(set) var dates: DatePhrase?

  /// How many words may stand between the words for a visit and its date.
  private static let reach = 14
  /// Press reports on a visit for about a year.
  private static let longestDelay = 400

  private let text: FactText
  private let published: Day?

  init(_ evidence: FactEvidence, published: Day?) {
    text = evidence.text
    self.published = published
    let visits = evidence.labels(.visitProse)
    guard !visits.isEmpty else { return }
    let others =
      evidence.labels(.past) + evidence.labels(.published) + evidence.labels(.previousDates)
    dates = find(visits.map(\.words), others: others.map(\.words))
  }

  private func find(_ visits: [Range<Int>], others: [Range<Int>]) -> DatePhrase? {
    for piece in text.pieces where piece.isFront {
      let phrases = DateScanner(before: published).phrases(in: text.bytes, range: piece.bytes)
      for phrase in phrases where isRecent(phrase) {
        let sentence = sentence(before: phrase, in: piece)
        guard !others.contains(where: { $0.overlaps(sentence) }) else { continue }
        if visits.contains(where: { isNear($0, sentence) }) { return phrase }
      }
    }
    return nil
  }

  /// The words of a phrase's sentence that stand before it.
  private func sentence(before phrase: DatePhrase, in piece: FactText.Piece) -> Range<Int> {
    let end =
      piece.words.first { text.words[$0].span.start >= phrase.bytes.lowerBound }
      ?? piece.words.upperBound
    let start = (piece.words.lowerBound..<end).last {
      $0 > piece.words.lowerBound && text.hasStop(before: $0)
    }
    return (start ?? piece.words.lowerBound)..<end
  }

  private func isNear(_ visit: Range<Int>, _ sentence: Range<Int>) -> Bool {
    visit.lowerBound >= sentence.lowerBound && visit.upperBound <= sentence.upperBound
      && sentence.upperBound - visit.upperBound <= PressVisit.reach
  }

  private func isRecent(_ phrase: DatePhrase) -> Bool {
    guard let published else { return true }
    return phrase.last <= published
      && published.ordinal - phrase.first.ordinal <= PressVisit.longestDelay
  }
}
