import Lexicons
import Reports

@testable import Cleaning

/// A document as `pdftohtml -xml` would write it, put together line by line.
struct PDFSheet {
  private var xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE pdf2xml SYSTEM "pdf2xml.dtd">
    <pdf2xml producer="poppler" version="22.12.0">

    """
  private var isOpen = false
  private(set) var pages = 0
  /// Where the next line goes, in units of the page (892 by 1262).
  var top = 0

  /// Fonts: 0 running text, 1 title, 2 small, 3 tiny, 4 heading, 5 Wingdings, 6 pale, 7 huge.
  private static let fonts =
    [(18, "Tahoma"), (39, "Tahoma"), (14, "Tahoma"), (10, "Tahoma")]
    + [(21, "Tahoma"), (18, "Wingdings"), (18, "Tahoma"), (90, "Tahoma")]

  /// A first page with its title and a paragraph, and what a test draws below.
  static func focusedVisit(
    _ opening: String, _ draw: (inout PDFSheet) -> Void
  ) -> PDFSheet {
    var sheet = PDFSheet()
    sheet.page()
    sheet.line("Focused visit to Stannick", font: 1)
    sheet.top += 30
    sheet.paragraph(opening)
    draw(&sheet)
    return sheet
  }

  mutating func page(top: Int = 120) {
    if isOpen { xml += "</page>\n" }
    pages += 1
    isOpen = true
    self.top = top
    xml += "<page number=\"\(pages)\" top=\"0\" left=\"0\" height=\"1262\" width=\"892\">\n"
    guard pages == 1 else { return }
    for (id, font) in PDFSheet.fonts.enumerated() {
      xml +=
        "<fontspec id=\"\(id)\" size=\"\(font.0)\" family=\"ABCDEE+\(font.1)\" color=\"\(id == 6 ? "#cccccc" : "#000000")\"/>\n"
    }
  }

  /// A run, as wide as its letters are on the average; at the height of the next line.
  mutating func run(
    _ text: String, left: Int = 106, font: Int = 0, bold: Bool = false, raise: Int = 0,
    width given: Int? = nil
  ) {
    let size = PDFSheet.fonts[font].0
    let width = given ?? text.count * size * 45 / 100
    let words = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    xml += "<text top=\"\(top - raise)\" left=\"\(left)\" width=\"\(width)\""
    xml += " height=\"\(size * 5 / 4)\" font=\"\(font)\">"
    xml += (bold ? "<b>\(words)</b>" : words) + "</text>\n"
  }

  /// A line, and on to the next.
  mutating func line(
    _ text: String, left: Int = 106, font: Int = 0, bold: Bool = false, marker: String? = nil
  ) {
    if let marker { run(marker, left: left - 27, font: marker == "n" ? 5 : 0) }
    run(text, left: left, font: font, bold: bold)
    top += PDFSheet.fonts[font].0 * 6 / 5
  }

  /// Lines of running text, filled to the right margin, and the space after a paragraph.
  mutating func paragraph(
    _ text: String, left: Int = 106, bold: Bool = false, marker: String? = nil, gap: Bool = true
  ) {
    var rest = text.split(separator: " ")[...]
    var marker = marker
    while !rest.isEmpty {
      var words: [Substring] = []
      while let word = rest.first, (words + [word]).joined(separator: " ").count * 8 < 790 - left {
        words.append(word)
        rest.removeFirst()
      }
      line(words.joined(separator: " "), left: left, bold: bold, marker: marker)
      marker = nil
    }
    if gap { top += 20 }
  }

  /// A running foot with the page's number.
  mutating func foot(_ text: String) {
    let place = top
    top = 1192
    run(text, font: 2)
    run("\(pages)", left: 770, font: 2)
    top = place
  }

  /// The XML so far.
  var bytes: [UInt8] { Array((xml + (isOpen ? "</page>\n" : "") + "</pdf2xml>\n").utf8) }

  /// What the reader makes of it.
  func pieces() throws -> [Draft.Piece] {
    try PDFReader(furniture: FurnitureLexicon(Models.files())).read(PDFContent(xml: bytes)).pieces
  }

  /// What the reader makes of it, a line a piece: role and level, marker, text.
  func outline() throws -> [String] {
    try pieces().map { piece in
      let detail = piece.detail.map { ".\($0.rawValue)" } ?? ""
      let cells = piece.text.replacing("\t", with: " | ")
      return "\(piece.role.rawValue)\(detail) \(piece.marker.map { "[\($0)] " } ?? "")\(cells)"
    }
  }
}

extension PDFLine {
  /// A line as wide as its letters at 8 units each, and 22 units high, for tests of what reads lines.
  static func of(
    _ text: String, page: Int = 0, left: Int = 100, top: Int = 100, size: Int = 18,
    isBold: Bool = false, marker: String = ""
  ) -> PDFLine {
    PDFLine(
      page: page, left: left, right: left + 8 * text.utf8.count, top: top, bottom: top + 22,
      size: size, isBold: isBold, text: Array(text.utf8), marker: Array(marker.utf8),
      textLeft: left, isInternalLink: false)
  }
}
