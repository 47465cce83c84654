/// Tells the glyphs and numbers that open a list's items and numbered paragraphs.
enum PDFMarker {
  /// Whether a text is nothing but a glyph, a number or a letter of a list.
  static func isMarker(_ text: ArraySlice<UInt8>) -> Bool {
    isGlyph(text) || isDash(text) || isNumber(text)
  }

  /// Whether a text is a list's glyph that stands in no sentence.
  static func isGlyph(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 3 && glyphs.contains(Array(text))
  }

  /// Whether a text is a glyph or letter that may stand in a sentence too.
  static func isDash(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 3 && dashes.contains(Array(text))
  }

  /// Whether a text is a number (`12.`, `12`, `2.1`, `(3)`), a letter (`a)`, `b.`) or a small Roman
  /// numeral (`iv.`).
  static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var body = text
    let opens = body.first == UInt8(ascii: "(")
    if opens { body.removeFirst() }
    let closes = body.last == UInt8(ascii: ")")
    if closes || body.last == UInt8(ascii: ".") { body.removeLast() }
    let isEnclosed = body.count < text.count
    guard (1...5).contains(body.count), !opens || closes else { return false }
    if body.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }) {
      return isDigit(body[body.startIndex]) && body.prefix { isDigit($0) }.count <= 3
    }
    guard isEnclosed, body.count <= 4 else { return false }
    if body.count == 1 { return isLetter(body[body.startIndex]) }
    return body.allSatisfy { "ivx".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static let glyphs = Set(
    [
      "•", "◼", "■", "▪", "●", "◦", "○", "□", "▫", "❑", "◆", "◇", "❖", "➢", "➤", "►", "▶", "→",
      "✓", "✔", "☑", "◻", "·", "∙", "⁃", "‣", "*",
    ].map { Array($0.utf8) })
  private static let dashes = Set(
    ["-", "–", "—", "―", "−", "─", "⎯", "o"].map { Array($0.utf8) })
}
