import Reports

/// A table whose cells hold sentences, as letters set out what works beside what needs to improve.
///
/// Its rows are taken apart: each cell becomes a piece of its own, a paragraph of it each, and says which
/// cells head it. A table of data keeps its rows.
struct ProseTable {
  /// Fewest words of a cell of prose that ends no sentence, on the average of its column.
  private static let fewestWords = 6
  /// A heading in a cell is no longer, in bytes.
  private static let longestHead = 120

  private let rows: [[Draft.Piece.Cell]]
  private let pages: [[Block.PageStart]]
  /// How many rows at the top hold the columns' headings: none or one.
  private let heads: Int
  /// Columns whose cells are prose.
  private let prose: Set<Int>

  /// The pieces, tables of prose taken apart.
  static func takingApart(_ pieces: [Draft.Piece]) -> [Draft.Piece] {
    guard pieces.contains(where: { $0.cells.count > 1 }) else { return pieces }
    var result: [Draft.Piece] = []
    var start = 0
    while start < pieces.count {
      let end =
        pieces[start...].firstIndex { $0.cells.isEmpty && $0.role != .furniture } ?? pieces.count
      if let table = ProseTable(pieces[start..<end]) {
        table.write(into: &result)
        result += pieces[start..<end].filter { $0.role == .furniture }
      } else {
        result += pieces[start..<end]
      }
      if end < pieces.count { result.append(pieces[end]) }
      start = end + 1
    }
    return result
  }

  /// - Returns: nil where the rows hold no prose.
  private init?(_ pieces: ArraySlice<Draft.Piece>) {
    let found = pieces.filter { !$0.cells.isEmpty }
    guard found.contains(where: { $0.cells.count > 1 }) else { return nil }
    rows = found.map { ProseTable.numbered($0.cells) }
    pages = found.map(\.pages)
    heads = ProseTable.heads(of: rows)
    prose = ProseTable.proseColumns(rows.dropFirst(heads).joined())
    guard !prose.isEmpty else { return nil }
  }

  /// Cells that know their column: without a place of their own the first stands in column 0.
  private static func numbered(_ cells: [Draft.Piece.Cell]) -> [Draft.Piece.Cell] {
    cells.enumerated().map { position, cell in
      var cell = cell
      cell.column = cell.column ?? position
      return cell
    }
  }

  /// A first row heads the columns where it says so, or where all of its cells are short and end no
  /// sentence.
  private static func heads(of rows: [[Draft.Piece.Cell]]) -> Int {
    guard rows.count > 1, let first = rows.first else { return 0 }
    let filled = first.filter { !$0.text.isEmpty }
    guard filled.count > 1 || filled.contains(where: \.isHeader), filled.allSatisfy(isHead) else {
      return 0
    }
    return 1
  }

  private static func isHead(_ cell: Draft.Piece.Cell) -> Bool {
    cell.text.utf8.count <= longestHead && !LineShape.endsSentence(Array(cell.text.utf8))
  }

  /// Columns half of whose cells hold a whole sentence or a list; beside such a column, or behind the
  /// first, also those of phrases.
  private static func proseColumns(_ cells: some Sequence<Draft.Piece.Cell>) -> Set<Int> {
    let columns = Dictionary(grouping: cells.filter { !$0.text.isEmpty }) { $0.column ?? 0 }
    let whole = Set(
      columns.filter { _, cells in 2 * cells.count(where: holdsSentence) >= cells.count }.map(\.key)
    )
    let phrases = columns.filter { _, cells in
      words(of: cells) >= fewestWords * cells.count && !cells.allSatisfy(isName)
    }
    let behind = Set(phrases.keys.filter { $0 > 0 })
    return whole.isEmpty && behind.isEmpty ? [] : whole.union(phrases.keys)
  }

  /// Whether most words of a cell open with a capital letter or a figure: a name, an address, a date.
  private static func isName(_ cell: Draft.Piece.Cell) -> Bool {
    let words = cell.text.utf8.split(separator: 0x20)
    return 2 * words.count { !(97...122).contains($0.first ?? 0) } >= words.count
  }

  private static func words(of cells: [Draft.Piece.Cell]) -> Int {
    cells.reduce(0) { $0 + LineShape.wordCount(Array($1.text.utf8)) }
  }

  private static func holdsSentence(_ cell: Draft.Piece.Cell) -> Bool {
    let parts = cell.paragraphs.map { Array($0.utf8) }
    let isList = parts.count > 1 && words(of: [cell]) >= 4 * parts.count
    return isList
      || parts.contains { LineShape.wordCount($0) >= 3 && LineShape.endsWhole($0) }
  }

  private func write(into pieces: inout [Draft.Piece]) {
    var columnHeads: [Int: Int] = [:]
    for (position, row) in rows.enumerated() {
      if position < heads {
        for cell in row where !cell.text.isEmpty {
          columnHeads[cell.column ?? 0] = pieces.count
          pieces.append(piece(cell.text, position))
        }
      } else {
        write(row, at: position, columnHeads, into: &pieces)
      }
    }
  }

  private func write(
    _ row: [Draft.Piece.Cell], at position: Int, _ columnHeads: [Int: Int],
    into pieces: inout [Draft.Piece]
  ) {
    var rowHead: Int?
    for cell in row where !cell.text.isEmpty {
      let column = cell.column ?? 0
      guard prose.contains(column) else {
        if rowHead == nil, column == 0, ProseTable.isHead(cell) { rowHead = pieces.count }
        pieces.append(piece(cell.text, position))
        continue
      }
      // In a table of one column of prose the rows name what it is about; else the columns do.
      let both = [columnHeads[column], rowHead].compactMap(\.self)
      for paragraph in cell.paragraphs {
        var piece = piece(paragraph, position)
        piece.detail = .prose
        piece.heads = prose.count == 1 ? both.reversed() : both
        pieces.append(piece)
      }
    }
  }

  private func piece(_ text: String, _ row: Int) -> Draft.Piece {
    Draft.Piece(.table, text, pages: Array(pages[row].prefix(1)))
  }
}
