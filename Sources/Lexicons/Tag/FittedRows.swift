import Reports

/// The numbers that fitting found for the rows of a file that people write.
///
/// They stand in a file of the same name in the folder `fitted/` beside it, so that nothing a person
/// wrote is ever overruled unseen. A fitted row tells in its column `written` what its row held when it
/// was fitted: where a person has changed that row since, the fitted one is set aside. Rows of terms that
/// nobody wrote have `learned` there; they are set aside where somebody has written one.
package struct FittedRows: Sendable {
  /// What the column `written` holds for a term that nobody wrote.
  package static let learnedMark = "learned"

  /// The name of the file with the fitted numbers of a file: in `fitted/` beside it.
  package static func name(for file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "fitted/\(file)" }
    return "\(file[...slash])fitted/\(file[file.index(after: slash)...])"
  }

  /// Name of the file.
  package let file: String
  /// Name of the file with the rows that people write.
  private let writtenFile: String
  private let key: [String]
  private var rows: [[String]: Table.Row] = [:]
  private var isUsed: Set<[String]> = []
  private var order: [[String]] = []
  /// What was set aside, and why, for `lexicon check`.
  package private(set) var setAside: [LexiconError] = []

  /// Reads the file; one that is not there holds no rows.
  ///
  /// - Parameters:
  ///   - file: name of the file with the rows that people write.
  ///   - key: columns that tell rows apart.
  ///   - numbers: columns with fitted numbers.
  /// - Throws: a `LexiconError` for an unknown column, or a row that stands twice.
  init(
    _ files: ModelFiles, for file: String, key: [String], numbers: [String]
  ) throws(LexiconError) {
    (self.file, self.writtenFile, self.key) = (FittedRows.name(for: file), file, key)
    guard files.names.contains(self.file) else { return }
    for row in try files.table(
      self.file, columns: key + ["written"] + numbers, key: key
    ).rows {
      let name = self.name(of: row)
      rows[name] = row
      order.append(name)
    }
  }

  /// The fitted row of one that a person wrote; nil where there is none that holds.
  mutating func row(for written: Table.Row) -> Table.Row? {
    let name = name(of: written)
    guard let row = rows[name] else { return nil }
    isUsed.insert(name)
    let then = row["written"]
    if then == written.summary(without: key) { return row }
    let origin =
      then == FittedRows.learnedMark
      ? "was learned, and is written now" : "was fitted when it held '\(then)'"
    setAside.append(
      written.error(
        key[0],
        "'\(written[key[0]])' \(origin): what is written counts, the fitted row is set aside",
        "run 'lexicon fit' when the edits are done"))
    return nil
  }

  /// The rows of terms that nobody wrote, in the file's order. To be called when the fitted row of each
  /// written one has been asked for: others belong to rows that are gone.
  mutating func learned() -> [Table.Row] {
    var learned: [Table.Row] = []
    for name in order where !isUsed.contains(name) {
      guard let row = rows[name] else { continue }
      if row["written"] == FittedRows.learnedMark {
        learned.append(row)
      } else {
        setAside.append(
          row.error(
            key[0], "'\(row[key[0]])' is no longer in \(writtenFile): the fitted row is set aside",
            "run 'lexicon fit' when the edits are done"))
      }
    }
    return learned
  }

  private func name(of row: Table.Row) -> [String] { key.map { row[$0].lowercased() } }
}

extension Table.Row {
  /// What the row says, in the order of its columns' names, without notes, empty cells and the columns
  /// of its key: the same for the same row, however its numbers are spelled.
  package func summary(without key: [String]) -> String {
    columns.keys.sorted().filter { !key.contains($0) && $0 != "note" && !self[$0].isEmpty }
      .map { "\($0) \(plain(self[$0]))" }.joined(separator: "; ")
  }
}

/// A number as shortly as it can be written; any other text as it is.
private func plain(_ text: String) -> String {
  guard let number = Double(text), number.isFinite else { return text }
  let digits = "\(number)"
  return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
}
