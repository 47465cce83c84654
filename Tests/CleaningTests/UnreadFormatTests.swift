import Testing

@testable import Cleaning

@Suite struct UnreadFormatTests {
  @Test(
    "Formats that are not read are told by their content",
    arguments: [
      (#"{\rtf1\ansi Visits are late.\par}"#, UnreadFormat.richText),
      ("\u{FEFF}\n{\\rtf1 a}", .richText),
      ("PK\u{3}\u{4}rest of itmimetypeapplication/vnd.oasis.opendocument.textPK", .openDocument),
      ("PK\u{3}\u{4}mimetypeapplication/epub+zip", .archive),
      ("PK\u{3}\u{4}[Content_Types].xml xl/workbook.xml", .spreadsheet),
      ("PK\u{3}\u{4}ppt/slides", .presentation), ("GIF89a", .picture), ("Rar!\u{1A}", .archive),
    ])
  func tells(_ content: String, _ format: UnreadFormat) {
    #expect(UnreadFormat(sniffing: Array(content.utf8)) == format)
  }

  @Test(arguments: [
    "PK\u{3}\u{4}[Content_Types].xml _rels/.rels word/document.xml", "%PDF-1.4", "<html>",
    "Dear Ms Vale", "", "{ a brace }", "PK\u{3}\u{4}rest",
  ])
  func leavesTheRest(_ content: String) {
    #expect(UnreadFormat(sniffing: Array(content.utf8)) == nil)
  }

  @Test func tellsOldWordAndPictures() {
    #expect(UnreadFormat(sniffing: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .oldOffice)
    #expect(UnreadFormat(sniffing: [0xFF, 0xD8, 0xFF, 0xE0]) == .picture)
    #expect(UnreadFormat(sniffing: [0x1F, 0x8B, 0x08, 0]) == .archive)
  }

  @Test func theRefusalSaysWhatToDo() {
    #expect(
      UnreadFormat.richText.error
        == CleaningError(
          reason: "is rich text (RTF), which is not read",
          remedy: "open it in Word or LibreOffice and save it as .docx or PDF"))
    for format in UnreadFormat.allCases { #expect(!format.error.remedy.isEmpty) }
  }
}
