/// What a line or block looks like, told by its bytes.
enum LineShape {
  /// Whether a text ends as sentences do, closing quotation marks, brackets and the mark of a note left
  /// aside; a colon counts.
  static func endsSentence(_ text: [UInt8]) -> Bool {
    let mark = lastMark(text)
    return mark == .stop || mark == .question || mark == .colon
  }

  /// Whether a text ends as statements do: with a full stop, an exclamation mark or an ellipsis.
  static func endsStatement(_ text: [UInt8]) -> Bool { lastMark(text) == .stop }

  /// Whether a text ends as whole sentences do; a colon does not count.
  static func endsWhole(_ text: [UInt8]) -> Bool {
    let mark = lastMark(text)
    return mark == .stop || mark == .question
  }

  /// Whether a text breaks off: no mark at its end that ends a sentence or a list's entry.
  static func stopsWithinSentence(_ text: [UInt8]) -> Bool {
    let mark = lastMark(text)
    return mark == .other || mark == .comma
  }

  /// What a text ends with.
  private enum Mark {
    case stop, question, colon, semicolon, comma, other
  }

  /// The last character that is no closing quotation mark, bracket or mark of a note; nil where there is
  /// none.
  private static func lastMark(_ text: [UInt8]) -> Mark? {
    var end = withoutNote(text)
    while end > 0 {
      if let length = closingLength(text, before: end) {
        end -= length
      } else {
        return mark(text, before: end)
      }
    }
    return nil
  }

  private static func mark(_ text: [UInt8], before end: Int) -> Mark {
    switch text[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"): return .stop
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: ","): return .comma
    case 0xA6 where text[..<end].suffix(3).elementsEqual([0xE2, 0x80, 0xA6]): return .stop
    default: return .other
    }
  }

  /// Length of a closing quotation mark or bracket, a sign of emphasis or a space that ends here.
  private static func closingLength(_ text: [UInt8], before end: Int) -> Int? {
    switch text[end - 1] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "*"), 0x20:
      return 1
    case 0xBB where end > 1 && text[end - 2] == 0xC2: return 2
    case 0x98...0x9D where text[..<end].suffix(3).starts(with: [0xE2, 0x80]): return 3
    default: return nil
    }
  }

  /// The end of a text without the mark of a note behind its last full stop: `.1`, `.¹`, `.[1]`, `.”2`.
  private static func withoutNote(_ text: [UInt8]) -> Int {
    var end = text.count
    let isBracketed = end > 0 && text[end - 1] == UInt8(ascii: "]")
    if isBracketed { end -= 1 }
    let digits = noteLength(text, before: end)
    guard (1...6).contains(digits) else { return text.count }
    end -= digits
    if isBracketed {
      guard end > 0, text[end - 1] == UInt8(ascii: "[") else { return text.count }
      end -= 1
    }
    var before = end
    while before > 0, let length = closingLength(text, before: before) { before -= length }
    guard before > 1, [.stop, .question].contains(mark(text, before: before)) else {
      return text.count
    }
    // The digits of `3.1` are no note's.
    return (48...57).contains(text[before - 2]) ? text.count : end
  }

  /// Length of the digits, plain or raised, that end here.
  private static func noteLength(_ text: [UInt8], before end: Int) -> Int {
    let plain = text[..<end].reversed().prefix { (48...57).contains($0) }.count
    guard plain == 0 else { return plain <= 2 ? plain : 0 }
    let raised: [[UInt8]] = [[0xC2, 0xB9], [0xC2, 0xB2], [0xC2, 0xB3]]
    var start = end
    while start >= 2 {
      if raised.contains(Array(text[(start - 2)..<start])) {
        start -= 2
      } else if start >= 3, text[start - 3] == 0xE2, text[start - 2] == 0x81,
        (0xB0...0xB9).contains(text[start - 1])
      {
        start -= 3
      } else {
        break
      }
    }
    return end - start
  }

  /// Whether the last word is one that no sentence, and hardly any heading, ends with.
  static func endsWithLinkingWord(_ text: [UInt8]) -> Bool {
    let word = text.reversed().prefix(8).prefix { (97...122).contains($0) }
    return word.count < text.count && linkingWords.contains(Array(word.reversed()))
  }

  private static let linkingWords: Set<[UInt8]> = Set(
    [
      "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "or", "that", "the",
      "their", "these", "this", "to", "was", "were", "which", "with",
    ].map { Array($0.utf8) })

  static func startsSmall(_ text: ArraySlice<UInt8>) -> Bool {
    text.first.map { (97...122).contains($0) } ?? false
  }

  /// Whether a line that stands alone is a heading: short, a capital first, no full stop at its end.
  ///
  /// - Parameter lines: a heading over two lines may be longer.
  static func isHeading(_ text: [UInt8], lines: Int = 1) -> Bool {
    let (bytes, words) = lines == 1 ? (100, 13) : (150, 22)
    guard (2...bytes).contains(text.count), wordCount(text) <= words else { return false }
    switch lastMark(text) {
    case .stop?, .comma?, .semicolon?, .colon?: return false
    case .question?, .other?, nil: break
    }
    return text.first.map { !(97...122).contains($0) } ?? false
  }

  static func wordCount(_ text: [UInt8]) -> Int {
    var count = 0
    var isInside = false
    for byte in text {
      if byte > 0x20, !isInside { count += 1 }
      isInside = byte > 0x20
    }
    return count
  }

  /// A text without Markdown's signs of emphasis and links, white space closed up.
  static func withoutEmphasis(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let byte = text[position]
      let isDoubled = position + 1 < text.count && text[position + 1] == byte
      if byte == 0x20 || byte == 0x09 {
        if let last = result.last, last != 0x20 { result.append(0x20) }
      } else if isDoubled, byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") {
        position += 1
      } else {
        result.append(byte)
      }
      position += 1
    }
    while result.last == 0x20 { result.removeLast() }
    return result
  }
}

/// Joins the lines of a paragraph.
struct LineJoiner: Sendable {
  /// Words with a hyphen inside that the text writes on one line.
  private let hyphenated: Set<[UInt8]>

  /// Learns from a text which of its words have hyphens.
  init(_ text: [UInt8], wraps: Bool) {
    hyphenated = wraps ? LineJoiner.hyphenated(in: text) : []
  }

  /// Appends a line to a paragraph. A hyphen at the line's end goes where a word was broken, and stays
  /// where the text writes the word with it, or the word before it is one of two letters or less.
  func join(_ paragraph: inout [UInt8], _ line: ArraySlice<UInt8>) {
    guard paragraph.last == UInt8(ascii: "-"), LineShape.startsSmall(line) else {
      if !paragraph.isEmpty { paragraph.append(0x20) }
      paragraph += line
      return
    }
    let before = paragraph.dropLast().reversed().prefix { LineJoiner.isLetter($0) }
    let following = line.prefix { LineJoiner.isLetter($0) }
    let word = Array(before.reversed()) + [UInt8(ascii: "-")] + following
    let keeps =
      word.count < 8 || hyphenated.contains(word.map(\.lowercasedASCII))
      || WordBreaking.isPrefix(before.reversed())
    if !keeps { paragraph.removeLast() }
    paragraph += line
  }

  private static func hyphenated(in text: [UInt8]) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for position in text.indices where text[position] == UInt8(ascii: "-") {
      let before = text[..<position].reversed().prefix(20).prefix { isLetter($0) }
      let following = text[(position + 1)...].prefix(20).prefix { isLetter($0) }
      if !before.isEmpty, !following.isEmpty {
        found.insert(
          (Array(before.reversed()) + [UInt8(ascii: "-")] + following).map(\.lowercasedASCII))
      }
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}
