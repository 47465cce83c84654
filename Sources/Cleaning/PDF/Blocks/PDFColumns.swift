/// Columns of running text that stand side by side, read one after the other.
///
/// A file may draw them line by line across the page, which looks like a table. They are told from one
/// by their sentences, which run on from line to line, and by having no rows: nothing ties the height at
/// which a paragraph begins in one column to that in another.
struct PDFColumns {
  /// Fewest lines of a column.
  private static let fewestLines = 3
  /// Fewest letters of its lines, on the average.
  static let fewestLetters = 18
  private static let mostColumns = 4

  private let lines: [PDFLine]
  /// The lines in the order in which they are to be read.
  private(set) var order: [Int] = []

  /// - Parameter positions: lines of one page that stand beside one another, in the order of the file.
  /// - Returns: nil where they are a table.
  init?(_ lines: [PDFLine], _ positions: ArraySlice<Int>) {
    self.lines = lines
    let widest = PDFColumns.width(positions.map { lines[$0] })
    var band: [Int] = []
    var hasColumns = false
    func close(_ columns: inout PDFColumns) -> Bool {
      defer { band = [] }
      guard let read = columns.columns(of: band) else {
        columns.order += band
        return PDFColumns.parted(band, lines).count < 2
      }
      columns.order += read.joined()
      hasColumns = true
      return true
    }
    let sorted = positions.sorted { (lines[$0].top, $0) < (lines[$1].top, $1) }
    for position in sorted {
      guard (lines[position].right - lines[position].left) * 10 > widest * 6 else {
        band.append(position)
        continue
      }
      guard close(&self) else { return nil }
      order.append(position)
    }
    guard close(&self), hasColumns else { return nil }
  }

  private static func width(_ lines: [PDFLine]) -> Int {
    (lines.map(\.right).max() ?? 0) - (lines.map(\.left).min() ?? 0)
  }

  /// The columns of lines that none crosses, left to right; nil where they hold no running text.
  private func columns(of band: [Int]) -> [[Int]]? {
    let columns = PDFColumns.parted(band, lines)
    guard (2...PDFColumns.mostColumns).contains(columns.count) else { return nil }
    let full = columns.filter { $0.count >= PDFColumns.fewestLines }
    guard full.count >= 2, full.allSatisfy(isRunning), !hasHeads(columns), !hasRows(columns) else {
      return nil
    }
    return columns
  }

  /// Lines in columns, left to right, each from top to bottom: apart where an empty strip runs down.
  static func parted(_ positions: some Sequence<Int>, _ lines: [PDFLine]) -> [[Int]] {
    var columns: [(right: Int, lines: [Int])] = []
    for position in positions.sorted(by: { (lines[$0].left, $0) < (lines[$1].left, $1) }) {
      let line = lines[position]
      if let last = columns.indices.last, line.left <= columns[last].right + line.size / 2 {
        columns[last].right = max(columns[last].right, line.right)
        columns[last].lines.append(position)
      } else {
        columns.append((line.right, [position]))
      }
    }
    return columns.map { $0.lines.sorted { (lines[$0].top, $0) < (lines[$1].top, $1) } }
  }

  /// Whether sentences run on in a column: a third of its lines go on with the one above, two at least.
  private func isRunning(_ column: [Int]) -> Bool {
    let letters = column.reduce(0) { $0 + lines[$1].text.count }
    guard letters >= PDFColumns.fewestLetters * column.count else { return false }
    let inside = zip(column, column.dropFirst()).count { above, below in
      lines[below].startsInside && !lines[above].endsSentence && isRightBelow(above, below)
    }
    return inside * 3 >= column.count - 1 && inside >= min(2, column.count - 2)
  }

  private func isRightBelow(_ above: Int, _ below: Int) -> Bool {
    let step = lines[below].top - lines[above].top
    return step > 0 && step * 2 <= lines[above].height * 4
  }

  /// Whether each column opens with a short line that heads it.
  private func hasHeads(_ columns: [[Int]]) -> Bool {
    columns.allSatisfy { column in
      guard let first = column.first, column.count > 1 else { return false }
      let (head, next) = (lines[first], lines[column[1]])
      guard head.text.count <= 60, !head.endsSentence, !next.startsInside else { return false }
      return head.isBold && !next.isBold || !isRightBelow(first, column[1]) || head.size > next.size
    }
  }

  /// Whether rows run across the columns: two empty strips or more, with whole sentences above and below.
  private func hasRows(_ columns: [[Int]]) -> Bool {
    let sorted = columns.joined().sorted { lines[$0].top < lines[$1].top }
    var strips: [Int] = []
    var bottom = sorted.first.map { lines[$0].bottom } ?? 0
    for position in sorted {
      if (lines[position].top - bottom) * 10 >= lines[position].height * 6 { strips.append(bottom) }
      bottom = max(bottom, lines[position].bottom)
    }
    return strips.count >= 2
      && strips.allSatisfy { strip in columns.allSatisfy { isWhole($0, at: strip) } }
  }

  private func isWhole(_ column: [Int], at strip: Int) -> Bool {
    guard let above = column.last(where: { lines[$0].bottom <= strip }),
      let below = column.first(where: { lines[$0].top >= strip })
    else { return true }
    return !lines[below].startsInside
      && (lines[above].endsSentence || lines[above].text.count <= 40)
  }
}
