/// Turns the characters of a PDF's fonts into those of plain text.
///
/// Ligatures are split, glyphs of the private use area mapped to what they look like, no-break and thin
/// spaces become spaces, U+0080 to U+009F are read as Windows-1252, and what has no width is dropped.
/// White space comes out as single spaces.
struct PDFCharacters: Sendable {
  /// Appends a run's text to a line.
  ///
  /// - Parameters:
  ///   - text: UTF-8 as pdftohtml gives it.
  ///   - isSymbol: whether the font draws pictures, so that letters are glyphs of a list.
  /// - Returns: whether the run ends in a soft hyphen, which breaks a word at a line's end.
  func append(
    _ text: ArraySlice<UInt8>, isSymbol: Bool, to line: inout [UInt8]
  ) -> Bool {
    var endsSoft = false
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      if byte < 0x80 && !isSymbol {
        if byte <= 0x20 { space(&line) } else { line.append(byte) }
        if byte > 0x20 { endsSoft = false }
        position += 1
        continue
      }
      let (scalar, length) = PDFCharacters.decode(text, at: position)
      if scalar == 0xAD {
        endsSoft = true
      } else if appendMapped(scalar, text[position..<(position + length)], isSymbol, &line) {
        endsSoft = false
      }
      position += length
    }
    return endsSoft
  }

  /// Appends one character; false where it leaves no mark.
  private func appendMapped(
    _ scalar: UInt32, _ bytes: ArraySlice<UInt8>, _ isSymbol: Bool, _ line: inout [UInt8]
  ) -> Bool {
    switch scalar {
    case 0...0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      space(&line)
      return false
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFFFE, 0xFFFF:
      return false
    case 0x80...0x9F: appendWindows1252(scalar, &line)
    case Ligatures.scalars: line += Array((Ligatures.letters(of: scalar) ?? "").utf8)
    case 0xF020...0xF0FF: return appendPrivate(scalar, isSymbol, &line)
    case 0xE000...0xF8FF: line += Array("•".utf8)
    case 0x21...0x7F where isSymbol: return appendSymbol(scalar, &line)
    default: line += bytes
    }
    return true
  }

  /// Fonts without a table of characters show theirs 0xF000 higher: pictures in a symbol font, else
  /// letters.
  private func appendPrivate(_ scalar: UInt32, _ isSymbol: Bool, _ line: inout [UInt8]) -> Bool {
    if isSymbol || PDFCharacters.pictures[scalar] != nil { return appendSymbol(scalar, &line) }
    let letter = Unicode.Scalar(UInt8(scalar & 0xFF))
    return appendMapped(letter.value, Array(String(letter).utf8)[...], false, &line)
  }

  /// A glyph of a symbol font: the character that looks like it, else a bullet; digits and
  /// punctuation are themselves.
  private func appendSymbol(_ scalar: UInt32, _ line: inout [UInt8]) -> Bool {
    let low = scalar & 0xFF
    if low == 0x20 {
      space(&line)
      return false
    }
    if let picture = PDFCharacters.pictures[0xF000 | low] {
      line += Array(picture.utf8)
    } else if low < 0x41 {
      line.append(UInt8(low))
    } else {
      line += Array("•".utf8)
    }
    return true
  }

  private func space(_ line: inout [UInt8]) {
    if let last = line.last, last != 0x20 { line.append(0x20) }
  }

  /// Glyphs of Wingdings and Symbol that lists are made with.
  private static let pictures: [UInt32: String] = [
    0xF02D: "–", 0xF06C: "●", 0xF06E: "◼", 0xF06F: "□", 0xF071: "❑", 0xF075: "◆", 0xF076: "❖",
    0xF09F: "•", 0xF0A7: "▪", 0xF0A8: "◻", 0xF0B7: "•", 0xF0BE: "–", 0xF0D8: "➢", 0xF0E0: "→",
    0xF0FC: "✓", 0xF0FE: "☑",
  ]

  /// A place that Windows-1252 leaves free is a space.
  private func appendWindows1252(_ scalar: UInt32, _ line: inout [UInt8]) {
    let mapped = Windows1252.scalar(UInt8(truncatingIfNeeded: scalar))
    line.append(scalar: mapped == 0xFFFD ? 0x20 : mapped)
  }

  /// The scalar that starts at a position, and its length in bytes; a broken one is U+FFFD, one byte.
  static func decode(_ text: ArraySlice<UInt8>, at position: Int) -> (UInt32, Int) {
    let lead = UInt32(text[position])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1 else { return (lead, 1) }
    guard position + length <= text.endIndex, lead >= 0xC2 else { return (0xFFFD, 1) }
    var scalar = lead & (0xFF >> UInt32(length + 1))
    for byte in text[(position + 1)..<(position + length)] {
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }
}
