import Reports

/// The paragraphs of plain text, one after the other.
///
/// An empty line ends a paragraph. A single line break ends one too, unless the line before it reads
/// like a wrapped one: it ends in no sentence, and it is long, or it goes on in small letters and
/// starts with a capital or ends in a space.
struct PlainParagraphs {
  /// Lines of so many bytes are taken to be wrapped; longer ones are whole paragraphs.
  private static let wrappedLengths = 60...180

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next paragraph; it may be empty. Nil at the end.
  mutating func next() -> Span? {
    guard position < bytes.count else { return nil }
    let start = position
    var lineStart = start
    while true {
      let lineEnd = firstLineFeed(in: bytes, from: lineStart)
      position = min(lineEnd + 1, bytes.count)
      guard lineEnd < bytes.count, goesOn(Span(lineStart, lineEnd)) else {
        return Span(start, lineEnd)
      }
      lineStart = position
    }
  }

  /// Whether the text of a line goes on after its line break.
  private func goesOn(_ line: Span) -> Bool {
    let text = bytes[line.range]
    guard let last = text.last(where: { $0 != 32 && $0 != 13 && $0 != 9 }) else { return false }
    let following = afterIndent(position)
    guard following < bytes.count, !isSpace(bytes[following]), !opensList(at: following) else {
      return false
    }
    let isWrapped = PlainParagraphs.wrappedLengths.contains(line.count)
    let isSpaced = text.last == 32 || text.last == 9
    if isEnding(last) { return isWrapped && !isSpaced }
    if isWrapped { return true }
    let next = bytes[following]
    if isSpaced { return isLower(next) || next == UInt8(ascii: "(") }
    return isLower(next) && isUpper(bytes[afterIndent(line.start)])
  }

  private func afterIndent(_ start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] == 32 || bytes[position] == 9 { position += 1 }
    return position
  }

  private func isEnding(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private func opensList(at position: Int) -> Bool {
    ListMarker(in: bytes, at: position, limit: bytes.count) != nil
  }
}
