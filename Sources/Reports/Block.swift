/// What a piece of text does in its report. The raw values stand in `sentences.csv`.
public enum Role: String, Codable, Sendable, CaseIterable {
  case heading, paragraph, bullet, table, furniture
}

/// A paragraph-sized piece of a report's text, in reading order, as `clean` found it.
public struct Block: Codable, Hashable, Sendable {
  /// What the role alone does not say.
  public enum Detail: String, Codable, Sendable {
    /// The report's own title: not part of its body.
    case title
    /// A quotation set apart from the running text.
    case quotation
    /// A footnote.
    case footnote
    /// The caption of a picture or table.
    case caption
    /// A paragraph in a table's cell: it is judged, under the cells that head it.
    case prose
  }

  /// Where a page begins inside the block, or the page on which the block begins.
  public struct PageStart: Codable, Hashable, Sendable {
    /// Page number, counted from 1 at the first page of the file.
    public var page: Int
    /// UTF-8 offset into the report's text.
    public var offset: Int

    public init(page: Int, offset: Int) {
      self.page = page
      self.offset = offset
    }
  }

  /// A cell of a table's row.
  public struct Cell: Codable, Hashable, Sendable {
    /// Where the cell's text stands.
    public var span: Span
    /// Whether the cell names a row or a column.
    public var isHeader: Bool

    public init(span: Span, isHeader: Bool) {
      self.span = span
      self.isHeader = isHeader
    }
  }

  public var role: Role
  /// Where the block's text stands in the report's text.
  public var span: Span
  /// Heading level 1 (highest) to 6, or nesting depth of a bullet from 1; nil elsewhere.
  public var level: Int?
  /// What the role alone does not say, where there is more to say.
  public var detail: Detail?
  /// The list marker or paragraph number as printed (`•`, `12.`, `a)`); it is not part of the text.
  public var marker: String?
  /// Pages that the block stands on, first page first; empty for HTML and plain text.
  public var pages: [PageStart]
  /// Cells of a table's row, left to right; empty for other roles. One block is one row, but for tables of
  /// prose: there each cell is one block or more, and has none.
  public var cells: [Cell]
  /// Positions of the blocks that head a cell of prose, nearest first: its column's heading and its row's.
  public var heads: [Int]?

  public init(
    role: Role, span: Span, level: Int? = nil, detail: Detail? = nil, marker: String? = nil,
    pages: [PageStart] = [], cells: [Cell] = []
  ) {
    self.role = role
    self.span = span
    self.level = level
    self.detail = detail
    self.marker = marker
    self.pages = pages
    self.cells = cells
  }

  /// Whether the block is a cell's paragraph that is judged like one in the running text.
  public var isCellOfProse: Bool { role == .table && detail == .prose }

  /// The page that an offset into the report's text lies on; nil where there are no pages.
  public func page(at offset: Int) -> Int? {
    (pages.last { $0.offset <= offset } ?? pages.first)?.page
  }
}
