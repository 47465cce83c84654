import Lexicons

/// A file of fitted numbers in the making: what `FittedRows` reads, a part for each pack.
///
/// The numbers of a written row stand in the pack that the row stands in. A term that nobody wrote goes
/// to the pack whose fitted file had it before, else to the last one: labels are a domain's.
package struct FittedFile: Sendable {
  /// Name of the file, in `fitted/`.
  private let name: String
  private let rows: [[String]: Table.Row]
  private let key: [String]
  private let header: [String]
  /// Names of the packs, in their order.
  private let layers: [String]
  /// The pack of each term that was learned before.
  private let known: [[String]: String]
  private var cells: [String: [[String]]] = [:]

  /// - Parameters:
  ///   - table: the rows that people wrote.
  ///   - file: name of its file.
  ///   - key: columns that tell rows apart.
  ///   - numbers: columns of the fitted numbers.
  init(
    _ table: Table, file: String, in files: ModelFiles, key: [String], numbers: [String]
  ) throws(LexiconError) {
    self.name = FittedRows.name(for: file)
    self.rows = Dictionary(
      table.rows.map { (FittedFile.name(key.map($0.subscripted)), $0) },
      uniquingKeysWith: { first, _ in first })
    self.key = key
    self.header = key + ["written"] + numbers
    self.layers = files.layers.map(\.name).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let fitted = try files.rows(name, columns: header, key: key)
    self.known = Dictionary(
      fitted.map { (FittedFile.name(key.map($0.subscripted)), $0.layer) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Adds the numbers of a written row, each beside the one given by hand; a row that fitting did not
  /// move is left out.
  mutating func add(written cells: [String], _ numbers: [(fitted: Double, hand: Double)]) {
    let texts = numbers.map(FittedFile.text)
    guard let row = rows[FittedFile.name(cells)], texts.contains(where: { !$0.isEmpty }) else {
      return
    }
    add(key.map { row[$0] } + [row.summary(without: key)] + texts, to: row.layer)
  }

  /// Adds a term that nobody wrote.
  mutating func add(learned key: [String], _ numbers: [(fitted: Double, hand: Double)]) {
    add(
      key + [FittedRows.learnedMark] + numbers.map(FittedFile.text),
      to: known[FittedFile.name(key)] ?? layers.last ?? "")
  }

  private mutating func add(_ row: [String], to layer: String) {
    // What stands over the packs has no folder of its own: its numbers go to the last pack.
    let place = layers.contains(layer) ? layer : layers.last ?? ""
    cells[place, default: []].append(row)
  }

  /// The files, by their paths from the folder that holds the packs.
  package var files: [(name: String, bytes: [UInt8])] {
    layers.compactMap { layer in
      cells[layer].map { rows in
        (layer.isEmpty ? name : "\(layer)/\(name)", Table.csv(header: header, rows: rows))
      }
    }
  }

  private static func name(_ cells: [String]) -> [String] { cells.map { $0.lowercased() } }

  /// A number as the file has it; empty where fitting did not move it.
  private static func text(_ number: Double, unless hand: Double) -> String {
    abs(number - hand) < 0.005 ? "" : "\(number)"
  }
}

extension Table.Row {
  fileprivate func subscripted(_ column: String) -> String { self[column] }

  /// The pack that the row stands in.
  fileprivate var layer: String {
    file.split(separator: "/").count > 1 ? String(file.prefix { $0 != "/" }) : ""
  }
}
