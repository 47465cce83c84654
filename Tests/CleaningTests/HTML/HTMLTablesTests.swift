import Testing

@testable import Cleaning

/// Tables of data, and tables that lay out a page.
@Suite struct HTMLTablesTests {
  private static let cases: [HTMLCase] = [
    .init(
      name: "tables row by row, header cells known",
      html: """
        <table><caption>Spans</caption><tr><th>Bridge</th><th>Metres</th></tr>
        <tr><th>Old</th><td>40</td></tr><tr><th>New</th><td><p>55</p></td></tr></table>
        """,
      lines: ["(Spans)", "| Bridge* | Metres* |", "| Old* | 40 |", "| New* | 55 |"]),
    .init(
      name: "a table that lays out the page is no table",
      html: """
        <table role="presentation"><tr><td><p>Left, the river is deep.</p></td>
        <td><p>Right, it is shallow.</p></td></tr></table>
        """,
      lines: ["Left, the river is deep.", "Right, it is shallow."]),
  ]

  @Test(arguments: cases)
  func reads(_ example: HTMLCase) throws { try example.check() }

  private static let two = "<tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr>"
  private static func letters(_ count: Int) -> String { String(repeating: "x", count: count) }

  /// Cell by cell what makes a table one of data, and how many of its rows are.
  @Test(arguments: [
    (two, 2), ("<tr><th>A</th><th>B</th></tr>", 1), ("<tr><td>A</td><td>B</td></tr>", 0),
    ("<tr><td>A</td></tr><tr><td>B</td></tr>", 0),
    ("<tr><td>A</td></tr><tr><td>B</td><td>C</td></tr>", 2),
    ("<tr><td><p>A<p>A<td><p>B<p>B</tr><tr><td><p>C<p>C<td><p>D<p>D</tr>", 2),
    ("<tr><td><p>A<p>A<td><p>B<p>B</tr><tr><td><p>C<p>C<td><p>D<p>D<p>D</tr>", 0),
    ("<tr><td><h3>A</h3></td><td>B</td></tr><tr><td>C</td><td>D</td></tr>", 2),
    ("<tr><td><h2>A</h2></td><td>B</td></tr><tr><td>C</td><td>D</td></tr>", 0),
    ("<tr><td>A</td><td><table>\(two)</table></td></tr><tr><td>C</td><td>D</td></tr>", 2),
    ("<tr><td>\(letters(100))<br> <br>\(letters(99))</td><td>B</td></tr>\(two)", 3),
    ("<tr><td>\(letters(101))<br> <br>\(letters(99))</td><td>B</td></tr>\(two)", 0),
    ("<tr><td>\(letters(150))<br>and<br>\(letters(99))</td><td>B</td></tr>\(two)", 3),
  ])
  func dataRows(rows: String, count: Int) throws {
    #expect(try dataRows("<table>\(rows)</table>") == count)
  }

  @Test(arguments: [("presentation", 0), ("none", 0), ("grid", 2)])
  func aTableMaySayThatItLaysOutThePage(role: String, count: Int) throws {
    #expect(try dataRows("<table role=\(role)>\(Self.two)</table>") == count)
  }

  private func dataRows(_ html: String) throws -> Int {
    let tree = try #require(LibXML.html(Array(html.utf8)))
    let tables = HTMLTables(tree)
    return tree.nodes.indices.count { tables.isData(row: $0) }
  }
}
