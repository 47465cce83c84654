import Lexicons
import Reports
import Terms
import Testing

@testable import Cleaning

@Suite struct DocxReaderTests {
  static let styles = """
    <w:style w:styleId='T'><w:name w:val='Title'/></w:style>
    <w:style w:styleId='H2'><w:name w:val='heading 2'/></w:style>
    <w:style w:styleId='Own'><w:name w:val='Our head'/><w:basedOn w:val='H2'/></w:style>
    <w:style w:styleId='Loop'><w:name w:val='loop'/><w:basedOn w:val='Loop'/></w:style>
    <w:style w:styleId='LB'><w:name w:val='List Bullet'/></w:style>
    """
  static let numbering = """
    <w:abstractNum w:abstractNumId='0'>
    <w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>
    <w:lvl w:ilvl='1'><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='%1.%2)'/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId='1'>
    <w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\u{F0B7}'/></w:lvl>
    </w:abstractNum>
    <w:num w:numId='5'><w:abstractNumId w:val='0'/></w:num>
    <w:num w:numId='6'><w:abstractNumId w:val='1'/></w:num>
    """

  static func reader() throws -> DocxReader {
    let files = try Models.files()
    return DocxReader(
      furniture: try FurnitureLexicon(files),
      site: try FurnitureLexicon(files, file: "site-furniture.csv"))
  }

  /// Reads a document and draws its pieces: one line a piece, its role first.
  func outline(_ body: String, footnotes: String = "") throws -> [String] {
    let bytes = DocxFixture.document(
      body, styles: Self.styles, numbering: Self.numbering, footnotes: footnotes)
    return try Self.reader().read(bytes).pieces.map { piece in
      var line = piece.role.rawValue
      if piece.role == .heading, let level = piece.level { line += String(level) }
      if let detail = piece.detail { line += " \(detail.rawValue)" }
      if let marker = piece.marker { line += " \(marker)" }
      return "\(line): \(piece.text)"
    }
  }

  private func paragraph(_ text: String, _ properties: String = "", run: String = "") -> String {
    DocxFixture.paragraph(text, properties, run: run)
  }

  @Test func readsHeadingsByStyle() throws {
    let body =
      paragraph("Ambry", "<w:pStyle w:val='T'/>") + paragraph("Plans", "<w:pStyle w:val='H2'/>")
      + paragraph("Visits", "<w:pStyle w:val='Own'/>")
      + paragraph("Calm", "<w:outlineLvl w:val='3'/>")
      + paragraph("Bold line", run: "<w:b/>") + paragraph("Not bold.", run: "<w:b w:val='0'/>")
      + paragraph("Round and round.", "<w:pStyle w:val='Loop'/>")
    #expect(
      try outline(body) == [
        "heading1 title: Ambry", "heading2: Plans", "heading2: Visits", "heading4: Calm",
        "heading3: Bold line", "paragraph: Not bold.", "paragraph: Round and round.",
      ])
  }

  @Test func countsListsAndKeepsBullets() throws {
    func listed(_ list: Int, _ level: Int, _ text: String) -> String {
      paragraph(text, "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>")
    }
    let body =
      listed(5, 0, "One.") + listed(5, 1, "Inner.") + listed(5, 1, "Inner two.")
      + listed(5, 0, "Two.") + listed(5, 1, "Again.") + listed(6, 0, "Dot.")
      + paragraph("By style.", "<w:pStyle w:val='LB'/>")
    #expect(
      try outline(body) == [
        "paragraph 3.: One.", "bullet 3.i): Inner.", "bullet 3.ii): Inner two.",
        "paragraph 4.: Two.", "bullet 4.i): Again.", "bullet •: Dot.", "bullet •: By style.",
      ])
  }

  @Test func readsTablesRowByRow() throws {
    func cell(_ text: String) -> String { "<w:tc>\(paragraph(text))</w:tc>" }
    let head = "<w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("Area"))\(cell("Grade"))</w:tr>"
    let rows = "<w:tr>\(cell("Leaders"))\(cell("Good"))</w:tr><w:tr>\(cell(""))\(cell(""))</w:tr>"
    let frame = "<w:tbl><w:tr>\(cell("In a frame."))</w:tr></w:tbl>"
    #expect(
      try outline("<w:tbl>\(head)\(rows)</w:tbl>\(frame)") == [
        "table: Area\tGrade", "table: Leaders\tGood", "paragraph: In a frame.",
      ])
    let draft = try Self.reader().read(DocxFixture.document("<w:tbl>\(head)\(rows)</w:tbl>"))
    #expect(draft.pieces.map { $0.cells.map(\.isHeader) } == [[true, true], [false, false]])
  }

  @Test func leavesOutWhatIsDeletedHiddenOrCopied() throws {
    let body = """
      <w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:t> gone</w:t></w:r></w:del>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t> unseen</w:t></w:r><w:r><w:tab/><w:t>co</w:t>
      <w:noBreakHyphen/><w:t>op.</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>
      <w:p><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:p><w:r><w:t>Box.</w:t></w:r></w:p>
      </mc:Choice><mc:Fallback><w:p><w:r><w:t>Box.</w:t></w:r></w:p></mc:Fallback>
      </mc:AlternateContent><w:t>Around.</w:t></w:r></w:p>
      """
    #expect(
      try outline(body) == ["paragraph: Kept co-op.", "paragraph: Box.", "paragraph: Around."])
  }

  @Test func setsNotesApart() throws {
    let notes = "<w:footnote w:id='1'>\(paragraph("A note."))</w:footnote>"
    #expect(
      try outline(paragraph("Body."), footnotes: notes)
        == ["paragraph: Body.", "paragraph footnote: A note."])
  }

  @Test func readsProperties() throws {
    let core = "<dc:title xmlns:dc='d'>Ambry</dc:title>"
    let draft = try Self.reader().read(
      DocxFixture.document(paragraph("Body."), core: core))
    #expect(draft.metadata.title == "Ambry")
  }

  @Test(
    arguments: [
      ([], "the Word document cannot be opened: it is no zip"),
      (Array("PK\u{3}\u{4} and then nothing".utf8), "the Word document cannot be opened"),
      (
        DocxFixture.packed([("mimetype", [1])]),
        "the Word document cannot be opened: it holds no Word document"
      ),
      (
        DocxFixture.packed([("_rels/.rels", Array("<R/>".utf8))]),
        "the Word document has no body"
      ),
      (DocxFixture.document(""), "the Word document holds no text"),
      (DocxFixture.packed([("word/document.xml", [])]), "the Word document holds no text"),
      (
        DocxFixture.packed([("word/document.xml", [UInt8](repeating: 32, count: 40_000_000))]
        ),
        "the Word document unpacks to more than 5 MB"
      ),
    ] as [([UInt8], String)])
  func refusesWhatIsBrokenOrTooLarge(_ bytes: [UInt8], _ reason: String) throws {
    let error = #expect(throws: CleaningError.self) { try Self.reader().read(bytes) }
    #expect(error?.reason.hasPrefix(reason) ?? false, "\(error?.reason ?? "")")
    #expect(error?.remedy.isEmpty == false)
  }

  @Test func refusesADocumentTypeDeclaration() throws {
    let bomb = """
      <?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>
      <document><p><r><t>&b;&b;&b;</t></r></p></document>
      """
    let bytes = DocxFixture.packed([("word/document.xml", Array(bomb.utf8))])
    let error = #expect(throws: CleaningError.self) { try Self.reader().read(bytes) }
    #expect(error?.reason == "the Word document holds no text")
  }

  @Test func readsADamagedBodyInPart() throws {
    let whole = DocxFixture.paragraph("First.")
    let cut = "<w:document xmlns:w='w'><w:body>\(whole)<w:p><w:r><w:t>Sec"
    let draft = try Self.reader().read(
      DocxFixture.packed([("word/document.xml", Array(cut.utf8))]))
    #expect(draft.pieces.first?.text == "First.")
    #expect(draft.losses.map(\.what) == ["the Word document's body is damaged"])
  }

  @Test func survivesDeepNesting() throws {
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 3_000)
    let draft = try? Self.reader().read(
      DocxFixture.document(DocxFixture.paragraph("First.") + deep))
    #expect(draft?.pieces.first?.text == "First.")
  }
}
