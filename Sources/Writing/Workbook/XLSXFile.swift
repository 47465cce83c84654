import CXLSXWriter
import Reports

/// A workbook file being written by libxlsxwriter; the only owner of that library's pointers.
///
/// Limits of the format are kept here: 1,048,576 rows a sheet, 32,767 characters a cell.
final class XLSXFile {
  /// Rows that a sheet can hold, its header among them.
  static let maxRows = 1_048_576
  /// UTF-16 units that a cell can hold.
  static let maxCellLength = 32_767

  /// A sheet of the workbook.
  struct Sheet {
    fileprivate let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let name: String
  }

  /// How a cell looks.
  enum Style: CaseIterable {
    case plain, heading, wrapped, ratio, integer, date
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]

  /// Starts a file at a path.
  ///
  /// - Parameter created: seconds since 1970 that the file states as the time it was made: given, so
  ///   that the same data gives the same bytes.
  /// - Returns: nil where the library cannot start one.
  init?(path: String, title: String, created: Int) {
    // The library's own temporary files go where the workbook goes: there is room, and a right to write.
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let workbook = folder.joined(separator: "/").withMutableCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = folder
      return workbook_new_opt(path, &options)
    }
    guard let workbook else { return nil }
    self.workbook = workbook
    title.printable.withMutableCString { title in
      var properties = lxw_doc_properties()
      properties.title = title
      properties.created = created
      workbook_set_properties(workbook, &properties)
    }
    for style in Style.allCases { formats[style] = format(style) }
  }

  /// Adds a sheet at the end.
  func sheet(_ name: String) -> Sheet? {
    guard let worksheet = workbook_add_worksheet(workbook, name) else { return nil }
    return Sheet(worksheet: worksheet, name: name)
  }

  /// Writes a cell; text over the limit is cut and ends with an ellipsis.
  func write(_ cell: Cell, to sheet: Sheet, row: Int, column: Int, style: Style? = nil) {
    let row = lxw_row_t(row)
    let column = lxw_col_t(column)
    let format = formats[style ?? Style(of: cell)]
    switch cell {
    case .empty: break
    case .text(let text):
      worksheet_write_string(sheet.worksheet, row, column, XLSXFile.cut(text.printable), format)
    case .integer(let number):
      worksheet_write_number(sheet.worksheet, row, column, Double(number), format)
    case .ratio(let ratio): worksheet_write_number(sheet.worksheet, row, column, ratio, format)
    case .flag(let flag):
      worksheet_write_boolean(sheet.worksheet, row, column, flag ? 1 : 0, format)
    case .date(let day):
      var date = lxw_datetime(
        year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0, sec: 0
      )
      worksheet_write_datetime(sheet.worksheet, row, column, &date, format)
    }
  }

  /// Makes rows 1 to `rows` with the header above them a table: named, filtered, its header frozen.
  ///
  /// - Parameter frozen: columns at the left that stay in view, too.
  func makeTable(
    _ sheet: Sheet, named name: String, header: [String], rows: Int, frozen: Int = 0
  ) {
    worksheet_freeze_panes(sheet.worksheet, 1, lxw_col_t(frozen))
    worksheet_set_landscape(sheet.worksheet)
    // Printed, each page has the header.
    worksheet_repeat_rows(sheet.worksheet, 0, 0)
    guard rows > 0, !header.isEmpty else {
      for (column, text) in header.enumerated() {
        write(.text(text), to: sheet, row: 0, column: column, style: .heading)
      }
      return
    }
    name.withMutableCString { name in
      withColumns(header) { columns in
        var options = lxw_table_options()
        options.name = name
        options.columns = columns
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        options.style_type_number = 1
        worksheet_add_table(
          sheet.worksheet, 0, 0, lxw_row_t(rows), lxw_col_t(header.count - 1), &options)
      }
    }
  }

  /// Makes the sheet the one that is seen when the file is opened.
  func activate(_ sheet: Sheet) {
    worksheet_activate(sheet.worksheet)
  }

  /// Sets a column's width in characters.
  func setWidth(_ width: Double, of column: Int, in sheet: Sheet) {
    worksheet_set_column(sheet.worksheet, lxw_col_t(column), lxw_col_t(column), width, nil)
  }

  /// Colours a block of cells from orange (−1) over white (0) to blue (1), a pair that the Government
  /// Analysis Function lists as safe for colour-blind readers.
  func addScale(to sheet: Sheet, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    var scale = lxw_conditional_format()
    scale.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
    scale.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    scale.mid_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    scale.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    scale.min_value = -1
    scale.mid_value = 0
    scale.max_value = 1
    scale.min_color = 0xF46A25
    scale.mid_color = 0xFFFFFF
    scale.max_color = 0x6F8FB8
    worksheet_conditional_format_range(
      sheet.worksheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
      lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound), &scale)
  }

  /// A line of a chart: values of one column over the dates of another, in some rows of a sheet.
  struct Line {
    let name: String
    let rows: ClosedRange<Int>
  }

  /// Adds a chart with a line each.
  func addChart(
    title: String, of values: Sheet, lines: [Line], dates: Int, values column: Int,
    to sheet: Sheet, at row: Int
  ) {
    let kind = UInt8(LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS.rawValue)
    guard let chart = workbook_add_chart(workbook, kind) else { return }
    for (position, line) in lines.enumerated() {
      add(line, position, to: chart, of: values, dates: dates, values: column)
    }
    chart_title_set_name(chart, title.printable)
    chart_legend_set_position(
      chart,
      UInt8((lines.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE).rawValue))
    chart_axis_set_num_format(chart.pointee.x_axis, "yyyy")
    chart_axis_set_min(chart.pointee.y_axis, -1)
    chart_axis_set_max(chart.pointee.y_axis, 1)
    chart_axis_set_name(chart.pointee.y_axis, "Balance")
    // Years stand at the foot, not where the balance is 0.
    chart_axis_set_label_position(
      chart.pointee.x_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    worksheet_insert_chart(sheet.worksheet, lxw_row_t(row), 0, chart)
  }

  private func add(
    _ line: Line, _ position: Int, to chart: UnsafeMutablePointer<lxw_chart>, of values: Sheet,
    dates: Int, values column: Int
  ) {
    guard let series = chart_add_series(chart, nil, nil) else { return }
    let (first, last) = (lxw_row_t(line.rows.lowerBound), lxw_row_t(line.rows.upperBound))
    chart_series_set_name(series, line.name)
    chart_series_set_categories(
      series, values.name, first, lxw_col_t(dates), last, lxw_col_t(dates))
    chart_series_set_values(
      series, values.name, first, lxw_col_t(column), last, lxw_col_t(column))
    let look = XLSXFile.looks[position % XLSXFile.looks.count]
    var stroke = lxw_chart_line()
    stroke.color = look.colour
    stroke.width = 2
    chart_series_set_line(series, &stroke)
    var fill = lxw_chart_fill()
    fill.color = look.colour
    chart_series_set_marker_type(series, look.marker)
    chart_series_set_marker_size(series, 7)
    chart_series_set_marker_fill(series, &fill)
    chart_series_set_marker_line(series, &stroke)
  }

  /// Colours that the Government Analysis Function lists, each with a marker of its own.
  private static let looks: [(colour: lxw_color_t, marker: UInt8)] = [
    (0x12436D, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue)),
    (0xF46A25, UInt8(LXW_CHART_MARKER_SQUARE.rawValue)),
    (0x28A197, UInt8(LXW_CHART_MARKER_DIAMOND.rawValue)),
    (0x801650, UInt8(LXW_CHART_MARKER_TRIANGLE.rawValue)),
  ]

  /// Writes the file out; nothing may be written to it after.
  ///
  /// - Returns: what went wrong; nil where nothing did.
  func close() -> String? {
    let error = workbook_close(workbook)
    return error == LXW_NO_ERROR ? nil : String(cString: lxw_strerror(error))
  }

  private func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(workbook) else { return nil }
    switch style {
    case .plain: break
    case .heading: format_set_bold(format)
    case .wrapped: format_set_text_wrap(format)
    case .ratio: format_set_num_format(format, "0.00")
    case .integer: format_set_num_format(format, "0")
    case .date: format_set_num_format(format, "yyyy-mm-dd")
    }
    return format
  }

  private func withColumns(
    _ header: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<lxw_table_column>?>) -> Void
  ) {
    let names = header.map { $0.copiedCString() }
    let columns = names.map { name in
      let column = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: 1)
      column.initialize(to: lxw_table_column())
      column.pointee.header = name
      return column
    }
    var list: [UnsafeMutablePointer<lxw_table_column>?] = columns + [nil]
    list.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { body(start) }
    }
    for column in columns { column.deallocate() }
    for name in names { name.deallocate() }
  }

  private static func cut(_ text: String) -> String {
    // Two characters that XML cannot hold; the library writes out the others.
    if text.utf8.contains(0xEF), text.unicodeScalars.contains(where: { $0.value | 1 == 0xFFFF }) {
      return cut(
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value | 1 != 0xFFFF })))
    }
    // A text has no more UTF-16 units than bytes, and those are counted already.
    guard text.utf8.count > maxCellLength, text.utf16.count > maxCellLength else { return text }
    var kept = ""
    var length = 0
    for scalar in text.unicodeScalars {
      length += UTF16.width(scalar)
      if length > maxCellLength - 1 { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept + "…"
  }
}

extension XLSXFile.Style {
  fileprivate init(of cell: Cell) {
    switch cell {
    case .ratio: self = .ratio
    case .integer: self = .integer
    case .date: self = .date
    case .empty, .text, .flag: self = .plain
    }
  }
}

extension String {
  /// The bytes with a NUL after them, in memory that the caller frees.
  fileprivate func copiedCString() -> UnsafeMutablePointer<CChar> {
    let bytes = utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (position, byte) in bytes.enumerated() { copy[position] = byte }
    return copy
  }

  fileprivate func withMutableCString<Value>(
    _ body: (UnsafeMutablePointer<CChar>) -> Value
  ) -> Value {
    let copy = copiedCString()
    defer { copy.deallocate() }
    return body(copy)
  }
}
