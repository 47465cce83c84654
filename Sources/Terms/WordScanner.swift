import Reports

/// A word of a text: where it stands and what stands between it and the word before.
package struct Word: Hashable, Sendable {
  /// The word's bytes in the text, without a possessive `’s`.
  package var span: Span
  /// Whether punctuation that ends a phrase (`, ; : . ( )` or a dash) stands before the word.
  package var followsBreak: Bool
  /// The word's bytes, folded: all of a short word; empty for a name.
  let key: WordKey

  init(span: Span, followsBreak: Bool, key: WordKey) {
    (self.span, self.followsBreak, self.key) = (span, followsBreak, key)
  }

  /// A name of one or more words as one word, which no term matches.
  package init(nameFrom first: Word, to last: Word) {
    self.init(
      span: Span(first.span.start, last.span.end), followsBreak: first.followsBreak, key: WordKey())
  }

  /// Whether it is a name.
  package var isName: Bool { key.count == 0 }
}

/// A word of up to 16 bytes in lower case, with straight apostrophes, in two numbers: enough to tell
/// short words apart without looking at the text again.
struct WordKey: Hashable, Sendable {
  /// The longest word that its key tells apart, in bytes.
  static let capacity = 16

  /// The first eight bytes of a word that has more than eight, else 0.
  private(set) var head: UInt64 = 0
  /// The last eight bytes.
  private(set) var tail: UInt64 = 0
  private(set) var count = 0

  mutating func append(_ byte: UInt8) {
    if count == 8 { head = tail }
    tail = tail << 8 | UInt64(byte)
    count += 1
  }
}

/// What a text holds beside plain words.
package struct TextSigns: Hashable, Sendable {
  package internal(set) var hasFigure = false
  package internal(set) var hasPercentage = false
  /// Whether a double quotation mark opens in it, straight or curly.
  package internal(set) var hasQuotation = false

  /// Plain words only.
  package init() {}
}

/// Splits UTF-8 text into the words that lexicon terms are made of.
///
/// Letters and digits make words. A hyphen or a slash separates words without breaking a phrase, so
/// that the term `well being` finds "well-being". An apostrophe inside a word belongs to it
/// ("don’t"), but a possessive `’s` or `’` does not, so that `children home` finds "children’s home".
package struct WordScanner: Sendable {
  package init() {}

  /// The words of `bytes[range]`, appended to `words`; spans are offsets into `bytes`.
  ///
  /// - Returns: what else was seen on the way.
  @discardableResult
  package func scan(
    _ bytes: [UInt8], in range: Range<Int>, into words: inout [Word]
  ) -> TextSigns {
    var signs = TextSigns()
    scan(bytes.span.extracting(range), at: range.lowerBound, into: &words, &signs)
    return signs
  }

  private func scan(
    _ bytes: Swift.Span<UInt8>, at offset: Int, into words: inout [Word],
    _ signs: inout TextSigns
  ) {
    var position = 0
    var followsBreak = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isLetterOrFigure || (byte >= 0x80 && isLetter(bytes, at: position)) {
        let (end, key) = word(in: bytes, from: position, &signs)
        words.append(
          Word(
            span: Span(offset + position, offset + end), followsBreak: followsBreak, key: key))
        followsBreak = false
        position = afterPossessive(bytes, from: end)
        continue
      }
      switch byte {
      case UInt8(ascii: " "): break
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: "["), UInt8(ascii: "]"):
        followsBreak = true
      case UInt8(ascii: "%"): signs.hasPercentage = true
      case UInt8(ascii: "\""): signs.hasQuotation = true
      case 0x80...:
        if isBreakingSymbol(bytes, at: position) { followsBreak = true }
        if isOpeningQuote(bytes, at: position) { signs.hasQuotation = true }
        position += sequenceLength(byte) - 1
      default: break
      }
      position += 1
    }
  }

  /// The end and the key of the word that starts at `start`.
  private func word(
    in bytes: Swift.Span<UInt8>, from start: Int, _ signs: inout TextSigns
  ) -> (end: Int, key: WordKey) {
    var key = WordKey()
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      let lower = byte | 0x20
      if lower &- UInt8(ascii: "a") < 26 {
        key.append(lower)
        position += 1
      } else if byte &- UInt8(ascii: "0") < 10 {
        key.append(byte)
        signs.hasFigure = true
        position += 1
      } else if byte >= 0x80, isLetter(bytes, at: position) {
        let next = min(position + sequenceLength(byte), bytes.count)
        while position < next {
          key.append(bytes[position])
          position += 1
        }
      } else if let next = afterApostrophe(bytes, at: position), next < bytes.count,
        bytes[next].isLetterOrFigure, !isPossessive(bytes, at: next)
      {
        key.append(UInt8(ascii: "'"))
        position = next
      } else {
        break
      }
    }
    return (position, key)
  }

  private func isOpeningQuote(_ bytes: Swift.Span<UInt8>, at position: Int) -> Bool {
    position + 2 < bytes.count && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && bytes[position + 2] == 0x9C
  }

  /// Whether a lone `s` stands at `position`, right after an apostrophe.
  private func isPossessive(_ bytes: Swift.Span<UInt8>, at position: Int) -> Bool {
    guard bytes[position] | 0x20 == UInt8(ascii: "s") else { return false }
    return position + 1 >= bytes.count || !bytes[position + 1].isLetterOrFigure
  }

  private func afterPossessive(_ bytes: Swift.Span<UInt8>, from position: Int) -> Int {
    guard let next = afterApostrophe(bytes, at: position) else { return position }
    guard next < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "s") else { return position }
    return next + 1
  }

  /// The position after an apostrophe, straight or curly, at `position`; nil where there is none.
  private func afterApostrophe(_ bytes: Swift.Span<UInt8>, at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "'") { return position + 1 }
    guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80,
      bytes[position + 2] == 0x99
    else { return nil }
    return position + 3
  }

  /// Letters beyond ASCII: Latin-1 and Latin Extended (U+00C0 to U+024F without × and ÷), and
  /// everything from Greek up to U+1FFF.
  private func isLetter(_ bytes: Swift.Span<UInt8>, at position: Int) -> Bool {
    let lead = bytes[position]
    guard position + 1 < bytes.count else { return false }
    if lead == 0xC3 { return bytes[position + 1] != 0x97 && bytes[position + 1] != 0xB7 }
    return (0xC4...0xDF).contains(lead) || lead == 0xE0 || lead == 0xE1
  }

  /// Dashes, ellipses and bullets break a phrase; quotation marks and hyphens (U+2010, U+2011) do not.
  private func isBreakingSymbol(_ bytes: Swift.Span<UInt8>, at position: Int) -> Bool {
    guard position + 2 < bytes.count, bytes[position] == 0xE2 else { return false }
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

extension UInt8 {
  /// Whether it is an ASCII letter or a figure.
  fileprivate var isLetterOrFigure: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
  }
}
