import Lexicons
import Reports

/// Tells who wrote a document from signs of the inspectorate, the press, the body inspected and anybody
/// else; each phrase counts once, and the heaviest side wins.
struct AuthorSigns {
  let source: Source

  /// How much more a sign weighs in the lines that open a document: they say what it is.
  private static let opening = 3.0
  /// How many pieces of the body open it.
  private static let openingPieces = 4
  /// What the inspectorate's side has from a document that is headed by the name of an event.
  private static let eventHeading = 1.0

  init(_ text: FactText, _ mentions: [FactPhrases.Mention]) {
    var weights: [Source: Double] = [:]
    var seen: Set<[UInt8]> = []
    let opening = AuthorSigns.openingPieces(text)
    for mention in mentions {
      guard case .source(let source, let weight) = mention.meaning else { continue }
      let piece = Int(text.pieceOfWord[mention.words.lowerBound])
      // What a councillor says in the press is no sign that the council wrote the piece.
      if source == .provider, text.isQuoted(mention.words.lowerBound) { continue }
      let phrase = mention.words.reduce(into: [UInt8]()) { $0 += text.lower($1) + [0x20] }
      guard seen.insert(phrase).inserted else { continue }
      let isThird = source == .provider || source == .other
      weights[source, default: 0] +=
        weight * (isThird && opening.contains(piece) ? AuthorSigns.opening : 1)
    }
    if AuthorSigns.isHeadedByEvent(text, mentions, opening) {
      weights[.official, default: 0] += AuthorSigns.eventHeading
    }
    source = AuthorSigns.heaviest(weights)
  }

  /// The side with the most weight; of equal ones the first. Where nothing tells, nobody knows.
  private static func heaviest(_ weights: [Source: Double]) -> Source {
    var best = Source.other
    for source in Source.allCases where weights[source] ?? 0 > weights[best] ?? 0 { best = source }
    let isTied = weights[best] == weights[.official] && weights[.official] != nil
    return isTied ? .official : best
  }

  private static func openingPieces(_ text: FactText) -> Set<Int> {
    Set(
      text.pieces.indices.filter { text.pieces[$0].role != .furniture }
        .prefix(openingPieces))
  }

  private static func isHeadedByEvent(
    _ text: FactText, _ mentions: [FactPhrases.Mention], _ opening: Set<Int>
  ) -> Bool {
    mentions.contains { mention in
      guard case .event(_, _, in: nil) = mention.meaning else { return false }
      let piece = Int(text.pieceOfWord[mention.words.lowerBound])
      return opening.contains(piece) && text.pieces[piece].words.count <= 16
    }
  }
}

extension FactText {
  /// Whether a word stands inside quotation marks that open in its piece.
  func isQuoted(_ word: Int) -> Bool {
    let piece = piece(ofWord: word)
    var depth = 0
    var position = piece.bytes.lowerBound
    while position < words[word].span.start {
      switch bytes[position] {
      case UInt8(ascii: "\""): depth = depth > 0 ? 0 : 1
      case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80:
        // “ and ‘ open; ” closes, and ’ only where no letter follows.
        switch bytes[position + 2] {
        case 0x9C, 0x98: depth = 1
        case 0x9D: depth = 0
        case 0x99 where position + 3 >= bytes.count || !bytes[position + 3].isASCIILetter: depth = 0
        default: break
        }
        position += 2
      default: break
      }
      position += 1
    }
    return depth > 0
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (97...122).contains(lowercasedASCII) }
}
