import Reports
import Testing

@testable import Lexicons

@Suite struct FrameworksTests {
  private func frameworks(_ rows: String) throws -> Frameworks {
    try Frameworks(littleFiles(["frameworks.csv": "framework,label,first,last\n\(rows)\n"]))
  }

  /// First and last day count; an open end covers all days.
  @Test(arguments: [
    ("2031-01-01", "2031-06-30", "2030-12-31", false),
    ("2031-01-01", "2031-06-30", "2031-01-01", true),
    ("2031-01-01", "2031-06-30", "2031-06-30", true),
    ("2031-01-01", "2031-06-30", "2031-07-01", false),
    ("", "2031-06-30", "1990-01-01", true), ("", "2031-06-30", "2031-07-01", false),
    ("2031-01-01", "", "2099-01-01", true), ("2031-01-01", "", "2030-12-31", false),
    ("", "", "2031-01-01", true),
  ])
  func covers(first: String, last: String, day: String, isCovered: Bool) throws {
    let found = try #require(try frameworks("new,New rules,\(first),\(last)").framework("new"))
    #expect(found.covers(try #require(Day(iso: day))) == isCovered)
  }

  @Test func theyKeepTheOrderOfTheFile() throws {
    let found = try frameworks("b,B,,\na,A,,")
    #expect(found.all.map(\.id) == ["b", "a"])
    #expect(found.framework("a")?.label == "A")
    #expect(found.framework("c") == nil)
  }

  @Test(arguments: [
    (
      "a,A,,\na,B,,",
      "line 3: column 'framework': 'a' stands in line 2 already; remove one of the rows"
    ),
    ("a,A,2031-02-30,", "column 'first': '2031-02-30' is no date; write it as 2019-03-31"),
    ("a,A,,2031-02-03T10:00", "column 'last': '2031-02-03T10:00' is no date"),
    ("a,A,3 May 2031,", "column 'first': '3 May 2031' is no date"),
    ("a,,,", "column 'label': is empty"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    let found = complaint { try frameworks(rows) }
    #expect(found.contains(expected), "\(found)")
  }
}
