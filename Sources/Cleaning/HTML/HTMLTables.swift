/// Tells tables of data from tables that lay out a page.
struct HTMLTables: Sendable {
  private var dataRows: Set<Int> = []

  /// Whether a row belongs to a table of data.
  func isData(row: Int) -> Bool { dataRows.contains(row) }

  /// Tables with a table, a list, headings or more than one paragraph a cell inside lay out a page, and
  /// so do those of one column or one row, those with a cell of several paragraphs that line breaks
  /// part, and those that say so.
  init(_ tree: HTMLTree) {
    for (position, node) in tree.nodes.enumerated() where node.tag == .table {
      let rows = HTMLTables.dataRows(of: position, in: tree)
      dataRows.formUnion(rows)
    }
  }

  private static func dataRows(of table: Int, in tree: HTMLTree) -> [Int] {
    if let role = tree.string(.role, of: table), role == "presentation" || role == "none" {
      return []
    }
    var rows: [Int] = []
    var cells = 0
    var blocks = 0
    var breaks = HTMLBreaks()
    for position in tree.inside(table) {
      switch tree.nodes[position].tag {
      case .table, .article, .section, .form, .h1, .h2, .main, .aside, .nav: return []
      case .tr: rows.append(position)
      case .td: cells += 1
      case .th: cells += 1
      case .br where breaks.partParagraphs(at: position, in: tree): return []
      case .p, .div, .ul, .ol, .h3, .h4, .h5, .h6, .blockquote: blocks += 1
      default: break
      }
    }
    guard rows.count > 1 || tree.inside(table).contains(where: { tree.nodes[$0].tag == .th }),
      cells > rows.count, blocks <= cells * 2
    else { return [] }
    return rows
  }
}

/// Line breaks inside a table's cells.
private struct HTMLBreaks {
  /// A cell with more text than this, in bytes, may hold paragraphs.
  private static let leastText = 200
  /// Whether a cell holds more: it is counted once, however many breaks stand in it.
  private var holdsMuch: [Int: Bool] = [:]

  /// Whether a line break follows on another with nothing but space between, in a cell of much text.
  mutating func partParagraphs(at position: Int, in tree: HTMLTree) -> Bool {
    guard HTMLBreaks.isDouble(position, in: tree) else { return false }
    var cell = position
    while cell >= 0, tree.nodes[cell].tag != .td, tree.nodes[cell].tag != .th {
      cell = Int(tree.nodes[cell].parent)
    }
    guard cell >= 0 else { return false }
    if let known = holdsMuch[cell] { return known }
    let found = tree.rawText(of: cell).utf8.count > HTMLBreaks.leastText
    holdsMuch[cell] = found
    return found
  }

  private static func isDouble(_ position: Int, in tree: HTMLTree) -> Bool {
    var next = position + 1
    while next < tree.nodes.count, tree.nodes[next].tag == .text {
      let range = tree.nodes[next].text
      guard tree.bytes[Int(range.lowerBound)..<Int(range.upperBound)].allSatisfy({ $0 <= 0x20 })
      else { return false }
      next += 1
    }
    return next < tree.nodes.count && tree.nodes[next].tag == .br
  }
}
