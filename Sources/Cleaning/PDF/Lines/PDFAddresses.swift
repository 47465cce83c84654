/// Finds postal addresses and web addresses that stand on lines of their own.
///
/// A postal address is a postcode at a line's end, with the short lines above it in the same column.
struct PDFAddresses: Sendable {
  /// Positions of the lines.
  private var positions: Set<Int> = []

  /// - Parameter pages: positions of each page's lines.
  init(_ lines: [PDFLine], in pages: [Range<Int>]) {
    for range in pages {
      for position in range {
        let line = lines[position]
        if PDFAddresses.endsInPostcode(line.text) {
          positions.formUnion(PDFAddresses.block(endingAt: position, lines, range))
        } else if PDFAddresses.isWebAddress(line.text), !isWrapped(position, lines, range) {
          positions.insert(position)
        }
      }
    }
  }

  /// Makes furniture of paragraphs that are nothing but addresses; in tables they stay.
  func markFurniture(among blocks: inout [PDFBlock]) {
    for position in blocks.indices where blocks[position].kind == .paragraph {
      if blocks[position].lines.allSatisfy(positions.contains) {
        blocks[position].kind = .furniture
      }
    }
  }

  /// The line with the postcode and up to seven short ones above it; none where only one is found, since
  /// a sentence may end in a postcode.
  private static func block(
    endingAt last: Int, _ lines: [PDFLine], _ range: Range<Int>
  ) -> [Int] {
    var block = [last]
    for position in range.prefix(upTo: last).suffix(24).reversed() where block.count < 8 {
      let (line, below) = (lines[position], lines[block[block.count - 1]])
      guard abs(line.left - below.left) <= 4 else { continue }
      let step = below.top - line.top
      guard step > 0, step <= 3 * line.height, isShort(line) else { break }
      block.append(position)
    }
    return block.count > 1 && isShort(lines[last]) ? block : []
  }

  private static func isShort(_ line: PDFLine) -> Bool {
    line.text.count <= 45 && !line.endsSentence && line.marker.isEmpty && !line.isBold
  }

  /// Whether a line is the rest of a sentence that broke before an address.
  private func isWrapped(_ position: Int, _ lines: [PDFLine], _ range: Range<Int>) -> Bool {
    guard position > range.lowerBound else { return false }
    let (line, above) = (lines[position], lines[position - 1])
    return above.text.count > 45 && line.top - above.top <= 2 * line.height && !above.endsSentence
  }

  private static func isWebAddress(_ text: [UInt8]) -> Bool {
    guard !text.contains(0x20) else { return false }
    return ["www.", "http://", "https://"].contains { text.starts(with: $0.utf8) }
  }

  /// Whether a text ends in a British postcode, as `AB1 2CD` or `AB12 3CD`.
  static func endsInPostcode(_ text: [UInt8]) -> Bool {
    let inward = text.suffix(4)
    guard inward.count == 4, inward.first == 0x20, isDigit(inward[inward.startIndex + 1]),
      inward.suffix(2).allSatisfy(isCapital)
    else { return false }
    let outward = text.dropLast(4).reversed().prefix { $0 != 0x20 }.reversed()
    guard (2...4).contains(outward.count), let first = outward.first, isCapital(first) else {
      return false
    }
    return outward.dropFirst().contains(where: isDigit)
      && outward.allSatisfy { isDigit($0) || isCapital($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
