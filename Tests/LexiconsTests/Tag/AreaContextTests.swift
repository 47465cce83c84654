import Testing

@testable import Lexicons

@Suite struct AreaContextTests {
  private static let columns = ["area"] + AreaContext.weightColumns

  private func contexts(_ rows: String, fitted: [[String: String]] = []) throws -> [String:
    AreaContext]
  {
    var files = ["area-context.csv": "area,setting\n\(rows)\n"]
    if !fitted.isEmpty {
      files["fitted/area-context.csv"] =
        ([Self.columns]
        + fitted.map { row in
          Self.columns.map { row[$0] ?? "" }
        }).map { $0.joined(separator: ",") + "\n" }.joined()
    }
    return try AreaContext.read(littleFiles(files), AreaContext.file)
  }

  @Test func beforeFittingTheBiasNoticesAndTheOwnScoreCount() throws {
    let found = try contexts("homes,yes\nvisits,\nplans,no")
    #expect(found["homes"]?.isSetting == true)
    #expect(found["visits"]?.isSetting == false)
    #expect(found["plans"]?.isSetting == false)
    #expect(found["homes"]?.weights.reduce(0, +) == -7)
    #expect(found["homes"]?.weight(of: .notice) == -4)
    #expect(found["homes"]?.weight(of: .bias) == -3)
    #expect(found["homes"]?.neighbours.reduce(0, +) == 1)
    #expect(found["homes"]?.weight(of: .scale) == 1)
  }

  @Test func fittedNumbersTakeThePlaceOfThose() throws {
    let row = ["area": "homes", "bias": "-2", "telling_each": "0.5", "next_if_unset": "0.25"]
    let found = try contexts("homes,yes\nvisits,no", fitted: [row])
    #expect(found["homes"]?.weight(of: .bias) == -2)
    #expect(found["homes"]?.weight(of: .tellingEach) == 0.5)
    #expect(found["homes"]?.weight(of: .nextIfUnset) == 0.25)
    #expect(found["homes"]?.weight(of: .notice) == -4)
    #expect(found["homes"]?.weight(of: .scale) == 1)
    #expect(found["visits"]?.weight(of: .notice) == -4)
  }

  @Test func mistakesSayWhere() {
    let twice = complaint { try contexts("homes,yes\nhomes,no") }
    #expect(
      twice.contains(
        "line 3: column 'area': 'homes' stands in line 2 already; remove one of the rows"))
    let unknown = complaint { try contexts("homes,maybe") }
    #expect(unknown.contains("column 'setting': 'maybe' is unknown"))
    let fitted = complaint {
      try contexts("homes,yes", fitted: [["area": "homes"], ["area": "homes"]])
    }
    #expect(fitted.contains("'homes' stands in line 2 already; remove one of the rows"))
  }
}
