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
  init(_ lines: [PDFLine], _ positions: ArraySlice<Int>) {
    var row: [Cell] = []
    var cell: Cell?
    var (top, bottom) = (0, 0)
    func place(_ cell: Cell) {
      if min(bottom, cell.bottom) - max(top, cell.top) < 4, !row.isEmpty {
        rows.append(row.sorted { $0.left < $1.left })
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
    if !row.isEmpty { rows.append(row.sorted { $0.left < $1.left }) }
  }
}
