/// A stretch of a page's text between two block boundaries: a paragraph, a heading, a list entry, a
/// table's row, or a scrap of furniture.
struct HTMLPassage: Sendable {
  /// A cell of a table's row.
  struct Cell: Sendable {
    var text: [UInt8]
    var isHeader: Bool
  }

  /// The innermost block element that holds the text.
  var element: Int
  /// The node that the text begins in.
  var start: Int
  /// White space collapsed, nothing at the ends.
  var text: [UInt8]
  /// Bytes of the text that are no spaces.
  var letters = 0
  /// How many of those stand in links.
  var linkLetters = 0
  /// How many of those in links that lead to other sites.
  var outwardLetters = 0
  /// How many letters are set in bold.
  var boldLetters = 0
  /// Whether the text begins inside a link.
  var beginsInLink = false
  /// Sentence ends and commas.
  var stops = 0
  var commas = 0
  /// Cells of a table's row; empty for other passages.
  var cells: [Cell] = []

  var string: String { String(decoding: text, as: UTF8.self) }
  /// Share of the letters that stand in links, 0 to 1.
  var linkShare: Double { letters == 0 ? 0 : Double(linkLetters) / Double(letters) }
  /// Share of the letters that stand in links within the site, 0 to 1.
  var inwardShare: Double {
    letters == 0 ? 0 : Double(max(0, linkLetters - outwardLetters)) / Double(letters)
  }
  /// Whether the text reads as a whole sentence of prose: a capital or a quotation mark first, a full
  /// stop last, eight words or more. Headings of other pages seldom end with a full stop.
  var isSentence: Bool {
    var end = text[...]
    while let last = end.last, !isWordByte(last), last != UInt8(ascii: ".") { end.removeLast() }
    guard end.last == UInt8(ascii: "."), let first = text.first else { return false }
    let isStart = (65...90).contains(first) || first >= 0x80 || first == UInt8(ascii: "\"")
    return isStart && text.split(separator: 0x20).count >= 8
  }
  /// Whether all of the text is set in bold.
  var isBold: Bool { letters > 0 && boldLetters >= letters }
  /// Letters outside links.
  var plainLetters: Int { letters - linkLetters }

  init(element: Int, start: Int, text: [UInt8], linkLetters: Int) {
    self.element = element
    self.start = start
    self.text = text
    let view = text.span
    for position in view.indices {
      let byte = view[position]
      if byte != 0x20 { letters += 1 }
      switch byte {
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if position + 1 == view.count || !isWordByte(view[position + 1]) { stops += 1 }
      case 0xE3 where position + 2 < view.count && view[position + 1] == 0x80:
        if view[position + 2] == 0x82 { stops += 1 }
        if view[position + 2] == 0x81 { commas += 1 }
      case 0xEF where position + 2 < view.count && view[position + 1] == 0xBC:
        if view[position + 2] == 0x81 || view[position + 2] == 0x9F { stops += 1 }
        if view[position + 2] == 0x8C { commas += 1 }
      default: break
      }
    }
    self.linkLetters = min(linkLetters, letters)
  }
}

/// ASCII letters and digits, and every byte beyond ASCII but the leads of punctuation.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: byte >= 0x80 && byte != 0xE2
  }
}
