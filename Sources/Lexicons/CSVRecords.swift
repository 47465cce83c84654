/// The records of CSV text, read front to back (RFC 4180; a line feed ends a line with or without a
/// carriage return before it).
struct CSVRecords {
  /// The line in which a record begins, from 1, and its cells.
  typealias Record = (line: Int, cells: [String])

  private var records: [Record] = []
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var line = 1
  /// The line in which the record begins that is being read.
  private var start = 1
  private var isQuoted = false

  /// Reads all records; a byte order mark before them is passed over.
  ///
  /// - Throws: where a quotation mark is never closed.
  static func read(_ bytes: [UInt8], file: String) throws(LexiconError) -> [Record] {
    var reader = CSVRecords()
    let quote = UInt8(ascii: "\"")
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if !reader.isQuoted {
        reader.readBare(byte)
      } else if byte != quote {
        reader.readQuoted(byte)
      } else if position < bytes.count, bytes[position] == quote {
        reader.readQuoted(byte)
        position += 1
      } else {
        reader.isQuoted = false
      }
    }
    return try reader.finished(file)
  }

  private mutating func readQuoted(_ byte: UInt8) {
    cell.append(byte)
    if byte == UInt8(ascii: "\n") { line += 1 }
  }

  private mutating func readBare(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
    case UInt8(ascii: ","): endCell()
    case UInt8(ascii: "\r"): break
    case UInt8(ascii: "\n"):
      endRecord()
      line += 1
      start = line
    default: cell.append(byte)
    }
  }

  private mutating func endCell() {
    cells.append(withoutFormulaGuard(trimmed(String(decoding: cell, as: UTF8.self))))
    cell.removeAll(keepingCapacity: true)
  }

  private mutating func endRecord() {
    endCell()
    records.append((start, cells))
    cells = []
  }

  private mutating func finished(_ file: String) throws(LexiconError) -> [Record] {
    if isQuoted {
      throw LexiconError(
        file: file, line: start, reason: "a quotation mark is never closed",
        remedy: "close it, and double those inside a cell")
    }
    if !cell.isEmpty || !cells.isEmpty { endRecord() }
    return records
  }
}

/// Text without white space at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  var view = text[...]
  while let first = view.first, first.isWhitespace { view.removeFirst() }
  while let last = view.last, last.isWhitespace { view.removeLast() }
  return String(view)
}

/// Text without the apostrophe that our writers put before what a spreadsheet would take for a formula.
private func withoutFormulaGuard(_ text: String) -> String {
  guard text.hasPrefix("'"), let second = text.utf8.dropFirst().first else { return text }
  return "=+-@\t\r".utf8.contains(second) ? String(text.dropFirst()) : text
}
