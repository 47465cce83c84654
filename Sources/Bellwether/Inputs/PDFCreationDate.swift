import Reports

/// Reads the day on which a PDF was made from its own metadata.
///
/// Looked for in the bytes as they are: the information dictionary (`/CreationDate (D:20240215…)`),
/// else XMP (`<xmp:CreateDate>2024-02-15…`). Of several the last counts, since changes to a PDF are
/// appended. A file that keeps them compressed has none to show.
struct PDFCreationDate: Sendable {
  func day(in bytes: [UInt8]) -> Day? {
    last("/CreationDate", in: bytes, opening: "(D:")
      ?? last("CreateDate", in: bytes, opening: ">\"='")
  }

  private func last(_ key: String, in bytes: [UInt8], opening: String) -> Day? {
    var found: Day?
    bytes.span.forEachOccurrence(of: Array(key.utf8)) { position in
      let value = bytes[(position + key.utf8.count)...].prefix(32)
      let digits = value.drop { $0 <= 0x20 || opening.utf8.contains($0) }
      found = day(digits) ?? found
    }
    return found
  }

  /// `20240215…` or `2024-02-15…`.
  private func day(_ text: ArraySlice<UInt8>) -> Day? {
    let digits = text.prefix(10).filter { (48...57).contains($0) }.prefix(8)
    guard digits.count == 8 else { return nil }
    let number = { (range: Range<Int>) in
      digits[range].reduce(0) { $0 * 10 + Int($1 - 48) }
    }
    let year = number(0..<4)
    guard (1990...2100).contains(year) else { return nil }
    return Day(year: year, month: number(4..<6), day: number(6..<8))
  }
}

extension Swift.Span<UInt8> {
  /// Calls `body` with the offset of every place where `pattern` stands.
  func forEachOccurrence(of pattern: [UInt8], _ body: (Int) -> Void) {
    guard let first = pattern.first, count >= pattern.count else { return }
    for start in 0...(count - pattern.count) where self[start] == first {
      if pattern.indices.allSatisfy({ self[start + $0] == pattern[$0] }) { body(start) }
    }
  }
}
