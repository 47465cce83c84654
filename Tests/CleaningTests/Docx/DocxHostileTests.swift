import Terms
import TestSupport
import Testing

@testable import Cleaning

/// Word documents made to break a reader.
@Suite struct DocxHostileTests {
  private func read(_ body: String, styles: String = "", numbering: String = "") throws -> Draft {
    try DocxReaderTests.reader().read(
      DocxFixture.document(body, styles: styles, numbering: numbering))
  }

  private static let extremes = [
    "-9223372036854775808", "9223372036854775807", "-1", "0", "32768", "99999999999999999999",
  ]

  @Test(arguments: extremes, ["decimal", "lowerLetter", "upperRoman"])
  func numbersOfListsMayBeAny(number: String, format: String) throws {
    let numbering = """
      <w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='\(number)'/>
      <w:numFmt w:val='\(format)'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>
      <w:num w:numId='5'><w:abstractNumId w:val='0'/></w:num>
      """
    let listed = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='5'/></w:numPr>"
    let body = (1...3).map { DocxFixture.paragraph("Point \($0).", listed) }.joined()
    #expect(try read(body, numbering: numbering).pieces.count == 3)
  }

  @Test(arguments: extremes)
  func levelsMayBeAny(level: String) throws {
    let listed =
      "<w:pStyle w:val='S'/><w:outlineLvl w:val='\(level)'/><w:numPr><w:ilvl w:val='\(level)'/>"
      + "<w:numId w:val='5'/></w:numPr>"
    let styles =
      "<w:style w:styleId='S'><w:name w:val='heading \(level)'/><w:outlineLvl w:val='\(level)'/></w:style>"
    let draft = try read(DocxFixture.paragraph("Point.", listed), styles: styles)
    #expect(draft.pieces.count == 1)
    #expect(draft.pieces.allSatisfy { (1...9).contains($0.level ?? 1) })
  }

  @Test(arguments: extremes, ["gridSpan", "gridBefore"])
  func columnsMayBeAny(number: String, tag: String) throws {
    func row(_ first: String) -> String {
      "<w:tr><w:tc><w:tcPr>\(first)</w:tcPr>\(DocxFixture.paragraph("Leaders"))</w:tc>"
        + "<w:tc>\(DocxFixture.paragraph("Good"))</w:tc></w:tr>"
    }
    let draft = try read("<w:tbl>\(row("<w:\(tag) w:val='\(number)'/>"))\(row(""))</w:tbl>")
    #expect(
      draft.pieces.map { $0.cells.map(\.text) } == [["Leaders", "Good"], ["Leaders", "Good"]])
  }

  /// A mark of 100,000 letters before each of 5,000 paragraphs would be 500 MB.
  @Test func aMarkIsNoLongerThanPeopleWriteIt() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/>
      <w:lvlText w:val='%1\(String(repeating: "x", count: 100_000))'/></w:lvl></w:abstractNum>
      <w:num w:numId='5'><w:abstractNumId w:val='0'/></w:num>
      """
    let point = DocxFixture.paragraph("Point.", "<w:numPr><w:numId w:val='5'/></w:numPr>")
    let draft = try read(String(repeating: point, count: 5_000), numbering: numbering)
    #expect(draft.pieces.count == 5_000)
    #expect(draft.pieces.first?.marker?.prefix(3) == "1xx")
    #expect(draft.pieces.allSatisfy { $0.marker?.utf8.count ?? 0 <= 210 })
  }

  /// Names of 500,000 letters, looked up for each of 10,000 paragraphs, took half a minute and more.
  @Test func aNameIsReadNoFurtherThanWordWritesIt() throws {
    let long = String(repeating: "x", count: 500_000)
    let styles = """
      <w:style w:styleId='S'><w:basedOn w:val='\(long)'/></w:style>
      <w:style w:styleId='\(long)'><w:name w:val='heading 2'/></w:style>
      """
    let numbering = """
      <w:abstractNum w:abstractNumId='\(long)'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>
      <w:num w:numId='5'><w:abstractNumId w:val='\(long)'/></w:num>
      """
    let point = DocxFixture.paragraph(
      "Point.", "<w:pStyle w:val='S'/><w:numPr><w:numId w:val='5'/></w:numPr>")
    var draft = Draft()
    let time = try cpuTime {
      draft = try read(
        String(repeating: point, count: 10_000), styles: styles, numbering: numbering)
    }
    #expect(draft.pieces.last?.level == 2)
    #expect(draft.pieces.last?.marker == "10000.")
    #expect(time < .seconds(15))
  }

  /// libxml2 compares each attribute with all before it.
  @Test func manyAttributesOnOneElementAreRefused() {
    let attributes = (0..<1_000_000).map { " a\($0)='1'" }.joined()
    let time = cpuTime {
      #expect {
        try read("<w:p\(attributes)/>")
      } throws: { error in
        let reason = (error as? CleaningError)?.reason ?? ""
        return reason.contains("an element has more than 500 attributes")
          || reason.contains("unpacks to more than")
      }
    }
    #expect(time < .seconds(10))
  }

  @Test func deepTablesAreReadOrCut() throws {
    let depth = 5_000
    let open = String(repeating: "<w:tbl><w:tr><w:tc>", count: depth)
    let close = String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
    var draft = Draft()
    let body = DocxFixture.paragraph("Before.") + open + DocxFixture.paragraph("Inside.") + close
    let time = try cpuTime { draft = try read(body) }
    #expect(!draft.losses.isEmpty)
    #expect(draft.pieces.first?.text == "Before.")
    #expect(time < .seconds(10))
  }
}
