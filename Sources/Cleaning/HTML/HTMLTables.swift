/// Tells tables of data from tables that lay out a page.
struct HTMLTables: Sendable {
  private var dataRows: Set<Int> = []

  /// Whether a row belongs to a table of data.
  func isData(row: Int) -> Bool { dataRows.contains(row) }

  /// Tables with a table, a list, headings or more than one paragraph a cell inside lay out a page,
  /// and so do those of one column and those that say so.
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
    for position in tree.inside(table) {
      switch tree.nodes[position].tag {
      case .table, .article, .section, .form, .h1, .h2, .main, .aside, .nav: return []
      case .tr: rows.append(position)
      case .td, .th: cells += 1
      case .p, .div, .ul, .ol, .h3, .h4, .h5, .h6, .blockquote: blocks += 1
      default: break
      }
    }
    guard cells > rows.count, blocks <= cells * 2 else { return [] }
    return rows
  }
}
