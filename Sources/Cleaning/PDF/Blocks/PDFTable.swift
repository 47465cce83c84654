/// A table of a page: cells that stand side by side, gathered into rows.
struct PDFTable: Sendable {
  struct Cell: Sendable {
    var left: Int
    var right: Int
    var top: Int
    var bottom: Int
    var isBold: Bool
    /// Positions of its lines.
    var lines: [Int]
    /// Its column, counted from 0 on the left.
    var column = 0
  }

  var rows: [[Cell]] = []

  /// Finds the stretches of a page's lines that are tables.
  ///
  /// - Parameter lines: all lines; `positions` are those of one page that are no furniture, in order.
  /// - Returns: ranges of positions in `positions`.
  static func ranges(_ lines: [PDFLine], _ positions: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (place, position) in positions.enumerated() {
      let first = max(0, place - 12)
      let beside = (first..<place).first { standsBeside(lines[positions[$0]], lines[position]) }
      guard let beside else { continue }
      if let last = ranges.last, last.upperBound + 3 >= beside {
        ranges[ranges.count - 1] = min(last.lowerBound, beside)..<(place + 1)
      } else {
        ranges.append(beside..<(place + 1))
      }
    }
    return ranges.map { widened($0, lines, positions) }
  }

  private static func standsBeside(_ a: PDFLine, _ b: PDFLine) -> Bool {
    let shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    return 4 * shared >= min(a.height, b.height) && (a.right < b.left || b.right < a.left)
  }

  /// A range with the lines of its first and last cell that have nothing beside them.
  private static func widened(
    _ range: Range<Int>, _ lines: [PDFLine], _ positions: [Int]
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, goesOn(lines[positions[start - 1]], lines[positions[start]]) { start -= 1 }
    while end < positions.count, goesOn(lines[positions[end - 1]], lines[positions[end]]) {
      end += 1
    }
    return start..<end
  }

  /// Whether one line follows the other in the same cell or paragraph.
  private static func goesOn(_ a: PDFLine, _ b: PDFLine) -> Bool {
    let step = b.top - a.top
    return abs(a.textLeft - b.left) <= 4 && b.marker.isEmpty && a.isBold == b.isBold && step > 0
      && step * 10 <= a.height * 13
  }

  /// Gathers lines into cells and rows.
  init(_ lines: [PDFLine], _ drawn: ArraySlice<Int>) {
    let columns = PDFTable.columns(lines, drawn)
    let positions = PDFTable.cellByCell(lines, drawn, columns)
    var row: [Cell] = []
    var cell: Cell?
    var (top, bottom) = (0, 0)
    func place(_ cell: Cell) {
      if min(bottom, cell.bottom) - max(top, cell.top) < 4, !row.isEmpty {
        rows.append(PDFTable.leftToRight(row, lines, columns))
        row = []
      }
      top = row.isEmpty ? cell.top : min(top, cell.top)
      bottom = row.isEmpty ? cell.bottom : max(bottom, cell.bottom)
      row.append(cell)
    }
    for position in positions {
      let line = lines[position]
      if var open = cell, let last = open.lines.last, PDFTable.goesOn(lines[last], line) {
        open.lines.append(position)
        open.bottom = line.bottom
        open.right = max(open.right, line.right)
        cell = open
      } else {
        if let cell { place(cell) }
        cell = Cell(
          left: line.left, right: line.right, top: line.top, bottom: line.bottom,
          isBold: line.isBold, lines: [position])
      }
    }
    if let cell { place(cell) }
    if !row.isEmpty { rows.append(PDFTable.leftToRight(row, lines, columns)) }
  }

  /// Lines in columns; those that stand across most of the table are in none.
  private static func columns(_ lines: [PDFLine], _ drawn: ArraySlice<Int>) -> [[Int]] {
    let left = drawn.map { lines[$0].left }.min() ?? 0
    let width = (drawn.map { lines[$0].right }.max() ?? 0) - left
    return PDFColumns.parted(
      drawn.filter { (lines[$0].right - lines[$0].left) * 10 <= width * 6 }, lines)
  }

  /// A row's cells in order, each with its column.
  private static func leftToRight(
    _ row: [Cell], _ lines: [PDFLine], _ columns: [[Int]]
  ) -> [Cell] {
    let numbered = row.map { cell in
      var cell = cell
      cell.column = columns.firstIndex { $0.contains(cell.lines[0]) } ?? 0
      return cell
    }
    return numbered.sorted { ($0.column, $0.left, $0.top) < ($1.column, $1.left, $1.top) }
  }

  /// The lines of a table that is drawn line by line across its cells, cell by cell: those of a row,
  /// which an empty strip parts from the next, one column after the other.
  ///
  /// A table whose cells hold a line each is left as it is.
  private static func cellByCell(
    _ lines: [PDFLine], _ drawn: ArraySlice<Int>, _ columns: [[Int]]
  ) -> [Int] {
    let crossings = zip(drawn, drawn.dropFirst()).count { standsBeside(lines[$0], lines[$1]) }
    guard columns.count > 1, 3 * crossings >= drawn.count,
      columns.contains(where: { runsOn($0, lines) })
    else { return Array(drawn) }
    var rows: [[Int]] = []
    var bottom = Int.min
    for position in drawn.sorted(by: { (lines[$0].top, $0) < (lines[$1].top, $1) }) {
      let line = lines[position]
      if rows.isEmpty || (line.top - bottom) * 10 >= line.height * 6 { rows.append([]) }
      rows[rows.count - 1].append(position)
      bottom = max(bottom, line.bottom)
    }
    return rows.flatMap { row in
      let inColumns = columns.flatMap { $0.filter(row.contains) }
      return row.filter { !inColumns.contains($0) } + inColumns
    }
  }

  /// Whether half of a column's lines, long enough for prose, go on with the one above.
  private static func runsOn(_ column: [Int], _ lines: [PDFLine]) -> Bool {
    let letters = column.reduce(0) { $0 + lines[$1].text.count }
    guard letters >= PDFColumns.fewestLetters * column.count else { return false }
    let inside = zip(column, column.dropFirst()).count { above, below in
      lines[below].startsInside && !lines[above].endsSentence
    }
    return inside > 0 && 2 * inside >= column.count - 1
  }
}
