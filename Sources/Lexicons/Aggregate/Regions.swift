/// The regions and their codes.
package struct Regions: Sendable {
  /// Code by the region's name.
  package let codes: [String: String]

  /// Reads `regions.csv` (columns region, code).
  package init(_ files: ModelFiles, file: String = "regions.csv") throws(LexiconError) {
    var codes: [String: String] = [:]
    for row in try files.table(file, columns: ["region", "code"]).rows {
      codes[try row.required("region")] = try row.required("code")
    }
    self.codes = codes
  }
}
