import Testing

@testable import Lexicons

@Suite struct TableTests {
  private func table(_ csv: String) throws -> Table {
    try Table(Array(csv.utf8), file: "t.csv", columns: ["term", "weight"], optional: ["note"])
  }

  @Test func cellsAreReadByNameWhateverTheOrderOfColumns() throws {
    let rows = try table("weight,term\r\n1.5, good \r\n,poor\r\n").rows
    #expect(rows.map { $0["term"] } == ["good", "poor"])
    #expect(try rows[0].number("weight", default: 0) == 1.5)
    #expect(try rows[1].number("weight", default: -1) == -1)
    #expect(rows[0]["note"] == "")
  }

  @Test func quotedCellsHoldCommasQuotesAndLineFeeds() throws {
    let rows = try table("term,weight,note\n\"a, b\",1,\"he said \"\"no\"\"\nand left\"\nc,2,\n")
      .rows
    #expect(rows[0]["term"] == "a, b")
    #expect(rows[0]["note"] == "he said \"no\"\nand left")
    #expect(rows.map(\.line) == [2, 4])
  }

  @Test func aByteOrderMarkAndEmptyLinesArePassedOver() throws {
    #expect(try table("\u{FEFF}term,weight\n\n,\ngood,1\n").rows.map(\.line) == [4])
  }

  @Test(arguments: [
    ("", "t.csv: is empty; start it with the header term,weight"),
    ("term\n", "t.csv: line 1: column 'weight': is missing; add it to the header"),
    ("term,weight,colour\n", "t.csv: line 1: column 'colour': is unknown"),
    ("term,weight,term\n", "t.csv: line 1: column 'term': stands twice"),
    ("term,weight\na,1,2,3\n", "t.csv: line 2: has 4 cells, but the header has 2"),
    ("term,weight\n\"open,1\n", "t.csv: line 2: a quotation mark is never closed"),
  ])
  func aFileThatIsWrongSaysWhere(csv: String, message: String) {
    #expect {
      try table(csv)
    } throws: { error in
      "\(error)".hasPrefix(message)
    }
  }

  enum Side: String, CaseIterable { case before, after }

  @Test func cellsThatAreWrongSayWhereAndWhatIsKnown() throws {
    let row = try #require(try table("term,weight\nleft,many\n").rows.first)
    #expect(throws: LexiconError.self) { try row.number("weight", default: 0) }
    #expect {
      let _: Side = try row.choice("term")
    } throws: { error in
      "\(error)" == "t.csv: line 2: column 'term': 'left' is unknown; use one of: before, after"
    }
    #expect(throws: LexiconError.self) { try row.required("note") }
  }

  @Test func listsAreSplitAtSemicolons() throws {
    let row = try #require(try table("term,weight\n\" a ; b;;c\",1\n").rows.first)
    #expect(row.list("term") == ["a", "b", "c"])
    #expect(row.list("note").isEmpty)
  }
}
