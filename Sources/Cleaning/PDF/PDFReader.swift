import Lexicons
import Reports

/// Rebuilds a report from the XML that `pdftohtml -xml` makes of its PDF.
struct PDFReader: Sendable {
  private let furniture: FurnitureLexicon

  init(furniture: FurnitureLexicon) {
    self.furniture = furniture
  }

  /// Reads a report.
  ///
  /// - Throws: a `CleaningError` where no page or no text is found.
  func read(_ content: PDFContent) throws(CleaningError) -> Draft {
    guard var pages = PDFXMLParser().parse(content.xml), !pages.pages.isEmpty else {
      throw CleaningError(
        reason: "no page of the PDF could be read",
        remedy: "open it in a PDF viewer and save it anew, or ask for the document as HTML or text")
    }
    if let hidden = PDFXMLParser().parse(content.hidden) { pages.fillEmptyPages(from: hidden) }
    var draft = Draft()
    draft.pieces = pieces(of: PDFStrayRuns.without(pages))
    guard !draft.pieces.isEmpty else {
      throw CleaningError(
        reason: "the PDF holds no text, as if its pages were scanned pictures",
        remedy: "run text recognition over it first, or ask for the document as HTML or text")
    }
    draft.pages = pages.pages.count
    draft.pagesWithoutText = pages.pages.filter { page in
      let letters = pages.letters(of: page)
      guard let pictures = content.picturePages else { return letters == 0 }
      return letters <= PDFPages.mostLettersOfAStamp && pictures.contains(page.number)
    }.map(\.number)
    if !draft.pagesWithoutText.isEmpty {
      draft.losses.append(PDFReader.loss(draft.pagesWithoutText))
    }
    if !pages.isWhole {
      draft.losses.append(.init(what: "the PDF is damaged after page \(pages.pages.count)"))
    }
    return draft
  }

  private static func loss(_ pages: [Int]) -> Draft.Loss {
    let isOne = pages.count == 1
    return Draft.Loss(
      what: "\(isOne ? "page" : "pages") \(NumberRanges.written(pages)) "
        + "\(isOne ? "is a picture" : "are pictures") without text",
      remedy: "run text recognition over the PDF, or ask for the document as HTML or text")
  }

  private func pieces(of pages: PDFPages) -> [Draft.Piece] {
    var builder = PDFLineBuilder(pages)
    var lines: [PDFLine] = []
    for page in pages.pages.indices { lines += builder.lines(ofPage: page) }
    lines = PDFLineNumbers.without(lines)
    let furniture = PDFFurniture(lines, pages: pages.pages, lexicon: self.furniture)
    let body = lines.indices.filter { !furniture.isFurniture[$0] }
    let layout = PDFLayout(body.map { lines[$0] })
    var blocks = PDFBlockBuilder(lines, layout: layout)
    for range in furniture.ranges {
      let own = range.filter { furniture.isFurniture[$0] }
      let rest = range.filter { !furniture.isFurniture[$0] }
      let top = rest.map { lines[$0].top }.min() ?? 0
      for position in own where lines[position].top < top { blocks.add(furniture: position) }
      blocks.add(page: rest)
      for position in own where lines[position].top >= top { blocks.add(furniture: position) }
    }
    var found = blocks.blocks
    PDFAddresses(lines, in: furniture.ranges).markFurniture(among: &found)
    PDFNumbering().moveNumbers(of: &found, &lines)
    let writer = PDFPieceWriter(lines: lines, pages: pages.pages)
    let levels = PDFHeadings(found, lines: lines, layout: layout)
    return found.indices.map { writer.piece(found[$0], as: levels.ranks[$0]) }
  }
}
