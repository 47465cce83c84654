/// Numbers that were measured on reports of the pack's sort, from `measures.csv`.
package struct Measures: Sendable {
  /// How alike two judgements of one paragraph are: intra-class correlation, 0 to 1.
  package let paragraphCorrelation: Double
  /// Which edition of the lists of neighbours the register holds; empty where it is not known.
  package let neighboursEdition: String

  /// Reads `measures.csv` (columns measure, value, source).
  package init(_ files: ModelFiles, file: String = "measures.csv") throws(LexiconError) {
    let table = try files.table(file, columns: ["measure", "value", "source"])
    var correlation: Double?
    var edition = ""
    for row in table.rows {
      switch row["measure"] {
      case "paragraph_correlation": correlation = try Measures.share(row)
      case "neighbours_edition": edition = try row.required("value")
      default:
        throw row.error(
          "measure", "'\(row["measure"])' is no measure",
          "use paragraph_correlation or neighbours_edition")
      }
    }
    guard let correlation else {
      throw LexiconError(
        file: file, reason: "has no row 'paragraph_correlation'",
        remedy: "add it, with a number from 0 to 1 and where it was measured")
    }
    self.paragraphCorrelation = correlation
    self.neighboursEdition = edition
  }

  private static func share(_ row: Table.Row) throws(LexiconError) -> Double {
    guard let value = Double(row["value"]), (0...1).contains(value) else {
      throw row.error(
        "value", "'\(row["value"])' is no number from 0 to 1", "give the correlation, such as 0.34")
    }
    return value
  }
}
