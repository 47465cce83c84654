import Reports

/// `bellwether.xlsx`: a cover, what has changed since the last inspection, a heat map, and a sheet a
/// dataset as a table.
///
/// Sentences and findings, most of what a run writes, and a chart an authority stand in the full workbook
/// only: a spreadsheet program takes a minute to open them.
///
/// Made as the Government Analysis Function asks for accessible spreadsheets: one table a sheet, no
/// merged cells, notes on a sheet of their own.
package struct Workbook: Sendable {
  package static let name = "bellwether.xlsx"

  /// Time of creation that the file states, in seconds since 1970.
  private let created: Int
  private let isFull: Bool

  /// - Parameters:
  ///   - created: seconds since 1970.
  ///   - isFull: whether it holds every dataset, and charts.
  package init(created: Int, isFull: Bool = false) {
    self.created = created
    self.isFull = isFull
  }

  /// Writes the workbook to a path.
  ///
  /// - Returns: what went wrong; nil where nothing did.
  package func write(_ datasets: Datasets, to path: String) throws -> String? {
    guard let file = XLSXFile(path: path, title: datasets.run.pipeline, created: created) else {
      return "the workbook could not be started"
    }
    writeLines(Cover.lines(of: datasets, isFull: isFull), to: "Cover", in: file, width: 130)
    var sheets = Sheets(file: file)
    sheets.visit(ChangesTable(), datasets.changes)
    HeatMap(datasets).write(to: file)
    for name in Workbook.slim + (isFull ? Workbook.others : []) {
      sheets.wanted = name
      try datasets.visit(by: &sheets)
    }
    if isFull { BalanceCharts(datasets).write(to: file) }
    writeLines(Cover.notes(datasets.domain), to: "Notes", in: file, width: 130)
    return file.close()
  }

  /// Datasets of every workbook beside the changes, in the order of their sheets.
  private static let slim = [
    TrendsTable.name, RecommendationsTable.name, PeersTable.name, ReportsTable.name,
    ValidityTable.name, FailuresTable.name,
  ]

  /// Those of the full workbook only.
  private static let others = [SeriesTable.name, FindingsTable.name, SentencesTable.name]

  private func writeLines(
    _ lines: [(text: String, isHeading: Bool)], to name: String, in file: XLSXFile, width: Double
  ) {
    guard let sheet = file.sheet(name) else { return }
    file.setWidth(width, of: 0, in: sheet)
    for (row, line) in lines.enumerated() {
      file.write(
        .text(line.text), to: sheet, row: row, column: 0,
        style: line.isHeading ? .heading : .wrapped)
    }
  }

  /// One sheet a dataset.
  private struct Sheets: Datasets.Visitor {
    let file: XLSXFile
    /// The dataset to be written.
    var wanted = ChangesTable.name

    mutating func visit<Table: Dataset>(_ table: Table, _ subjects: [Table.Subject]) {
      guard Table.name == wanted, let sheet = file.sheet(Sheets.title(of: Table.name)) else {
        return
      }
      if Table.name == ChangesTable.name { file.activate(sheet) }
      for (column, kind) in table.columns.map(\.kind).enumerated() {
        file.setWidth(width(kind, table.header[column]), of: column, in: sheet)
      }
      var row = 0
      for subject in subjects {
        for cells in table.cells(of: subject) where row + 1 < XLSXFile.maxRows {
          row += 1
          for (column, cell) in cells.enumerated() {
            file.write(cell, to: sheet, row: row, column: column)
          }
        }
      }
      file.makeTable(sheet, named: "\(Table.name)_table", header: table.header, rows: row)
    }

    /// What people call it.
    private static func title(of name: String) -> String {
      name == ChangesTable.name ? "since the last inspection" : name
    }

    private func width<Row>(_ kind: Column<Row>.Kind, _ name: String) -> Double {
      let narrow = max(10, Double(name.utf8.count) + 3)
      switch name {
      case "text", "later_text", "said_before", "said_after", "note", "peers": return 90
      case "report_id", "file", "title", "section", "reason", "remedy", "left_out_because",
        "before_report_id", "after_report_id", "rival", "visits_since":
        return 36
      case "check": return 50
      case "areas", "evidence", "inspectors", "area_label", "name", "authority", "area": return 28
      case "direction", "kind", "domain", "framework": return 20
      default: return narrow
      }
    }
  }
}
