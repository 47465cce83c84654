import Testing

@testable import Cleaning

/// What is unpacked of a Word document, and how much.
@Suite struct DocxArchiveTests {
  private func part(_ name: String, _ text: String = "<x/>") -> (name: String, bytes: [UInt8]) {
    (name, Array(text.utf8))
  }

  @Test func onlyPartsWithTextAreUnpacked() throws {
    let wanted = [
      "_rels/.rels", "docProps/core.xml", "word/diagrams/data1.xml", "word/document.xml",
      "word/document2.xml", "word/endnotes.xml", "word/footnotes.xml", "word/numbering.xml",
      "word/styles.xml",
    ]
    let others = [
      "word/media/image1.png", "word/settings.xml", "word/fontTable.xml", "word/document.bin",
      "word/diagrams/data1.bin", "word/theme/theme1.xml",
    ]
    let archive = try DocxArchive(DocxFixture.packed((wanted + others).map { part($0) }))
    #expect(archive.parts.keys.sorted() == wanted)
  }

  @Test func ofTwoPartsOfANameTheFirstCounts() throws {
    let name = "word/document.xml"
    let archive = try DocxArchive(DocxFixture.packed([part(name, "<a/>"), part(name, "<b/>")]))
    #expect(archive.parts[name] == Array("<a/>".utf8))
  }

  @Test(arguments: [
    (0, 5 << 20), (1 << 20, 7_864_320), (100 << 20, 255 << 20), (200 << 20, 256 << 20),
  ])
  func howMuchAFileMayUnpackTo(packed: Int, most: Int) {
    #expect(DocxArchive.mostBytes(packed: packed) == most)
  }

  @Test(arguments: [(500, true), (501, false)])
  func anElementHasAsManyAttributes(count: Int, isRead: Bool) throws {
    let element = "<x" + (0..<count).map { " a\($0)='1'" }.joined() + "/>"
    let bytes = DocxFixture.packed([part("word/document.xml", element)])
    if isRead {
      #expect(try DocxArchive(bytes).parts.count == 1)
    } else {
      let error = #expect(throws: CleaningError.self) { try DocxArchive(bytes) }
      #expect(error?.reason.hasSuffix("an element has more than 500 attributes") == true)
    }
  }

  @Test(arguments: [
    (DocxFixture.packed([("readme.txt", Array("no".utf8))]), "it holds no Word document"),
    ([], "it is no zip"), (Array("no zip at all".utf8), "it is no zip"),
  ])
  func whatIsNoWordDocumentSaysSo(bytes: [UInt8], reason: String) {
    let error = #expect(throws: CleaningError.self) { try DocxArchive(bytes) }
    #expect(error?.reason.hasPrefix("the Word document cannot be opened: ") == true)
    #expect(error?.reason.contains(reason) == true)
    #expect(error?.remedy == "open it in Word or LibreOffice and save it again as .docx")
  }
}
