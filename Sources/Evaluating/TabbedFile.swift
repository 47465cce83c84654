/// A tab-separated file with a header: one row a line, quotation marks are text.
struct TabbedFile {
  private let file: String
  private let places: [String: Int]
  private let rows: [(line: Int, cells: [String])]

  /// - Parameters:
  ///   - columns: names that the header must have; it may have others.
  ///   - optional: further names that a message should mention.
  /// - Throws: a `GoldError` with the line for a missing column or a row of another length.
  init(_ bytes: [UInt8], file: String, columns: [String], optional: [String] = []) throws(GoldError)
  {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let lines = body.split(separator: 10, omittingEmptySubsequences: false)
    let header = TabbedFile.cells(of: lines.first ?? [])
    for name in columns where !header.contains(name) {
      throw GoldError(
        file: file, line: 1, reason: "column '\(name)' is missing",
        remedy: "name the columns \((columns + optional).joined(separator: ", "))")
    }
    var rows: [(line: Int, cells: [String])] = []
    for (position, line) in lines.enumerated().dropFirst() where !line.isEmpty && line != [13] {
      let cells = TabbedFile.cells(of: line)
      guard cells.count == header.count else {
        throw GoldError(
          file: file, line: position + 1,
          reason: "has \(cells.count) cells, but the header has \(header.count)",
          remedy: "keep tabs and line breaks out of cells")
      }
      rows.append((position + 1, cells))
    }
    self.file = file
    self.rows = rows
    self.places = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// What is made of each row, given the cell of a column by its name; empty where there is none.
  ///
  /// - Throws: a `GoldError` with the line of a row that holds a bad label.
  func map<Value>(
    _ value: ((String) -> String) throws(BadLabel) -> Value
  ) throws(GoldError) -> [Value] {
    var values: [Value] = []
    for row in rows {
      do {
        values.append(try value { name in places[name].map { row.cells[$0] } ?? "" })
      } catch {
        throw GoldError(file: file, line: row.line, reason: error.reason, remedy: error.remedy)
      }
    }
    return values
  }

  private static func cells(of line: ArraySlice<UInt8>) -> [String] {
    let text = line.last == 13 ? line.dropLast() : line
    return text.split(separator: 9, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
