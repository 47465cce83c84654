/// A CSV file (RFC 4180) with a header row, each row with the line that it starts on.
///
/// Columns are asked for by name, and a file with any other column is refused: a column that nothing
/// reads is a mistyped one.
package struct Table: Sendable {
  /// A row of a table.
  package struct Row: Sendable {
    /// Line that the row starts on, counted from 1 at the header.
    package let line: Int
    /// The file that the row stands in, with its folder.
    package let file: String
    let columns: [String: Int]
    let cells: [String]

    /// The cell of a column, trimmed; empty where the row is short or the column is not there.
    package subscript(column: String) -> String {
      guard let position = columns[column], position < cells.count else { return "" }
      return cells[position]
    }

    /// An error that points at this row.
    package func error(_ column: String? = nil, _ reason: String, _ remedy: String) -> LexiconError
    {
      LexiconError(file: file, line: line, column: column, reason: reason, remedy: remedy)
    }

    /// The cell of a column that must be filled.
    package func required(_ column: String) throws(LexiconError) -> String {
      let cell = self[column]
      guard !cell.isEmpty else { throw error(column, "is empty", "fill it or remove the row") }
      return cell
    }

    /// The cell as a number; `fallback` where it is empty.
    package func number(_ column: String, default fallback: Double) throws(LexiconError) -> Double {
      let cell = self[column]
      guard !cell.isEmpty else { return fallback }
      guard let number = Double(cell), number.isFinite else {
        throw error(column, "'\(cell)' is no number", "write digits with a decimal point")
      }
      guard abs(number) <= 1e6 else {
        throw error(column, "'\(cell)' is out of range", "write a number up to a million")
      }
      return number
    }

    /// The cell as one of an enumeration's raw values; `fallback` where it is empty.
    package func choice<Value>(
      _ column: String, _: Value.Type = Value.self, default fallback: Value? = nil
    ) throws(LexiconError) -> Value
    where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
      let cell = self[column]
      if cell.isEmpty, let fallback { return fallback }
      guard let value = Value(rawValue: cell) else {
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw error(column, "'\(cell)' is unknown", "use one of: \(known)")
      }
      return value
    }

    /// Whether the cell says `yes`; an empty one says `no`.
    package func isYes(_ column: String) throws(LexiconError) -> Bool {
      enum Answer: String, CaseIterable { case yes, no }
      return try choice(column, default: Answer.no) == .yes
    }

    /// The cells of the columns that tell rows apart, in lower case.
    func key(_ columns: [String]) -> [String] { columns.map { self[$0].lowercased() } }

    /// The parts of a cell between semicolons, trimmed; none where it is empty.
    package func list(_ column: String) -> [String] {
      self[column].split(separator: ";").map(trimmed).filter { !$0.isEmpty }
    }
  }

  package let rows: [Row]
  package let header: [String]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - columns: names that the header must have, in any order.
  ///   - optional: names that it may have.
  ///   - isOpen: whether it may have any others: a dataset's columns are for its pack to say.
  /// - Throws: a `LexiconError` for a missing, unknown or doubled column, an open quotation mark, or
  ///   a row with more cells than the header.
  package init(
    _ bytes: [UInt8], file: String, columns: [String], optional: [String] = [], isOpen: Bool = false
  ) throws(LexiconError) {
    var records = try CSVRecords.read(bytes, file: file)
    guard let first = records.first else {
      throw LexiconError(
        file: file, reason: "is empty",
        remedy: "start it with the header \(columns.joined(separator: ","))")
    }
    records.removeFirst()
    let header = first.cells
    try Table.check(
      header, file: file, columns: columns, optional: isOpen ? header + optional : optional)
    let positions = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [Row] = []
    for record in records where !record.cells.allSatisfy(\.isEmpty) {
      guard record.cells.count <= header.count else {
        throw LexiconError(
          file: file, line: record.line,
          reason: "has \(record.cells.count) cells, but the header has \(header.count)",
          remedy: "put cells that hold a comma between quotation marks")
      }
      rows.append(Row(line: record.line, file: file, columns: positions, cells: record.cells))
    }
    self.rows = rows
    self.header = header
  }

  /// The rows of several tables in order, where a row takes the place of one of an earlier table that
  /// has the same cells in the key's columns, in any case. Rows that stand twice in one table stay two:
  /// `withoutDoubles` refuses them.
  init(layers: [Table], key: [String]) {
    var rows: [Row] = []
    for layer in layers {
      let below = Dictionary(
        rows.enumerated().map { ($1.key(key), $0) }, uniquingKeysWith: { first, _ in first })
      for row in layer.rows {
        if let position = below[row.key(key)] { rows[position] = row } else { rows.append(row) }
      }
    }
    self.rows = rows
    self.header = layers.reduce(into: []) { header, layer in
      header += layer.header.filter { !header.contains($0) }
    }
  }

  /// The table, if no two rows of one file agree in the columns that tell rows apart.
  package func withoutDoubles(_ key: [String]) throws(LexiconError) -> Table {
    var seen: [[String]: Row] = [:]
    for row in rows {
      let other = seen.updateValue(row, forKey: [row.file] + row.key(key))
      guard let other else { continue }
      throw row.error(
        key[0], "'\(row[key[0]])' stands in line \(other.line) already", "remove one of the rows")
    }
    return self
  }

  private static func check(
    _ header: [String], file: String, columns: [String], optional: [String]
  ) throws(LexiconError) {
    let known = columns + optional
    for (position, name) in header.enumerated() {
      if !known.contains(name) {
        throw LexiconError(
          file: file, line: 1, column: name, reason: "is unknown",
          remedy: "known columns are \(known.joined(separator: ", "))")
      }
      if header[..<position].contains(name) {
        throw LexiconError(
          file: file, line: 1, column: name, reason: "stands twice", remedy: "remove one")
      }
    }
    for name in columns where !header.contains(name) {
      throw LexiconError(
        file: file, line: 1, column: name, reason: "is missing", remedy: "add it to the header")
    }
  }
}

extension Table {
  /// The table as CSV, with other cells in some columns: one for each row, in order.
  package func csv(replacing columns: [String: [String]]) -> [UInt8] {
    let cells = rows.enumerated().map { position, row in
      header.map { name in
        let replacement = columns[name].flatMap { position < $0.count ? $0[position] : nil }
        return replacement ?? row[name]
      }
    }
    return Table.csv(header: header, rows: cells)
  }

  /// A table as CSV, each row with a cell for each column.
  package static func csv(header: [String], rows: [[String]]) -> [UInt8] {
    let lines = ([header] + rows).map { $0.map(cell).joined(separator: ",") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
