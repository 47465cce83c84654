import Reports

/// The workbook's heat map: a row a visit, two columns an area, its balance in colour and beside it its
/// strengths and weaknesses.
struct HeatMap {
  private let areas: [Area]
  private let rows: [Row]

  private struct Row {
    let authority: String
    let date: Day
    let kind: String
    var trends: [String: Trend] = [:]
  }

  init(_ datasets: Datasets) {
    areas = [Area(id: "all", domain: "all", label: "All judgements")] + datasets.taxonomy
    var rows: [Row] = []
    var positions: [String: Int] = [:]
    for trend in datasets.trends where trend.place.level == .authority {
      guard let date = trend.date else { continue }
      let kind = trend.kind.rawValue
      let key = "\(trend.place.name)\t\(date)\t\(kind)\t\(trend.framework)"
      let position = positions[key] ?? rows.count
      if position == rows.count {
        positions[key] = position
        rows.append(Row(authority: trend.place.name, date: date, kind: kind))
      }
      rows[position].trends[trend.area.id] = trend
    }
    self.rows = rows.sorted { ($0.authority, $0.date, $0.kind) < ($1.authority, $1.date, $1.kind) }
  }

  func write(to file: XLSXFile) {
    guard let sheet = file.sheet("heat map") else { return }
    let header =
      ["authority", "date", "kind"] + areas.flatMap { [$0.label, "\($0.label): counts"] }
    for column in header.indices {
      file.setWidth(column == 0 ? 28 : column < 3 ? 16 : 12, of: column, in: sheet)
    }
    for (position, row) in rows.enumerated() {
      let cells: [Cell] =
        [.text(row.authority), .date(row.date), .text(row.kind)]
        + areas.flatMap { area -> [Cell] in
          guard let trend = row.trends[area.id] else { return [.empty, .empty] }
          return [.ratio(trend.balance), .text("\(trend.strengths) : \(trend.weaknesses)")]
        }
      for (column, cell) in cells.enumerated() {
        file.write(cell, to: sheet, row: position + 1, column: column)
      }
    }
    file.makeTable(
      sheet, named: "heat_map_table", header: header, rows: rows.count, frozen: 3)
    if !rows.isEmpty {
      file.addScale(to: sheet, rows: 1...rows.count, columns: 3...(header.count - 1))
    }
  }
}

/// The workbook's charts: balance of all judgements over time, one an authority.
struct BalanceCharts {
  private let points: [Trend]

  init(_ datasets: Datasets) {
    points = datasets.trends.filter {
      $0.place.level == .authority && $0.area.id == "all" && $0.date != nil
    }.sorted { ($0.place.name, $0.framework, $0.period) < ($1.place.name, $1.framework, $1.period) }
  }

  func write(to file: XLSXFile) {
    guard let table = file.sheet("balance over time"), let charts = file.sheet("charts") else {
      return
    }
    let header = ["authority", "date", "balance", "kind", "framework"]
    file.setWidth(28, of: 0, in: table)
    for column in 1..<header.count { file.setWidth(16, of: column, in: table) }
    for (row, point) in points.enumerated() {
      let cells: [Cell] = [
        .text(point.place.name), .optional(point.date, Cell.date), .ratio(point.balance),
        .text(point.kind.rawValue), .text(point.framework),
      ]
      for (column, cell) in cells.enumerated() {
        file.write(cell, to: table, row: row + 1, column: column)
      }
    }
    file.makeTable(table, named: "balance_table", header: header, rows: points.count)
    drawCharts(of: table, on: charts, in: file)
  }

  /// A chart for each authority with two visits or more. Frameworks ask different questions: each has
  /// a line of its own, and none leads from one to another.
  private func drawCharts(of table: XLSXFile.Sheet, on sheet: XLSXFile.Sheet, in file: XLSXFile) {
    var place = 0
    for rows in runs(of: points.indices, by: \.place.name) where rows.count > 1 {
      let lines = runs(of: rows, by: \.framework).map {
        XLSXFile.Line(
          name: points[$0.lowerBound].framework, rows: ($0.lowerBound + 1)...$0.upperBound)
      }
      file.addChart(
        title: points[rows.lowerBound].place.name, of: table, lines: lines, dates: 1, values: 2,
        to: sheet, at: place * 16)
      place += 1
    }
  }

  /// Runs of points that have the same text.
  private func runs(
    of rows: Range<Int>, by text: (Trend) -> String
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for row in rows {
      if let last = runs.last, text(points[last.lowerBound]) == text(points[row]) {
        runs[runs.count - 1] = last.lowerBound..<(row + 1)
      } else {
        runs.append(row..<(row + 1))
      }
    }
    return runs
  }
}
