import Testing

@testable import Lexicons

@Suite struct TaxonomyTests {
  private func taxonomy(_ rows: String) throws -> Taxonomy {
    try Taxonomy(littleFiles(["areas.csv": "area,domain,label,scope\n\(rows)\n"]))
  }

  @Test func areasKeepTheirOrder() throws {
    let found = try taxonomy("visits,Practice,Visits,How often\nhomes,Care,Homes,")
    #expect(found.areas.map(\.id) == ["visits", "homes"])
    #expect(found.area("homes")?.domain == "Care")
    #expect(found.area("all") == nil)
    #expect(found.scopes == ["visits": "How often", "homes": ""])
  }

  @Test(arguments: [
    (
      "all,A,B,",
      "areas.csv: line 2: column 'area': 'all' is taken; give each area an id of its own"
    ),
    ("a,A,B,\na,A,C,", "line 3: column 'area': 'a' stands in line 2"),
    ("a,,B,", "column 'domain': is empty"),
    ("a,A,,", "column 'label': is empty"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    let found = complaint { try taxonomy(rows) }
    #expect(found.contains(expected), "\(found)")
  }
}
