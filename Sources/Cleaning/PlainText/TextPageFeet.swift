import Lexicons

/// Finds the lines that pages leave in a text: page numbers, and lines that stand beside them, or in
/// the midst of a sentence, on three pages or more.
struct TextPageFeet {
  /// Lines that pages repeat are no longer, in bytes, and stand on at least so many pages.
  private static let longest = 100
  private static let fewestPages = 3
  /// How many lines a page's foot and the next one's head have around the number.
  private static let reach = 3

  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// Marks the lines.
  func mark(_ lines: inout [TextLines.Line]) {
    let filled = lines.indices.filter { lines[$0].kind != .blank }
    for position in filled where isPageNumber(lines[position]) { lines[position].kind = .pageFoot }
    var pages: [[UInt8]: Int] = [:]
    for (place, position) in filled.enumerated()
    where mayRepeat(lines[position]) && isAtPageEnd(place, filled, lines) {
      pages[plain(lines[position]), default: 0] += 1
    }
    let feet = pages.filter { $0.value >= TextPageFeet.fewestPages }
    guard !feet.isEmpty else { return }
    for position in filled where mayRepeat(lines[position]) {
      if feet[plain(lines[position])] != nil { lines[position].kind = .pageFoot }
    }
  }

  private func plain(_ line: TextLines.Line) -> [UInt8] { FurnitureLexicon.plain(text[line.bytes]) }

  private func mayRepeat(_ line: TextLines.Line) -> Bool {
    (line.kind == .words || line.kind == .numbered) && line.bytes.count <= TextPageFeet.longest
      && !LineShape.endsSentence(Array(text[line.bytes]))
  }

  private func isAtPageEnd(_ place: Int, _ filled: [Int], _ lines: [TextLines.Line]) -> Bool {
    let around =
      max(0, place - TextPageFeet.reach)...min(filled.count - 1, place + TextPageFeet.reach)
    if filled[around].contains(where: { lines[$0].kind == .pageFoot }) { return true }
    guard place > 0, place + 1 < filled.count else { return false }
    let before = lines[filled[place - 1]]
    let following = lines[filled[place + 1]]
    return before.bytes.count > 50 && LineShape.stopsWithinSentence(Array(text[before.bytes]))
      && following.kind == .words && LineShape.startsSmall(text[following.bytes])
      && !LineShape.startsSmall(text[lines[filled[place]].bytes])
  }

  /// `12`, `Page 3`, `3 of 14`: digits, and no other words than these.
  private func isPageNumber(_ line: TextLines.Line) -> Bool {
    // `- 3 -` begins like a bullet.
    guard line.kind == .words || line.kind == .bullet, line.bytes.count <= 16 else { return false }
    let plain = plain(line)
    return TextPageFeet.numbers.contains { plain.elementsEqual($0.utf8) }
  }

  private static let numbers = ["#", "page #", "page # of #", "# of #", "# | page", "- # -"]
}
