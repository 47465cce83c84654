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
    /// Positions of the pieces that head a cell of prose, nearest first.
    var heads: [Int] = []

    struct Cell: Sendable {
      /// Its paragraphs, joined by spaces.
      var text: String
      var isHeader: Bool
      /// Its paragraphs, one at least.
      var paragraphs: [String]
      /// Its column, counted from 0; nil where the cell's place in the row tells.
      var column: Int?

      init(text: String, isHeader: Bool, paragraphs: [String] = [], column: Int? = nil) {
        self.text = text
        self.isHeader = isHeader
        self.paragraphs = paragraphs.isEmpty ? [text] : paragraphs
        self.column = column
      }
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
    init() {}
  }

  var pieces: [Piece] = []
  var metadata = Metadata()
  /// Messages about what was read but needs a look.
  var warnings: [String] = []
  /// What the document holds and its text does not.
  var losses: [Loss] = []
  /// Pages of a PDF; nil where the format has none.
  var pages: Int?
  /// Numbers of the pages that hold no text, though something is drawn there.
  var pagesWithoutText: [Int] = []

  /// A part that could not be read, while the rest was.
  struct Loss: Hashable, Sendable {
    var what: String
    var remedy = "compare the report with the file, or fetch the file again"
  }

  /// The pieces as one text, a line feed between them, and as blocks with spans into it.
  func assembled() -> (text: String, blocks: [Block]) {
    var text = ""
    var blocks: [Block] = []
    var places: [Int: Int] = [:]
    for (position, piece) in pieces.enumerated() where !piece.text.isEmpty {
      places[position] = blocks.count
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      text += piece.text
      var block = Block(
        role: piece.role, span: Span(start, text.utf8.count), level: piece.level,
        detail: piece.detail, marker: piece.marker)
      block.pages = piece.pages.map { .init(page: $0.page, offset: $0.offset + start) }
      if !piece.heads.isEmpty { block.heads = piece.heads.compactMap { places[$0] } }
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
