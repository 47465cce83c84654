/// The lines of a text, each with what it looks like.
struct TextLines: Sendable {
  enum Kind: Hashable, Sendable {
    case blank
    /// Starts with a list's mark.
    case bullet
    /// Starts with a paragraph's number.
    case numbered
    /// A Markdown heading of a level.
    case heading(Int)
    /// A Markdown rule or the underlining of a heading: no text.
    case rule
    /// A row of a Markdown table.
    case tableRow
    case words
    /// A page number, or a line that pages repeat.
    case pageFoot
  }

  struct Line: Sendable {
    var kind: Kind
    /// The line without white space at its ends.
    var bytes: Range<Int>
    /// The line's mark or number; empty where it has none.
    var marker: Range<Int>
    /// White space before the first character.
    var indent: Int

    /// The line without its mark.
    var content: Range<Int> { marker.isEmpty ? bytes : marker.upperBound..<bytes.upperBound }
  }

  private(set) var all: [Line] = []
  /// How long a full line is, where the text's lines are wrapped at a width; nil where a line is a
  /// paragraph.
  private(set) var width: Int?

  init(_ text: [UInt8]) {
    var start = 0
    for end in text.indices where text[end] == 0x0A {
      all.append(TextLines.line(text, start..<end))
      start = end + 1
    }
    all.append(TextLines.line(text, start..<text.count))
    TextPageFeet(text).mark(&all)
    width = TextLines.width(of: all)
  }

  private static func line(_ text: [UInt8], _ range: Range<Int>) -> Line {
    var bytes = range
    while let last = text[bytes].last, last == 0x20 || last == 0x09 {
      bytes = bytes.lowerBound..<bytes.upperBound - 1
    }
    let indent = text[bytes].prefix { $0 == 0x20 || $0 == 0x09 }.count
    bytes = bytes.lowerBound + indent..<bytes.upperBound
    var line = Line(
      kind: .blank, bytes: bytes, marker: bytes.lowerBound..<bytes.lowerBound, indent: indent)
    guard !bytes.isEmpty else { return line }
    (line.kind, line.marker) = LineMark.read(text[bytes])
    return line
  }

  /// Wrapped text has hardly any line beyond some 130 bytes; the width is what nine in ten lines keep.
  private static func width(of lines: [Line]) -> Int? {
    let lengths = lines.filter { $0.kind != .blank }.map(\.bytes.count).sorted()
    guard lengths.count >= 4 else { return nil }
    let usual = lengths[lengths.count * 9 / 10]
    return usual <= 130 && lengths[lengths.count - 1] <= 200 ? usual : nil
  }
}

/// What stands at the start of a line before its words.
enum LineMark {
  /// The line's kind, and its mark with the white space after it.
  static func read(_ line: ArraySlice<UInt8>) -> (TextLines.Kind, Range<Int>) {
    let start = line.startIndex
    let none = start..<start
    if isRule(line) { return (.rule, none) }
    if line.first == UInt8(ascii: "|"), line.last == UInt8(ascii: "|") { return (.tableRow, none) }
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), let end = afterSpace(line, from: start + hashes) {
      return (.heading(hashes), start..<end)
    }
    if let end = bulletEnd(line) { return (.bullet, start..<end) }
    if let end = numberEnd(line) { return (.numbered, start..<end) }
    if let end = letterEnd(line) { return (.bullet, start..<end) }
    return (.words, none)
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 3, let first = line.first else { return false }
    let isMark = [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_")]
      .contains(first)
    return isMark && line.allSatisfy { $0 == first || $0 == 0x20 }
  }

  /// The position after the white space that must stand here.
  private static func afterSpace(_ line: ArraySlice<UInt8>, from start: Int) -> Int? {
    var end = start
    while end < line.endIndex, line[end] == 0x20 || line[end] == 0x09 { end += 1 }
    return end > start && end < line.endIndex ? end : nil
  }

  /// After `-`, `*`, `+`, `o`, `•`, a dash, a square or another sign, and white space. A glyph that
  /// is nothing but a bullet needs no white space.
  private static func bulletEnd(_ line: ArraySlice<UInt8>) -> Int? {
    let start = line.startIndex
    switch line[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "o"):
      return afterSpace(line, from: start + 1)
    case 0xC2 where line.count > 2 && line[start + 1] == 0xB7: return afterGlyph(line, 2)
    case 0xE2 where line.count > 3:
      let code = UInt16(line[start + 1]) << 8 | UInt16(line[start + 2])
      if (0x8093...0x8094).contains(code) { return afterSpace(line, from: start + 3) }
      // U+2022 and U+2023, U+2043, U+25A0 to U+25FF, U+2713 to U+2714, U+27A2.
      let isGlyph =
        (0x80A2...0x80A3).contains(code) || code == 0x8183 || (0x96A0...0x97BF).contains(code)
        || (0x9C93...0x9C94).contains(code) || code == 0x9EA2
      return isGlyph ? afterGlyph(line, 3) : nil
    case 0xEF where line.count > 3 && (0x80...0x83).contains(line[start + 1]):
      return afterGlyph(line, 3)
    default: return nil
    }
  }

  private static func afterGlyph(_ line: ArraySlice<UInt8>, _ length: Int) -> Int? {
    afterSpace(line, from: line.startIndex + length) ?? line.startIndex + length
  }

  /// After `12.`, `12)` or `3.1` and white space.
  private static func numberEnd(_ line: ArraySlice<UInt8>) -> Int? {
    var end = line.startIndex
    var groups = 0
    var isClosed = false
    while groups < 3, end < line.endIndex, (48...57).contains(line[end]) {
      let start = end
      while end < line.endIndex, (48...57).contains(line[end]) { end += 1 }
      guard end - start <= 3 else { return nil }
      groups += 1
      isClosed = end < line.endIndex && [UInt8(ascii: "."), UInt8(ascii: ")")].contains(line[end])
      if isClosed { end += 1 }
    }
    return isClosed || groups > 1 ? afterSpace(line, from: end) : nil
  }

  /// After `a)`, `(a)` or `iv.`.
  private static func letterEnd(_ line: ArraySlice<UInt8>) -> Int? {
    var end = line.startIndex
    let isOpen = line[end] == UInt8(ascii: "(")
    if isOpen { end += 1 }
    let start = end
    while end < line.endIndex, (97...122).contains(line[end]), end - start < 4 { end += 1 }
    guard end > start, end < line.endIndex, line[end] == UInt8(ascii: ")") else { return nil }
    guard end - start == 1 || line[start..<end].allSatisfy({ [105, 118, 120].contains($0) }) else {
      return nil
    }
    return afterSpace(line, from: end + 1)
  }
}
