import Lexicons
import Reports

/// Chooses the days of the visit or inspection.
struct VisitDates {
  let visit: DatePhrase?

  /// - Parameter published: the day on which a piece about the visit was published.
  init(_ evidence: FactEvidence, event: EventChoice.Event?, published: Day?) {
    let text = evidence.text
    // Words for the days of an earlier visit are another label, of which these are no part.
    for label in evidence.labels(.visitDates) {
      if let phrase = VisitDates.phrase(after: label, text) {
        visit = phrase
        return
      }
    }
    let told =
      evidence.source == .official ? nil : PressVisit(evidence, published: published).dates
    visit = told ?? (evidence.isLetter ? VisitDates.opening(evidence, event) : nil)
  }

  /// The phrase that a label announces, in its own piece or the next.
  private static func phrase(after label: FactPhrases.Mention, _ text: FactText) -> DatePhrase? {
    let range = text.bytes(behind: label.words, pieces: 1, most: 200)
    return DateScanner().phrases(in: text.bytes, range: range).first
  }

  /// The first phrase of the prose that opens a letter: in the paragraph that tells of the visit,
  /// after the salutation and the date of the letter.
  private static func opening(
    _ evidence: FactEvidence, _ event: EventChoice.Event?
  ) -> DatePhrase? {
    guard let event else { return nil }
    let text = evidence.text
    let named = Int(text.pieceOfWord[event.words.lowerBound])
    let from = max(named, evidence.salutation.map { $0 + 1 } ?? 0)
    for piece in text.pieces[min(from, text.pieces.count)...].prefix(8) where piece.isFront {
      let phrases = DateScanner().phrases(in: text.bytes, range: piece.bytes)
      if let phrase = phrases.first, phrase.bytes.count < piece.bytes.count { return phrase }
    }
    return nil
  }
}
