import Testing

@testable import Lexicons

@Suite struct MeasuresTests {
  private func measures(_ rows: String) throws -> Measures {
    try Measures(littleFiles(["measures.csv": "measure,value,source\n\(rows)\n"]))
  }

  @Test(arguments: [("0", 0), ("1", 1), ("0.34", 0.34)])
  func theCorrelationIsAShare(value: String, expected: Double) throws {
    let found = try measures("paragraph_correlation,\(value),906 reports")
    #expect(found.paragraphCorrelation == expected)
    #expect(found.neighboursEdition.isEmpty)
  }

  @Test func theEditionOfTheNeighboursIsText() throws {
    let found = try measures("neighbours_edition,2031-05,a list\nparagraph_correlation,0.5,x")
    #expect(found.neighboursEdition == "2031-05")
    #expect(found.paragraphCorrelation == 0.5)
  }

  @Test(arguments: [
    ("paragraph_correlation,1.01,x", "line 2: column 'value': '1.01' is no number from 0 to 1"),
    ("paragraph_correlation,-0.1,x", "'-0.1' is no number from 0 to 1"),
    ("paragraph_correlation,much,x", "'much' is no number from 0 to 1"),
    ("neighbours_edition,2031,x", "measures.csv: has no row 'paragraph_correlation'"),
    ("neighbours_edition,,x", "line 2: column 'value': is empty"),
    ("colour,1,x", "'colour' is no measure; use paragraph_correlation or neighbours_edition"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    let found = complaint { try measures(rows) }
    #expect(found.contains(expected), "\(found)")
  }
}
