import Reports
import Testing

@testable import Cleaning

/// Paragraphs and tables of a body.
@Suite struct DocxBodyTests {
  private func body(_ inside: String) -> DocxBody {
    let space = "xmlns:w='urn:w'"
    return DocxBody(
      DocxXML(Array("<w:body \(space)>\(inside)</w:body>".utf8)), styles: DocxStyles(),
      numbering: DocxNumbering())
  }

  private func outline(_ inside: String) -> [String] {
    body(inside).pieces.map { "\($0.role.rawValue): \($0.text)" }
  }

  private func text(_ words: String, run: String = "") -> String {
    "<w:p><w:r><w:rPr>\(run)</w:rPr><w:t>\(words)</w:t></w:r></w:p>"
  }

  @Test(arguments: [
    ("<w:b/>", "heading: Plans"), ("<w:b w:val='1'/>", "heading: Plans"),
    ("<w:b w:val='0'/>", "paragraph: Plans"), ("<w:b w:val='off'/>", "paragraph: Plans"),
    ("<w:b w:val='false'/>", "paragraph: Plans"), ("", "paragraph: Plans"),
  ])
  func aLineAllInBoldIsAHeading(run: String, expected: String) {
    #expect(outline(text("Plans", run: run)) == [expected])
  }

  @Test func oneRunThatIsNotBoldMakesAParagraph() {
    let runs = "<w:p><w:r><w:b/><w:t>Plans</w:t></w:r><w:r><w:t> </w:t></w:r>"
    #expect(outline(runs + "</w:p>") == ["heading: Plans"])
    #expect(outline(runs + "<w:r><w:t>are</w:t></w:r></w:p>") == ["paragraph: Plans are"])
    #expect(outline(text("Plans are late.", run: "<w:b/>")) == ["paragraph: Plans are late."])
  }

  @Test(arguments: ["vanish", "strike", "dstrike"])
  func hiddenAndStruckOutRunsAreNotRead(tag: String) {
    let run = { (property: String) in
      "<w:r><w:rPr>\(property)</w:rPr><w:t>late </w:t></w:r>"
    }
    let after = "<w:r><w:t>Plans</w:t></w:r></w:p>"
    #expect(outline("<w:p>" + run("<w:\(tag)/>") + after) == ["paragraph: Plans"])
    #expect(outline("<w:p>" + run("<w:\(tag) w:val='0'/>") + after) == ["paragraph: late Plans"])
  }

  @Test func deletedAndMovedTextIsSkippedAndInsertedTextStays() {
    let inside =
      "<w:del>\(text("A"))<w:del>\(text("B"))</w:del>\(text("C"))</w:del>"
      + "<w:moveFrom>\(text("D"))</w:moveFrom><w:ins>\(text("E"))</w:ins>"
    #expect(outline(inside) == ["paragraph: E"])
  }

  @Test func breaksTabsAndHyphensStandForCharacters() {
    let run = "<w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
    #expect(outline("<w:p><w:r>\(run)</w:r></w:p>") == ["paragraph: a b c-d"])
  }

  private func cell(_ words: String, _ properties: String = "") -> String {
    "<w:tc>\(properties)\(words.isEmpty ? "" : text(words))</w:tc>"
  }

  @Test func aTableGivesRowsWithColumns() {
    let wide = "<w:gridSpan w:val='2'/>"
    let rows =
      "<w:tr><w:tblHeader/>\(cell("Plans", wide))\(cell("Grade"))</w:tr>"
      + "<w:tr><w:gridBefore w:val='1'/>\(cell("A"))\(cell(""))\(cell("B"))</w:tr>"
      + "<w:tr>\(cell(""))\(cell(""))</w:tr>"
    let pieces = body("<w:tbl>\(rows)</w:tbl>").pieces
    #expect(pieces.map(\.text) == ["Plans\tGrade", "A\t\tB"])
    #expect(pieces.map { $0.cells.map(\.isHeader) } == [[true, true], [false, false, false]])
    #expect(pieces.map { $0.cells.map(\.column) } == [[0, 2], [1, 2, 3]])
  }

  @Test func aTableOfOneColumnIsAFrame() {
    let rows = "<w:tr>\(cell("Plans"))</w:tr><w:tr>\(cell("Visits"))</w:tr>"
    #expect(outline("<w:tbl>\(rows)</w:tbl>") == ["paragraph: Plans", "paragraph: Visits"])
  }

  @Test func whatIsNotReadIsCounted() {
    let found = body("<w:altChunk/><w:altChunk/><w:p><w:r><w:blip/></w:r></w:p>")
    #expect(found.foreignParts == 2)
    #expect(found.pictures == 1)
    #expect(found.pieces.isEmpty)
  }
}
