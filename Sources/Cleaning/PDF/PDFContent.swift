/// A PDF as its front end, `pdftohtml -xml`, hands it over.
package struct PDFContent: Sendable {
  /// The XML of the text that can be seen.
  package var xml: [UInt8]
  /// The XML with invisible text, too, as text recognition lays it under a scanned page; empty where no
  /// page needs it.
  package var hidden: [UInt8]
  /// Numbers of the pages that show hardly any text, but more than a stamp is drawn there; nil where
  /// nobody looked.
  package var picturePages: Set<Int>?

  package init(xml: [UInt8], hidden: [UInt8] = [], picturePages: Set<Int>? = nil) {
    self.xml = xml
    self.hidden = hidden
    self.picturePages = picturePages
  }

  /// Numbers of the pages that show no text, or hardly more than a stamped number, so that text may be
  /// hidden under a picture.
  package static func emptyPages(of xml: [UInt8]) -> [Int] {
    letters(of: xml).filter { $0.count <= PDFPages.mostLettersOfAStamp }.map(\.page)
  }

  /// How many bytes of text each page holds, white space left out.
  package static func letters(of xml: [UInt8]) -> [(page: Int, count: Int)] {
    var letters: [(page: Int, count: Int)] = []
    let view = xml.span
    var position = 0
    while position < view.count {
      if view[position] != UInt8(ascii: "<") {
        if view[position] > 0x20, !letters.isEmpty { letters[letters.count - 1].count += 1 }
        position += 1
      } else {
        let tag = position
        while position < view.count, view[position] != UInt8(ascii: ">") { position += 1 }
        position += 1
        if let page = page(openedBy: xml[tag..<min(position, xml.count)]) {
          letters.append((page, 0))
        }
      }
    }
    return letters
  }

  /// The number of the page that a tag opens: the first digits of `<page number="3" …`.
  private static func page(openedBy tag: ArraySlice<UInt8>) -> Int? {
    guard tag.starts(with: "<page ".utf8) else { return nil }
    let digits = tag.drop { !(48...57).contains($0) }.prefix { (48...57).contains($0) }.prefix(7)
    return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}

extension PDFPages {
  /// A page number, a date, the name of a scanner: no page of a report has so few letters.
  static let mostLettersOfAStamp = 40

  /// How many bytes of text a page holds, white space left out.
  func letters(of page: Page) -> Int {
    runs[page.runs].reduce(0) { sum, run in sum + bytes[run.text].count { $0 > 0x20 } }
  }

  /// Takes the text of pages that show hardly any from a second reading that found more there.
  mutating func fillEmptyPages(from other: PDFPages) {
    let found = Dictionary(
      other.pages.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var filled: [Int: ArraySlice<Run>] = [:]
    for (position, page) in pages.enumerated()
    where letters(of: page) <= PDFPages.mostLettersOfAStamp {
      guard let hidden = found[page.number], other.letters(of: hidden) > letters(of: page) else {
        continue
      }
      filled[position] = other.runs[hidden.runs]
    }
    guard !filled.isEmpty else { return }
    let (fontsBefore, bytesBefore) = (fonts.count, bytes.count)
    fonts += other.fonts
    bytes += other.bytes
    let visible = runs
    runs = []
    for position in pages.indices {
      let start = runs.count
      runs +=
        filled[position]?.map { $0.moved(fonts: fontsBefore, bytes: bytesBefore) }
        ?? Array(visible[pages[position].runs])
      pages[position].runs = start..<runs.count
    }
  }
}

extension PDFPages.Run {
  /// The run with its positions moved behind other fonts and bytes.
  fileprivate func moved(fonts: Int, bytes: Int) -> PDFPages.Run {
    var run = self
    if run.font >= 0 { run.font += fonts }
    run.text = (text.lowerBound + bytes)..<(text.upperBound + bytes)
    return run
  }
}
