import Testing

@testable import Lexicons

@Suite struct RegionsTests {
  private func regions(_ rows: String) throws -> Regions {
    try Regions(littleFiles(["regions.csv": "region,code\n\(rows)\n"]))
  }

  @Test func eachRegionHasItsCode() throws {
    #expect(try regions("North,E1\nSouth,E2").codes == ["North": "E1", "South": "E2"])
  }

  @Test(arguments: [
    (
      "North,E1\nNorth,E2",
      "regions.csv: line 3: column 'region': 'North' stands in line 2 already; remove one of the rows"
    ),
    ("North,", "regions.csv: line 2: column 'code': is empty; fill it or remove the row"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    #expect(complaint { try regions(rows) } == expected)
  }
}
