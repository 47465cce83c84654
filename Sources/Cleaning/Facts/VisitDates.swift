import Lexicons
import Reports

/// Chooses the days of the visit or inspection.
struct VisitDates {
  let visit: DatePhrase?

  /// - Parameter published: the day on which a piece about the visit was published.
  init(_ evidence: FactEvidence, event: EventChoice.Event?, published: Day?) {
    let text = evidence.text
    let previous = evidence.labels(.previousDates)
    for label in evidence.labels(.visitDates)
    where !previous.contains(where: { $0.words.overlaps(label.words) }) {
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
    if let named = PublicationDate.day(inName: file) { return (named, .metadata) }
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

  /// A day in a file's name: `2025-05-20`, `20-05-2025`, `20250520`, `20 May 2025`.
  static func day(inName file: String) -> Day? {
    let name = Array((file.split(separator: "/").last ?? "").utf8)
    for position in name.indices where position == 0 || !isDigit(name[position - 1]) {
      if let day = digits(name[position...]) { return day }
    }
    let spaced = name.map { [UInt8(ascii: "_"), UInt8(ascii: "-")].contains($0) ? 0x20 : $0 }
    return DateScanner().phrases(in: spaced, range: spaced.indices).first?.first
  }

  private static func digits(_ name: ArraySlice<UInt8>) -> Day? {
    let separators = [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")]
    var numbers: [(value: Int, digits: Int)] = []
    var position = name.startIndex
    while numbers.count < 3, position < name.endIndex, isDigit(name[position]) {
      let start = position
      var value = 0
      while position < name.endIndex, isDigit(name[position]), position - start < 9 {
        value = value * 10 + Int(name[position] - 48)
        position += 1
      }
      numbers.append((value, position - start))
      if position < name.endIndex, separators.contains(name[position]) { position += 1 }
    }
    if let first = numbers.first, first.digits == 8 {
      return day(first.value / 10_000, first.value / 100 % 100, first.value % 100)
    }
    guard numbers.count == 3 else { return nil }
    switch numbers.map(\.digits) {
    case [4, 2, 2]: return day(numbers[0].value, numbers[1].value, numbers[2].value)
    case [2, 2, 4]: return day(numbers[2].value, numbers[1].value, numbers[0].value)
    default: return nil
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    (1990...2099).contains(year) ? Day(year: year, month: month, day: day) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
