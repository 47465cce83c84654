import Testing

@testable import Lexicons

/// The records of CSV text, as people and spreadsheets write it.
@Suite struct CSVRecordsTests {
  /// Cells with bars between, after the line in which their record begins.
  private func records(_ text: String) throws -> [String] {
    try CSVRecords.read(Array(text.utf8), file: "t.csv")
      .map { "\($0.line) \($0.cells.joined(separator: "|"))" }
  }

  @Test(arguments: [
    ("a,b\nc,d\n", ["1 a|b", "2 c|d"]), ("a,b", ["1 a|b"]), ("a,\n", ["1 a|"]), ("a,", ["1 a|"]),
    ("\u{FEFF}a\r\nb\r\n", ["1 a", "2 b"]), (" a , b\t\n", ["1 a|b"]),
    ("a\n\nb\n", ["1 a", "2 ", "3 b"]),
    ("", []),
  ])
  func lines(text: String, expected: [String]) throws {
    #expect(try records(text) == expected)
  }

  @Test(arguments: [
    ("\"a,b\",c\n", ["1 a,b|c"]), ("\"a\"\"b\"\n", ["1 a\"b"]), ("a\"b\n", ["1 a\"b"]),
    ("\"a\nb\",c\nd\n", ["1 a\nb|c", "3 d"]), ("\"\",a\n", ["1 |a"]), ("\"a\"b\n", ["1 ab"]),
  ])
  func quotedCells(text: String, expected: [String]) throws {
    #expect(try records(text) == expected)
  }

  /// Our writers put an apostrophe before what a spreadsheet would take for a formula.
  @Test(arguments: [
    ("'=a", "1 =a"), ("'-1", "1 -1"), ("'a", "1 'a"), ("'", "1 '"), ("''=a", "1 ''=a"),
  ])
  func guardedFormulas(text: String, expected: String) throws {
    #expect(try records(text) == [expected])
  }

  @Test func aQuotationMarkThatNobodyClosesIsAnError() {
    let error = #expect(throws: LexiconError.self) { try records("a\n\"b\nc\n") }
    #expect(error?.line == 2)
    #expect(error?.reason == "a quotation mark is never closed")
  }
}
