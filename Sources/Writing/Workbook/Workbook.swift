import Reports

/// `bellwether.xlsx`: a cover, a sheet a dataset as a table, a heat map, and charts.
///
/// Made as the Government Analysis Function asks for accessible spreadsheets: one table a sheet, no
/// merged cells, notes on a sheet of their own.
package struct Workbook: Sendable {
  package static let name = "bellwether.xlsx"

  /// Time of creation that the file states, in seconds since 1970.
  private let created: Int

  package init(created: Int) {
    self.created = created
  }

  /// Writes the workbook to a path.
  ///
  /// - Returns: what went wrong; nil where nothing did.
  package func write(_ datasets: Datasets, to path: String) throws -> String? {
    guard let file = XLSXFile(path: path, title: datasets.run.pipeline, created: created) else {
      return "the workbook could not be started"
    }
    writeLines(Cover.lines(of: datasets), to: "Cover", in: file, width: 100)
    writeLines(Cover.notes, to: "Notes", in: file, width: 110)
    var sheets = Sheets(file: file)
    try datasets.visit(by: &sheets)
    HeatMap(datasets).write(to: file)
    BalanceCharts(datasets).write(to: file)
    return file.close()
  }

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

    mutating func visit<Table: Dataset>(_ table: Table, _ subjects: [Table.Subject]) {
      guard let sheet = file.sheet(Table.name) else { return }
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

    private func width<Row>(_ kind: Column<Row>.Kind, _ name: String) -> Double {
      let narrow = max(10, Double(name.utf8.count) + 3)
      switch name {
      case "text", "later_text": return 90
      case "report_id", "file", "title", "section", "reason", "remedy", "left_out_because":
        return 36
      case "areas", "evidence", "inspectors", "area_label", "name", "authority": return 28
      default: return narrow
      }
    }
  }
}
