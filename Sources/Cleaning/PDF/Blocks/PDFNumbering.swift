/// Finds paragraph numbers that were typed into the text instead of standing in front of it.
///
/// `12. The panel …` may open a numbered paragraph or be the end of a sentence that was cut there; it is
/// a number where it follows the number of the numbered paragraph before.
struct PDFNumbering: Sendable {
  /// Moves such numbers from the text of a block's first line to its marker.
  func moveNumbers(of blocks: inout [PDFBlock], _ lines: inout [PDFLine]) {
    var last = 0
    for position in blocks.indices where blocks[position].kind == .paragraph {
      if let number = PDFNumbering.number(blocks[position].marker) {
        last = number
      } else if blocks[position].marker.isEmpty, let first = blocks[position].lines.first,
        let length = typedLength(lines[first].text),
        let number = PDFNumbering.number(Array(lines[first].text[..<length])),
        number == last + 1 || number == last + 2 || number == 1
      {
        last = number
        blocks[position].marker = Array(lines[first].text[..<length])
        lines[first].text.removeFirst(length)
        while lines[first].text.first == 0x20 { lines[first].text.removeFirst() }
      }
    }
  }

  /// Length of a number with a full stop or a space after it, and a capital letter after that.
  private func typedLength(_ text: [UInt8]) -> Int? {
    var length = text.prefix { (48...57).contains($0) }.count
    guard (1...3).contains(length), length < text.count else { return nil }
    let hasStop = text[length] == UInt8(ascii: ".")
    if hasStop { length += 1 }
    let rest = text[length...]
    guard let letter = rest.first(where: { $0 != 0x20 }), (65...90).contains(letter) else {
      return nil
    }
    return hasStop || rest.first == 0x20 ? length : nil
  }

  private static func number(_ marker: [UInt8]) -> Int? {
    let digits = marker.prefix { (48...57).contains($0) }
    guard (1...3).contains(digits.count), marker.count - digits.count <= 1 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
