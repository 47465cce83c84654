/// The English regions and their GSS codes.
package struct Regions: Sendable {
  /// GSS code by the region's name.
  package let codes: [String: String]

  /// Reads `regions.csv` (columns region, gss_code).
  package init(_ files: ModelFiles, file: String = "regions.csv") throws(LexiconError) {
    var codes: [String: String] = [:]
    for row in try files.table(file, columns: ["region", "gss_code"]).rows {
      let name = try row.required("region")
      guard codes.updateValue(try row.required("gss_code"), forKey: name) == nil else {
        throw row.error("region", "'\(name)' stands twice", "remove one of the rows")
      }
    }
    self.codes = codes
  }
}
