import Reports

/// Writes a block's lines as one text, with the places where pages begin.
struct PDFPieceWriter: Sendable {
  private let lines: [PDFLine]
  private let pages: [PDFPages.Page]
  private let breaks: PDFWordBreaks

  init(lines: [PDFLine], pages: [PDFPages.Page]) {
    self.lines = lines
    self.pages = pages
    self.breaks = PDFWordBreaks(lines)
  }

  /// The block as a piece of a draft.
  func piece(_ block: PDFBlock, as rank: PDFHeadings.Rank?) -> Draft.Piece {
    if block.kind == .row { return row(block) }
    let (text, starts) = joined(block.lines)
    var piece = Draft.Piece(role(of: block, rank), text, pages: starts)
    if !block.marker.isEmpty { piece.marker = String(decoding: block.marker, as: UTF8.self) }
    switch rank {
    case .title: (piece.detail, piece.level) = (.title, 1)
    case .level(let level): piece.level = level
    case .prose, nil: break
    }
    if block.kind == .bullet { piece.level = 1 }
    if block.kind == .footnote { piece.detail = .footnote }
    return piece
  }

  private func role(of block: PDFBlock, _ rank: PDFHeadings.Rank?) -> Role {
    switch block.kind {
    case .heading: rank == .prose ? .paragraph : .heading
    case .paragraph: rank == nil ? .paragraph : .heading
    case .footnote: .paragraph
    case .bullet: .bullet
    case .row: .table
    case .furniture: .furniture
    }
  }

  private func row(_ block: PDFBlock) -> Draft.Piece {
    var cells = block.cells.map { cell in
      Draft.Piece.Cell(
        text: joined(cell.lines).text, isHeader: cell.isBold, column: cell.column)
    }
    if !block.marker.isEmpty {
      cells[0].text = String(decoding: block.marker, as: UTF8.self) + " " + cells[0].text
    }
    return Draft.Piece(row: cells, pages: [.init(page: pages[block.page].number, offset: 0)])
  }

  /// Lines as one text; each page's first offset.
  private func joined(_ positions: [Int]) -> (text: String, starts: [Block.PageStart]) {
    var text: [UInt8] = []
    var starts: [Block.PageStart] = []
    var page = -1
    for (place, position) in positions.enumerated() {
      let line = lines[position]
      if place > 0 { join(&text, positions[place - 1], line) }
      if line.page != page {
        page = line.page
        starts.append(.init(page: pages[page].number, offset: text.count))
      }
      text += line.text
    }
    return (String(decoding: text, as: UTF8.self), starts)
  }

  /// Puts what belongs between two lines after the first.
  private func join(_ text: inout [UInt8], _ previous: Int, _ line: PDFLine) {
    let before = lines[previous]
    if before.endsSoft || (text.last == UInt8(ascii: "/")) { return }
    guard text.last == UInt8(ascii: "-") else { return text.append(0x20) }
    switch breaks.joint(before.text, line.text) {
    case .hyphen: break
    case .word: text.removeLast()
    case .space: text.append(0x20)
    }
  }
}
