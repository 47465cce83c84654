/// What a line or block looks like, told by its bytes.
enum LineShape {
  /// Whether a text ends as sentences do, closing quotation marks and brackets left aside.
  static func endsSentence(_ text: [UInt8]) -> Bool {
    guard let last = lastMark(text) else { return false }
    return [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":")].contains(
      last)
  }

  /// Whether a text breaks off: no mark at its end that ends a sentence or a list's entry.
  static func stopsWithinSentence(_ text: [UInt8]) -> Bool {
    guard let last = lastMark(text) else { return false }
    return last != UInt8(ascii: ";") && !endsSentence(text)
  }

  /// The last byte that is no closing quotation mark or bracket.
  private static func lastMark(_ text: [UInt8]) -> UInt8? {
    var end = text.count
    while end > 0 {
      let byte = text[end - 1]
      let isQuote =
        end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80 && (0x98...0x9D).contains(byte)
      if isQuote {
        end -= 3
      } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        || byte == UInt8(ascii: "*") || byte == 0x20
      {
        end -= 1
      } else {
        return byte
      }
    }
    return nil
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
    guard (2...bytes).contains(text.count), wordCount(text) <= words, let last = text.last else {
      return false
    }
    if [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(last) {
      return false
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
      || !LineJoiner.breaks(Array(before.reversed()))
    if !keeps { paragraph.removeLast() }
    paragraph += line
  }

  /// Whether the letters before a hyphen make no word of their own that hyphens commonly follow.
  private static func breaks(_ word: [UInt8]) -> Bool {
    !prefixes.contains(word.map(\.lowercasedASCII))
  }

  private static let prefixes: Set<[UInt8]> = Set(
    [
      "multi", "inter", "cross", "self", "well", "non", "pre", "post", "co", "re", "anti", "part",
      "full", "long", "short", "high", "low", "face", "step", "child", "case", "decision",
      "information", "problem", "social", "family", "early", "quality", "up", "time", "care",
      "evidence", "solution", "strength", "risk", "follow", "sub", "semi", "ex", "one", "two",
    ].map { Array($0.utf8) })

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
