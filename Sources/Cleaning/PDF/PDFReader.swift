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
  /// - Parameters:
  ///   - xml: what pdftohtml wrote, whole or cut short.
  ///   - created: the date in the PDF's own metadata.
  /// - Throws: a `CleaningError` where no page or no text is found.
  func read(xml: [UInt8], created: Day?) throws(CleaningError) -> Draft {
    guard let pages = PDFXMLParser().parse(xml), !pages.pages.isEmpty else {
      throw CleaningError(
        reason: "no page of the PDF could be read",
        remedy: "open it in a PDF viewer and save it anew, or ask for the document as HTML or text")
    }
    var draft = Draft()
    draft.metadata.created = created
    draft.pieces = pieces(of: pages)
    guard !draft.pieces.isEmpty else {
      throw CleaningError(
        reason: "the PDF holds no text, as if its pages were scanned pictures",
        remedy: "run text recognition over it first, or ask for the document as HTML or text")
    }
    if !pages.isWhole {
      draft.warnings.append("read in part: the PDF is damaged after page \(pages.pages.count)")
    }
    return draft
  }

  private func pieces(of pages: PDFPages) -> [Draft.Piece] {
    var builder = PDFLineBuilder(pages)
    var lines: [PDFLine] = []
    for page in pages.pages.indices { lines += builder.lines(ofPage: page) }
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
