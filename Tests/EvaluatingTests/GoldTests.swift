import Reports
import Testing

@testable import Evaluating

private let header = "unit\tpassage\ttext\tsentiment\tareas\talso\tflag\n"

private func passages(_ rows: String) throws -> [GoldPassage] {
  try GoldReader().passages(in: Array((header + rows).utf8), file: "gold.tsv")
}

@Test func readsRowsOfPassagesInOrder() throws {
  let found = try passages(
    """
    A1\tpelham-2021-02-01-visit#p2\t"Plans" drift.\tweakness\tplanning-and-review:weakness\t\t
    A2\tother#p1\tThank you.\tneutral\t\t\t
    A3\tpelham-2021-02-01-visit#p2\tand so on\tneutral\t\thealth:neutral; education:neutral\tfragment\r

    """)
  #expect(found.map(\.id) == ["pelham-2021-02-01-visit#p2", "other#p1"])
  let first = try #require(found.first)
  #expect(first.rows.map(\.unit) == ["A1", "A3"])
  #expect(first.rows[0].text == "\"Plans\" drift.")
  #expect(first.rows[0].areas == [.init(area: "planning-and-review", polarity: .weakness)])
  #expect(first.rows[0].isScored)
  #expect(first.rows[1].also.map(\.area) == ["health", "education"])
  #expect(!first.rows[1].isScored)
  #expect(first.kind == "visit")
  #expect(first.year == "2021")
  #expect(found[1].kind == "other")
  #expect(found[1].year == "undated")
}

@Test func aPassageBecomesAReportWithItsRowsAsSentences() {
  let rows = ["Première phrase. Encore.", "", "Zwei – drei"].map {
    GoldRow(unit: "x", passage: "p", text: $0, sentiment: .neutral)
  }
  let report = GoldPassage(id: "p", rows: rows).report
  #expect(report.sentences?.map { report.text[$0.span] } == rows.map(\.text))
  #expect(report.sentences?.map(\.number) == [1, 2, 3])
  #expect(report.blocks.count == 3)
}

@Test(arguments: [
  ("A1\tp\ttext\tgood\t\t\t\n", "gold.tsv: line 2: 'good' is no sentiment"),
  ("A1\tp\ttext\tneutral\n", "gold.tsv: line 2: has 4 cells, but the header has 7"),
  ("A1\tp\ttext\tneutral\thealth\t\t\n", "gold.tsv: line 2: 'health' names no area"),
  ("\n\nA1\tp\ttext\tneutral\thealth:bad\t\t\n", "gold.tsv: line 4: 'bad' is no sentiment"),
])
func refusesWhatIsNoLabel(rows: String, message: String) {
  let error = #expect(throws: GoldError.self) { try passages(rows) }
  #expect(error?.description.hasPrefix(message) == true)
}

@Test func refusesAFileWithoutAColumn() {
  let error = #expect(throws: GoldError.self) {
    try GoldReader().passages(in: Array("unit\ttext\n".utf8), file: "short.tsv")
  }
  #expect(
    error?.description == "short.tsv: line 1: column 'passage' is missing; "
      + "name the columns unit, passage, text, sentiment, areas, also, flag")
}
