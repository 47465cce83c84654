import Reports

/// A word of a text: where it stands and what stands between it and the word before.
public struct Word: Hashable, Sendable {
  /// The word's bytes in the text, without a possessive `’s`.
  public var span: Span
  /// Whether punctuation that ends a phrase (`, ; : . ( )` or a dash) stands before the word.
  public var followsBreak: Bool
  /// The word's last bytes, folded: all of a short word.
  let key: WordKey
}

/// The last 16 bytes of a word in lower case, with straight apostrophes: enough to tell short words
/// apart without looking at the text again.
struct WordKey: Hashable, Sendable {
  /// The longest word, in bytes of the text, that its key surely holds.
  static let capacity = 16

  private(set) var head: UInt64 = 0
  private(set) var tail: UInt64 = 0

  mutating func append(_ byte: UInt8) {
    head = head << 8 | tail >> 56
    tail = tail << 8 | UInt64(byte)
  }
}

/// What a text holds beside plain words.
public struct TextSigns: Hashable, Sendable {
  public internal(set) var hasFigure = false
  public internal(set) var hasPercentage = false
  /// Whether a double quotation mark opens in it, straight or curly.
  public internal(set) var hasQuotation = false

  /// Plain words only.
  public init() {}
}

/// Splits UTF-8 text into the words that lexicon terms are made of.
///
/// Letters and digits make words. A hyphen or a slash separates words without breaking a phrase, so
/// that the term `well being` finds "well-being". An apostrophe inside a word belongs to it
/// ("don’t"), but a possessive `’s` or `’` does not, so that `children home` finds "children’s home".
public struct WordScanner: Sendable {
  public init() {}

  /// The words of `bytes[range]`, appended to `words`; spans are offsets into `bytes`.
  ///
  /// - Returns: what else was seen on the way.
  @discardableResult
  public func scan(
    _ bytes: [UInt8], in range: Range<Int>, into words: inout [Word]
  ) -> TextSigns {
    var signs = TextSigns()
    scan(bytes.span, kinds: byteKinds.span, in: range, into: &words, &signs)
    return signs
  }

  private func scan(
    _ bytes: Swift.Span<UInt8>, kinds: Swift.Span<UInt8>, in range: Range<Int>,
    into words: inout [Word], _ signs: inout TextSigns
  ) {
    var position = range.lowerBound
    let end = range.upperBound
    var followsBreak = false
    while position < end {
      let byte = bytes[position]
      let kind = kinds[Int(byte)]
      if kind >= ByteKind.firstLetter
        || (kind == ByteKind.lead && isLetter(bytes, at: position, limit: end))
      {
        let word = word(
          in: bytes, kinds: kinds, from: position, limit: end, followsBreak: followsBreak, &signs)
        words.append(word)
        followsBreak = false
        position = afterPossessive(bytes, from: word.span.end, limit: end)
        continue
      }
      switch kind {
      case ByteKind.lead:
        if isBreakingSymbol(bytes, at: position, limit: end) { followsBreak = true }
        if isOpeningQuote(bytes, at: position, limit: end) { signs.hasQuotation = true }
        position += sequenceLength(byte)
        continue
      case ByteKind.breaker: followsBreak = true
      case ByteKind.percent: signs.hasPercentage = true
      case ByteKind.quote: signs.hasQuotation = true
      default: break
      }
      position += 1
    }
  }

  /// The word that starts at `start`.
  private func word(
    in bytes: Swift.Span<UInt8>, kinds: Swift.Span<UInt8>, from start: Int, limit: Int,
    followsBreak: Bool, _ signs: inout TextSigns
  ) -> Word {
    var key = WordKey()
    var position = start
    // Letters have a bit that figures lack.
    var common = ByteKind.letterBit
    while position < limit {
      let byte = bytes[position]
      let kind = kinds[Int(byte)]
      if kind >= ByteKind.firstLetter {
        key.append(kind)
        common &= kind
        position += 1
      } else if kind == ByteKind.lead, isLetter(bytes, at: position, limit: limit) {
        let next = min(position + sequenceLength(byte), limit)
        while position < next {
          key.append(bytes[position])
          position += 1
        }
      } else if let next = afterApostrophe(bytes, at: position, limit: limit),
        next < limit, kinds[Int(bytes[next])] >= ByteKind.firstLetter,
        !isPossessive(bytes, at: next, limit: limit, kinds)
      {
        key.append(UInt8(ascii: "'"))
        position = next
      } else {
        break
      }
    }
    if common == 0 { signs.hasFigure = true }
    return Word(span: Span(start, position), followsBreak: followsBreak, key: key)
  }

  private func isOpeningQuote(
    _ bytes: Swift.Span<UInt8>, at position: Int, limit: Int
  ) -> Bool {
    position + 2 < limit && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && bytes[position + 2] == 0x9C
  }

  /// Whether a lone `s` stands at `position`, right behind an apostrophe.
  private func isPossessive(
    _ bytes: Swift.Span<UInt8>, at position: Int, limit: Int, _ kinds: Swift.Span<UInt8>
  ) -> Bool {
    guard bytes[position] | 0x20 == UInt8(ascii: "s") else { return false }
    return position + 1 >= limit || kinds[Int(bytes[position + 1])] < ByteKind.firstLetter
  }

  private func afterPossessive(
    _ bytes: Swift.Span<UInt8>, from position: Int, limit: Int
  ) -> Int {
    guard let next = afterApostrophe(bytes, at: position, limit: limit) else { return position }
    guard next < limit, bytes[next] | 0x20 == UInt8(ascii: "s") else { return position }
    return next + 1
  }

  /// The position behind an apostrophe, straight or curly, at `position`; nil where there is none.
  private func afterApostrophe(
    _ bytes: Swift.Span<UInt8>, at position: Int, limit: Int
  ) -> Int? {
    guard position < limit else { return nil }
    if bytes[position] == UInt8(ascii: "'") { return position + 1 }
    guard position + 2 < limit, bytes[position] == 0xE2, bytes[position + 1] == 0x80,
      bytes[position + 2] == 0x99
    else { return nil }
    return position + 3
  }

  /// Letters beyond ASCII: Latin-1 and Latin Extended (U+00C0 to U+024F without × and ÷), and
  /// everything from Greek up to U+1FFF.
  private func isLetter(
    _ bytes: Swift.Span<UInt8>, at position: Int, limit: Int
  ) -> Bool {
    let lead = bytes[position]
    guard position + 1 < limit else { return false }
    if lead == 0xC3 { return bytes[position + 1] != 0x97 && bytes[position + 1] != 0xB7 }
    return (0xC4...0xDF).contains(lead) || lead == 0xE0 || lead == 0xE1
  }

  /// Dashes, ellipses and bullets break a phrase; quotation marks and hyphens (U+2010, U+2011) do not.
  private func isBreakingSymbol(
    _ bytes: Swift.Span<UInt8>, at position: Int, limit: Int
  ) -> Bool {
    guard position + 2 < limit, bytes[position] == 0xE2 else { return false }
    guard bytes[position + 1] == 0x80 else { return true }
    let last = bytes[position + 2]
    return (0x93...0x97).contains(last) || last == 0xA2 || last == 0xA6
  }

  private func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }
}

/// What a byte is to the scanner: letters and digits stand for themselves in lower case.
private enum ByteKind {
  static let joiner: UInt8 = 0
  static let breaker: UInt8 = 1
  /// The first byte of a character beyond ASCII.
  static let lead: UInt8 = 2
  static let percent: UInt8 = 3
  static let quote: UInt8 = 4
  /// Letters and digits from here on.
  static let firstLetter = UInt8(ascii: "0")
  /// A bit that all letters have and no figure has.
  static let letterBit: UInt8 = 0x40
}

/// The kind of each byte.
private let byteKinds: [UInt8] = (0...255).map { value in
  let byte = UInt8(value)
  return switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
  case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."),
    UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "!"), UInt8(ascii: "?"),
    UInt8(ascii: "["), UInt8(ascii: "]"):
    ByteKind.breaker
  case UInt8(ascii: "%"): ByteKind.percent
  case UInt8(ascii: "\""): ByteKind.quote
  case 0x80...: ByteKind.lead
  default: ByteKind.joiner
  }
}
