import Reports

/// Turns the events of a Word document's body into pieces: paragraphs, headings, list entries, and
/// tables row by row.
struct DocxBody {
  private(set) var pieces: [Draft.Piece] = []
  /// Whether a piece is the title.
  private var hasTitle = false
  private let styles: DocxStyles
  private let numbering: DocxNumbering
  private var counters = DocxCounters()
  /// Paragraphs that are open: a text box's stand inside another.
  private var open: [Paragraph] = []
  /// Tables that are open; the rows of inner ones flow into the outer one's cell.
  private var tables: [DocxTable] = []
  /// How deep we are in what does not count: deleted text, the second copy of drawn text.
  private var skipped = 0
  /// Documents of other formats that the body holds, unread.
  private(set) var foreignParts = 0
  private(set) var pictures = 0

  /// A paragraph in the making.
  struct Paragraph {
    var text: [UInt8] = []
    var style: String?
    var list: String?
    var level: Int?
    var outline: Int?
    /// Whether every run with letters so far was bold.
    var isBold = true
    var runIsBold = false
    /// Whether the run is hidden or struck out.
    var runIsHidden = false
    var isInRun = false
  }

  init(_ xml: DocxXML, styles: DocxStyles, numbering: DocxNumbering) {
    self.styles = styles
    self.numbering = numbering
    for event in xml.events { read(event) }
    while !open.isEmpty { endParagraph() }
  }

  private mutating func read(_ event: DocxXML.Event) {
    switch event {
    case .start(.del, _), .start(.moveFrom, _), .start(.fallback, _): skipped += 1
    case .end(.del), .end(.moveFrom), .end(.fallback): skipped = max(0, skipped - 1)
    case _ where skipped > 0: break
    case .start(let tag, let value): start(tag, value)
    case .end(let tag): end(tag)
    case .text(let text): add(Array(text.utf8))
    }
  }

  private mutating func start(_ tag: DocxTag, _ value: String?) {
    switch tag {
    case .p: open.append(Paragraph())
    case .tbl: tables.append(DocxTable())
    case .tr: change { $0.startRow() }
    case .tc: change { $0.startCell() }
    case .tblHeader: if DocxBody.isOn(value) { change { $0.isHeaderRow = true } }
    case .gridSpan, .gridBefore: change { $0.widen(by: DocxXML.number(value) ?? 1, tag) }
    case .altChunk: foreignParts += 1
    case .blip, .imagedata: pictures += 1
    case .tab where isInRun, .br, .cr: add([0x20])
    case .noBreakHyphen: add([UInt8(ascii: "-")])
    default: format(tag, value)
    }
  }

  /// What a paragraph's or run's properties say.
  private mutating func format(_ tag: DocxTag, _ value: String?) {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    switch tag {
    case .pStyle: open[last].style = value
    case .numId: open[last].list = value
    case .ilvl: open[last].level = DocxXML.number(value)
    case .outlineLvl: open[last].outline = DocxXML.number(value)
    case .r:
      (open[last].isInRun, open[last].runIsBold, open[last].runIsHidden) = (true, false, false)
    case .b where open[last].isInRun: open[last].runIsBold = DocxBody.isOn(value)
    case .vanish, .strike, .dstrike:
      if open[last].isInRun, DocxBody.isOn(value) { open[last].runIsHidden = true }
    default: break
    }
  }

  private mutating func end(_ tag: DocxTag) {
    switch tag {
    case .p: endParagraph()
    case .r: if !open.isEmpty { open[open.count - 1].isInRun = false }
    case .tr: change { $0.endRow() }
    case .tbl: if let table = tables.popLast() { endTable(table) }
    default: break
    }
  }

  private var isInRun: Bool { open.last?.isInRun ?? false }

  /// A switch is on without a value, and off with `0` or `false`.
  private static func isOn(_ value: String?) -> Bool {
    !["0", "false", "off"].contains(value ?? "1")
  }

  private mutating func change(_ body: (inout DocxTable) -> Void) {
    if !tables.isEmpty { body(&tables[tables.count - 1]) }
  }

  private mutating func add(_ text: [UInt8]) {
    guard let last = open.indices.last, !open[last].runIsHidden else { return }
    open[last].text += text
    if !open[last].runIsBold, text.contains(where: { $0 > 0x20 }) { open[last].isBold = false }
  }

  private mutating func endParagraph() {
    guard let paragraph = open.popLast() else { return }
    let text = LineShape.withoutEmphasis(
      TextCharacters.normalized(paragraph.text).map {
        $0 == 0x0A ? 0x20 : $0
      })
    guard !text.isEmpty else { return }
    let piece = self.piece(paragraph, text)
    keep([piece])
  }

  /// Adds pieces to the table that is open, else to the body.
  private mutating func keep(_ found: [Draft.Piece]) {
    guard tables.isEmpty else {
      for piece in found { change { $0.add(piece) } }
      return
    }
    if found.contains(where: { $0.detail == .title }) { hasTitle = true }
    pieces += found
  }

  private mutating func piece(_ paragraph: Paragraph, _ text: [UInt8]) -> Draft.Piece {
    let string = String(decoding: text, as: UTF8.self)
    let style = paragraph.style ?? ""
    if styles.isTitle(style), !hasTitle {
      return Draft.Piece(.heading, string, level: 1, detail: .title)
    }
    let inherited = styles.list(style)
    let list = paragraph.list ?? inherited?.id
    let level = max(0, min(paragraph.level ?? inherited?.level ?? 0, 8))
    let isListed = list != nil && list != "0"
    let marker = isListed ? counters.next(level, of: list ?? "", numbering) : nil
    let outline = DocxStyles.level(ofOutline: paragraph.outline)
    if let heading = outline ?? styles.headingLevel(style) {
      return Draft.Piece(.heading, string, level: heading, marker: marker)
    }
    if let marker {
      let isNumber = numbering.level(level, of: list ?? "").map { $0.format == "decimal" } ?? false
      return isNumber
        ? Draft.Piece(.paragraph, string, marker: marker)
        : Draft.Piece(.bullet, string, level: level + 1, marker: marker)
    }
    if styles.isBullet(style) { return Draft.Piece(.bullet, string, level: 1, marker: "•") }
    if paragraph.isBold, LineShape.isHeading(text) {
      return Draft.Piece(.heading, string, level: 3)
    }
    return Draft.Piece(.paragraph, string)
  }

  /// A table of one cell is a frame round its paragraphs; any other gives a piece a row.
  private mutating func endTable(_ table: DocxTable) {
    keep(table.isFrame ? table.framed : table.rows)
  }
}

/// A table in the making.
struct DocxTable {
  private(set) var rows: [Draft.Piece] = []
  /// The pieces of the first cells, for a table that is a frame.
  private(set) var framed: [Draft.Piece] = []
  private(set) var isFrame = true
  var isHeaderRow = false
  private var cells: [[String]] = []
  /// The column that each cell begins in, and the one behind the last.
  private var columns: [Int] = []
  private var nextColumn = 0
  private static let mostColumns = 1_000

  mutating func startRow() {
    cells = []
    columns = []
    nextColumn = 0
    isHeaderRow = false
  }

  mutating func startCell() {
    cells.append([])
    columns.append(nextColumn)
    nextColumn += 1
    if cells.count > 1 { isFrame = false }
  }

  /// Notes that the cell takes up several columns, or that the row leaves some out before its first.
  mutating func widen(by count: Int, _ tag: DocxTag) {
    let more = min(max(tag == .gridSpan ? count - 1 : count, 0), DocxTable.mostColumns - nextColumn)
    nextColumn += max(0, more)
  }

  mutating func add(_ piece: Draft.Piece) {
    if isFrame { framed.append(piece) }
    guard !cells.isEmpty else { return }
    cells[cells.count - 1].append(piece.text.split(separator: "\t").joined(separator: " "))
  }

  mutating func endRow() {
    defer { cells = [] }
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    rows.append(
      Draft.Piece(
        row: zip(cells, columns).map { cell, column in
          .init(
            text: cell.joined(separator: " "), isHeader: isHeaderRow, paragraphs: cell,
            column: column)
        }))
  }
}
