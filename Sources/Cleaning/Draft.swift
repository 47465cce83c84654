import Reports

/// What a reader (HTML, text, PDF, Word) makes of a document before its text is fixed.
///
/// Readers differ; what they hand on does not: pieces in reading order, each with text of its own.
/// `assembled()` joins them into one text and turns them into blocks with spans.
struct Draft: Sendable {
  /// A block with its own text; offsets are UTF-8 offsets into that text.
  struct Piece: Sendable {
    var role: Role
    var text: String
    var level: Int?
    var detail: Block.Detail?
    var marker: String?
    /// Pages that the piece stands on, with the offset at which each begins; the first is 0.
    var pages: [Block.PageStart] = []
    /// Cells of a table's row, in order; the row's text joins them with tabs.
    var cells: [Cell] = []

    struct Cell: Sendable {
      var text: String
      var isHeader: Bool
    }

    init(
      _ role: Role, _ text: String, level: Int? = nil, detail: Block.Detail? = nil,
      marker: String? = nil, pages: [Block.PageStart] = []
    ) {
      self.role = role
      self.text = text
      self.level = level
      self.detail = detail
      self.marker = marker
      self.pages = pages
    }

    /// A row of a table.
    init(row cells: [Cell], pages: [Block.PageStart] = []) {
      self.init(.table, cells.map(\.text).joined(separator: "\t"), pages: pages)
      self.cells = cells
    }
  }

  /// What the document's own metadata says (JSON-LD, Open Graph, `<time>`, PDF information).
  struct Metadata: Sendable {
    var title: String?
    var author: String?
    var site: String?
    /// The page's own address, from the canonical link or Open Graph.
    var url: String?
    /// Publication date that a page states.
    var published: Day?
    /// Creation date in a PDF's or Word document's own metadata: the last resort.
    var created: Day?
    init() {}
  }

  var pieces: [Piece] = []
  var metadata = Metadata()
  /// What of the document could not be read; nil where all of it was.
  var damage: String?
  /// Messages about what was read but needs a look.
  var warnings: [String] = []

  /// The pieces as one text, a line feed between them, and as blocks with spans into it.
  func assembled() -> (text: String, blocks: [Block]) {
    var text = ""
    var blocks: [Block] = []
    for piece in pieces where !piece.text.isEmpty {
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      text += piece.text
      var block = Block(
        role: piece.role, span: Span(start, text.utf8.count), level: piece.level,
        detail: piece.detail, marker: piece.marker)
      block.pages = piece.pages.map { .init(page: $0.page, offset: $0.offset + start) }
      var offset = start
      for cell in piece.cells {
        let end = offset + cell.text.utf8.count
        block.cells.append(.init(span: Span(offset, end), isHeader: cell.isHeader))
        offset = end + 1
      }
      blocks.append(block)
    }
    return (text, blocks)
  }
}
