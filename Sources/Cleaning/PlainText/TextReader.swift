import Lexicons
import Reports

/// Reads plain text and Markdown: letters saved from a browser, pages copied out of a PDF.
///
/// Lines become blocks: headings, bullets one by one, paragraphs whole although their lines are
/// wrapped or a page break cut them. Letterhead, address, sign-off and the contact lines of a site
/// are marked as furniture.
struct TextReader: Sendable {
  let furniture: FurnitureLexicon
  /// What news sites print round their articles.
  let site: FurnitureLexicon

  /// A report has some thousand lines; each line of a hostile one costs memory.
  static let mostLines = 200_000

  /// Reads a text in any encoding.
  ///
  /// - Throws: a `CleaningError` where there are no words, or where the bytes are no text.
  func read(_ bytes: [UInt8]) throws(CleaningError) -> Draft {
    let decoded = TextDecoding.utf8(bytes)
    var draft = Draft()
    if decoded.repaired > 0 {
      draft.warnings.append("read as \(decoded.charset); \(decoded.repaired) bytes were repaired")
    }
    if decoded.mended > 0 { draft.warnings.append(TextDecoding.mendedWarning(decoded.mended)) }
    let text = TextCharacters.normalized(decoded.bytes)
    guard text.count(where: { $0 == 0x0A }) < TextReader.mostLines else {
      throw CleaningError(
        reason: "has more than \(TextReader.mostLines) lines",
        remedy: "check that it is a report, or split it")
    }
    let lines = TextLines(text)
    guard lines.all.contains(where: { $0.kind != .blank }) else {
      throw CleaningError(
        reason: "holds no text", remedy: "check that the file was saved with its words in it")
    }
    guard !TextCharacters.isBinary(bytes) else {
      throw CleaningError(
        reason: "is no text, but binary data", remedy: "save it as HTML, plain text, PDF or .docx")
    }
    var pieces = TextBlocks(text, lines).pieces
    LetterFurniture(furniture, site: site).mark(&pieces)
    draft.pieces = pieces
    return draft
  }
}

/// What a text's characters are turned into before its lines are read.
enum TextCharacters {
  /// Spaces of every kind as spaces, soft hyphens and zero-width characters dropped, ligatures split,
  /// form feeds and line separators as line ends.
  static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    let view = bytes.span
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < view.count {
      let byte = view[position]
      switch byte {
      case 0x0D:
        if position + 1 >= view.count || view[position + 1] != 0x0A { result.append(0x0A) }
      case 0x0B, 0x0C: result += [0x0A, 0x0A]
      case 0x00...0x08, 0x0E...0x1F, 0x7F: break
      case 0xC2, 0xE2, 0xE3, 0xEF:
        position = special(view, at: position, into: &result)
        continue
      default: result.append(byte)
      }
      position += 1
    }
    return result
  }

  /// Copies or replaces the character that starts here; returns the position after it.
  private static func special(
    _ view: borrowing Swift.Span<UInt8>, at position: Int, into result: inout [UInt8]
  ) -> Int {
    let length = view[position] == 0xC2 ? 2 : 3
    guard position + length <= view.count else {
      result.append(view[position])
      return position + 1
    }
    let second = view[position + 1]
    let third = length == 3 ? view[position + 2] : 0
    switch (view[position], second, third) {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      result.append(0x20)
    // No characters: XML cannot hold them. PDF viewers put them where a word was broken.
    case (0xEF, 0xBF, 0xBE), (0xEF, 0xBF, 0xBF): result.append(0x20)
    case (0xC2, 0xAD, _), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): break
    case (0xC2, 0x85, _), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): result.append(0x0A)
    case (0xEF, 0xAC, 0x80...0x86): result += Array(Ligatures.letters(lastByte: third).utf8)
    default: for offset in 0..<length { result.append(view[position + offset]) }
    }
    return position + length
  }

  /// Whether so many control characters stand in the first bytes that this is no text. UTF-16, half of
  /// which is zeros, is text.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    let controls = head.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x00].contains($0) }
    return controls * 20 > head.count
  }
}
