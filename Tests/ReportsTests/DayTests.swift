import Reports
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("2025-04-16", "2025-04-16"), ("2024-02-29", "2024-02-29"),
    ("2020-03-17T10:00:00Z", "2020-03-17"),
  ])
  func isoDatesAreRead(text: String, day: String) {
    #expect(Day(iso: text)?.description == day)
  }

  @Test(arguments: [
    "2025-02-29", "2025-13-01", "2025-00-10", "25-01-01", "2025/01/01", "", "2025-04-31",
  ])
  func whatIsNoDayIsNil(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func aCellHoldsADayAndNothingElse() {
    #expect(Day(cell: "2025-04-16")?.description == "2025-04-16")
    for cell in ["2025-04-16T10:00:00Z", "2025-04-16 ", " 2025-04-16", "2025-04-31", "2025-04", ""]
    {
      #expect(Day(cell: cell) == nil)
    }
  }

  @Test func ordinalsCountDaysSinceTheEpoch() throws {
    #expect(Day(iso: "1970-01-01")?.ordinal == 0)
    #expect(Day(iso: "1969-12-31")?.ordinal == -1)
    #expect(Day(iso: "2000-03-01")?.ordinal == 11_017)
    let leap = try #require(Day(iso: "2024-03-01"))
    let before = try #require(Day(iso: "2024-02-28"))
    #expect(leap.ordinal - before.ordinal == 2)
    #expect(before < leap)
  }
}
