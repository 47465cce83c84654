import Reports

/// The practice areas, in the order of `areas.csv`.
package struct Taxonomy: Sendable {
  package let areas: [Area]
  /// What each area covers, in a sentence, by id.
  package let scopes: [String: String]

  /// Reads `areas.csv` (columns area, domain, label, scope).
  package init(_ files: ModelFiles, file: String = "areas.csv") throws(LexiconError) {
    let table = try files.table(file, columns: ["area", "domain", "label", "scope"])
    var areas: [Area] = []
    var scopes: [String: String] = [:]
    for row in table.rows {
      let id = try row.required("area")
      guard id != "all", id != AreaContext.anyArea else {
        throw row.error(
          "area", "'\(id)' is taken", "give each area an id of its own; 'all' and '*' are kept")
      }
      areas.append(
        Area(id: id, domain: try row.required("domain"), label: try row.required("label")))
      scopes[id] = row["scope"]
    }
    self.areas = areas
    self.scopes = scopes
  }

  /// The area of an id.
  package func area(_ id: String) -> Area? { areas.first { $0.id == id } }
}
