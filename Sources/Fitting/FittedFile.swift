import Lexicons

/// A file of fitted numbers in the making: what `FittedRows` reads.
package struct FittedFile: Sendable {
  /// Name of the file, in `fitted/`.
  package let name: String
  private let rows: [Int: Table.Row]
  private let key: [String]
  private let header: [String]
  private var cells: [[String]] = []

  /// - Parameters:
  ///   - table: the rows that people wrote.
  ///   - file: name of its file.
  ///   - key: columns that tell rows apart.
  ///   - numbers: columns of the fitted numbers.
  init(_ table: Table, file: String, key: [String], numbers: [String]) {
    self.name = FittedRows.name(for: file)
    self.rows = Dictionary(
      table.rows.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    self.key = key
    self.header = key + ["written"] + numbers
  }

  /// Adds the numbers of a written row, each beside the one given by hand; a row that fitting did not
  /// move is left out.
  mutating func add(line: Int, _ numbers: [(fitted: Double, hand: Double)]) {
    let texts = numbers.map(FittedFile.text)
    guard let row = rows[line], texts.contains(where: { !$0.isEmpty }) else { return }
    cells.append(key.map { row[$0] } + [row.summary(without: key)] + texts)
  }

  /// Adds a term that nobody wrote.
  mutating func add(learned key: [String], _ numbers: [(fitted: Double, hand: Double)]) {
    cells.append(key + [FittedRows.learnedMark] + numbers.map(FittedFile.text))
  }

  package var bytes: [UInt8] { Table.csv(header: header, rows: cells) }

  /// A number as the file has it; empty where fitting did not move it.
  private static func text(_ number: Double, unless hand: Double) -> String {
    abs(number - hand) < 0.005 ? "" : "\(number)"
  }
}
