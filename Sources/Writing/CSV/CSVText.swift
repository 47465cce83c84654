/// Datasets as CSV: RFC 4180, UTF-8, with a header.
///
/// Lines end with CR LF, as the RFC asks, and as Excel, pandas and Python's `csv` read and write.
/// Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers never do.
package struct CSVText: Sendable {
  /// Whether the file starts with a byte order mark, without which Excel takes UTF-8 for Windows-1252.
  private let isMarked: Bool
  /// Whether text that a spreadsheet would take for a formula gets an apostrophe before it.
  private let isGuarded: Bool

  /// - Parameter isGuarded: false where a program reads the bytes, and no spreadsheet.
  package init(isMarked: Bool = false, isGuarded: Bool = true) {
    self.isMarked = isMarked
    self.isGuarded = isGuarded
  }

  /// A whole file.
  package func bytes<Data: Dataset>(
    of dataset: Data, _ subjects: some Sequence<Data.Subject>
  ) -> [UInt8] {
    var bytes = header(of: dataset)
    for subject in subjects { append(subject, of: dataset, to: &bytes) }
    return bytes
  }

  /// The start of a file: the byte order mark, where asked for, and the header row.
  package func header(of dataset: some Dataset) -> [UInt8] {
    var bytes: [UInt8] = isMarked ? [0xEF, 0xBB, 0xBF] : []
    append(dataset.header.map(Cell.text), to: &bytes)
    return bytes
  }

  /// Appends the rows of one record, so that a file can be written piece by piece.
  package func append<Data: Dataset>(
    _ subject: Data.Subject, of dataset: Data, to bytes: inout [UInt8]
  ) {
    for row in dataset.cells(of: subject) { append(row, to: &bytes) }
  }

  /// One row that is no dataset's, such as those of a coding sheet.
  package func line(_ cells: [Cell]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(cells, to: &bytes)
    return bytes
  }

  private func append(_ cells: [Cell], to bytes: inout [UInt8]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  private func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .text(let text): append(text, to: &bytes)
    case .integer(let number): bytes += String(number).utf8
    case .ratio(let ratio): bytes += FourDecimals.text(ratio).utf8
    case .date(let day): bytes += day.description.utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    }
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    if isGuarded, let first = text.utf8.first, CSVText.startsFormula(first) {
      bytes.append(UInt8(ascii: "'"))
    }
    bytes += text.utf8
    guard bytes[start...].contains(where: CSVText.asksForQuotes) else { return }
    let plain = Array(bytes[start...])
    bytes.removeSubrange(start...)
    bytes.append(UInt8(ascii: "\""))
    for byte in plain {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// OWASP, "CSV injection": `= + - @`, tab and carriage return.
  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  private static func asksForQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
