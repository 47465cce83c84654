import Lexicons
import Reports

/// Chooses the day on which a document was published.
struct PublicationDate {
  private let printed: Day?

  /// What is printed: after "Report published", above a letter's salutation, or in a line of its own.
  init(_ evidence: FactEvidence, visit: DatePhrase?) {
    printed =
      PublicationDate.labelled(evidence, visit) ?? PublicationDate.letterDate(evidence)
      ?? PublicationDate.lineDate(evidence, visit)
  }

  /// The date and where it comes from: printed, else in the file's name, else stated by a web page of
  /// itself. When a file was made says nothing of the event.
  func chosen(
    file: String, metadata: Draft.Metadata
  ) -> (Day?, Inspection.DateSource?) {
    if let printed { return (printed, .publication) }
    if let named = FileNameDates.day(in: file) { return (named, .metadata) }
    if let stated = metadata.published { return (stated, .page) }
    return (nil, nil)
  }

  private static func labelled(_ evidence: FactEvidence, _ visit: DatePhrase?) -> Day? {
    let text = evidence.text
    for label in evidence.labels(.published) {
      let piece = Int(text.pieceOfWord[label.words.lowerBound])
      guard evidence.isShort(text.pieces[piece]) else { continue }
      let range = text.bytes(behind: label.words, pieces: 2, most: 120)
      let phrases = DateScanner().phrases(in: text.bytes, range: range)
      if let day = phrases.first(where: { $0.days.count == 1 }) { return day.first }
    }
    return nil
  }

  /// The single day that stands alone before `Dear`.
  private static func letterDate(_ evidence: FactEvidence) -> Day? {
    let text = evidence.text
    guard let salutation = evidence.salutation.map({ text.pieces[$0] }) else { return nil }
    let phrases = DateScanner().phrases(in: text.bytes, range: 0..<salutation.bytes.lowerBound)
    return phrases.first { $0.days.count == 1 }?.first
  }

  /// The single day of a line near the top that says hardly more: a date line, an author's line.
  private static func lineDate(_ evidence: FactEvidence, _ visit: DatePhrase?) -> Day? {
    let text = evidence.text
    let longest = evidence.source == .press ? 12 : 5
    for piece in text.pieces.prefix(20) where piece.words.count <= longest {
      if evidence.mentions.contains(where: { piece.words.contains($0.words.lowerBound) }) {
        continue
      }
      let phrases = DateScanner().phrases(in: text.bytes, range: piece.bytes)
      guard phrases.count == 1, phrases[0].days.count == 1 else { continue }
      // The last day of a visit may stand in a line of its own, too.
      if visit.map({ $0.last < phrases[0].first }) ?? true { return phrases[0].first }
    }
    return nil
  }
}
