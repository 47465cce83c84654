import Reports

/// An inspection framework: the rules under which an authority was inspected.
package struct Framework: Hashable, Sendable {
  /// The identifier in `reports.csv`, for example `ilacs`.
  package var id: String
  package var label: String
  /// First and last day of its use, where it has them.
  package var first: Day?
  package var last: Day?

  /// Whether visits on a day can have followed the framework.
  package func covers(_ day: Day) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}

/// The frameworks, in the order of `frameworks.csv`.
package struct Frameworks: Sendable {
  package let all: [Framework]

  /// Reads `frameworks.csv` (columns framework, label, first, last).
  package init(_ files: ModelFiles, file: String = "frameworks.csv") throws(LexiconError) {
    let table = try files.table(file, columns: ["framework", "label", "first", "last"])
    var all: [Framework] = []
    for row in table.rows {
      let id = try row.required("framework")
      all.append(
        Framework(
          id: id, label: try row.required("label"), first: try row.day("first"),
          last: try row.day("last")))
    }
    self.all = all
  }

  /// The framework of an id.
  package func framework(_ id: String) -> Framework? { all.first { $0.id == id } }
}

extension Table.Row {
  /// The cell as a day; nil where it is empty.
  func day(_ column: String) throws(LexiconError) -> Day? {
    let cell = self[column]
    guard !cell.isEmpty else { return nil }
    guard let day = Day(cell: cell) else {
      throw error(column, "'\(cell)' is no date", "write it as 2019-03-31")
    }
    return day
  }
}
