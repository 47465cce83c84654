import Reports

/// A word of a text: where it stands and what stands between it and the word before.
public struct Word: Hashable, Sendable {
  /// The word's bytes in the text, without a possessive `’s`.
  public var span: Span
  /// Whether punctuation that ends a phrase (`, ; : . ( )` or a dash) stands before the word.
  public var followsBreak: Bool

  public init(span: Span, followsBreak: Bool) {
    self.span = span
    self.followsBreak = followsBreak
  }
}

/// Splits UTF-8 text into the words that lexicon terms are made of.
///
/// Letters and digits make words. A hyphen or a slash separates words without breaking a phrase, so
/// that the term `well being` finds "well-being". An apostrophe inside a word belongs to it
/// ("don’t"), but a possessive `’s` or `’` does not, so that `children home` finds "children’s home".
public struct WordScanner: Sendable {
  public init() {}

  /// The words of `bytes[range]`, appended to `words`; spans are offsets into `bytes`.
  public func scan(_ bytes: [UInt8], in range: Range<Int>, into words: inout [Word]) {
    scan(bytes.span, in: range, into: &words)
  }

  private func scan(
    _ bytes: Swift.Span<UInt8>, in range: Range<Int>, into words: inout [Word]
  ) {
    let classes = byteClasses
    var position = range.lowerBound
    let end = range.upperBound
    var followsBreak = false
    while position < end {
      switch classes[Int(bytes[position])] {
      case .letter:
        let start = position
        position = wordEnd(bytes, from: position, limit: end, classes)
        words.append(Word(span: Span(start, position), followsBreak: followsBreak))
        followsBreak = false
        position = afterPossessive(bytes, from: position, limit: end)
      case .joiner:
        position += 1
      case .breaker:
        followsBreak = true
        position += 1
      case .lead:
        let length = sequenceLength(bytes[position])
        if isLetter(bytes, at: position, limit: end) {
          let start = position
          position = wordEnd(bytes, from: position, limit: end, classes)
          words.append(Word(span: Span(start, position), followsBreak: followsBreak))
          followsBreak = false
          position = afterPossessive(bytes, from: position, limit: end)
        } else {
          if isBreakingSymbol(bytes, at: position, limit: end) { followsBreak = true }
          position += length
        }
      }
    }
  }

  private func wordEnd(
    _ bytes: Swift.Span<UInt8>, from start: Int, limit: Int, _ classes: [ByteClass]
  ) -> Int {
    var position = start
    while position < limit {
      let kind = classes[Int(bytes[position])]
      if kind == .letter {
        position += 1
      } else if kind == .lead, isLetter(bytes, at: position, limit: limit) {
        position += sequenceLength(bytes[position])
      } else if let next = afterApostrophe(bytes, at: position, limit: limit),
        next < limit, classes[Int(bytes[next])] == .letter,
        !isPossessive(bytes, at: next, limit: limit, classes)
      {
        position = next
      } else {
        break
      }
    }
    return min(position, limit)
  }

  /// Whether a lone `s` stands at `position`, right behind an apostrophe.
  private func isPossessive(
    _ bytes: Swift.Span<UInt8>, at position: Int, limit: Int, _ classes: [ByteClass]
  ) -> Bool {
    guard bytes[position] | 0x20 == UInt8(ascii: "s") else { return false }
    return position + 1 >= limit || classes[Int(bytes[position + 1])] != .letter
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

enum ByteClass: UInt8, Sendable {
  case letter, joiner, breaker, lead
}

/// What each byte is to the scanner: letters and digits, separators, phrase breaks, UTF-8 lead bytes.
private let byteClasses: [ByteClass] = (0...255).map { value in
  switch UInt8(value) {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    .letter
  case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."),
    UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "!"), UInt8(ascii: "?"),
    UInt8(ascii: "["), UInt8(ascii: "]"):
    .breaker
  case 0x80...: .lead
  default: .joiner
  }
}
