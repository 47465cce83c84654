import TestSupport
import Testing

@testable import Cleaning

/// What an e-mail or a web archive gives to read.
@Suite struct SavedMailTests {
  private let page = "<html><body><p>Visits in Stannick are late.</p></body></html>"

  private func text(_ mail: SavedMail) -> String { String(decoding: mail.document, as: UTF8.self) }

  private func archive(boundary: String = "----Blink--x", parts: String) -> [UInt8] {
    MailFixture.lines(
      "From: <Saved by Blink>\nSnapshot-Content-Location: https://dunmere.example/a\nMIME-Version: 1.0\n"
        + "Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"\(boundary)\"\n\n\(parts)"
    )
  }

  @Test(
    "Programs' headers tell an e-mail; people's do not",
    arguments: [
      ("MIME-Version: 1.0\nSubject: a\n\nBody", true), ("Content-Type: text/html\n\n<p>", true),
      ("From vale Mon Jan 1\nReceived: x\nMessage-ID: <y>\n\nBody", true),
      ("Date: 5 May 2021\nTo: Ms Vale\n\nDear Ms Vale", false), ("Dear Ms Vale\n\nText", false),
      ("Summary: all is well\n\nMIME-Version: 1.0", false),
      ("<html>\nMIME-Version: 1.0\n\n", false),
      ("", false), ("MIME-Version: 1.0", false),
    ])
  func isMail(_ text: String, _ isMail: Bool) {
    #expect(SavedMail.isMail(MailFixture.lines(text)) == isMail)
  }

  @Test func anArchiveIsItsPage() throws {
    let parts = """
      ------Blink--x
      Content-Type: text/css
      Content-Transfer-Encoding: quoted-printable

      p { color: red }
      ------Blink--x
      Content-Type: text/html; charset="windows-1252"
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://dunmere.example/a

      <p>Children=92s plans are late in D=
      unmere.</p>
      ------Blink--x--
      """
    let mail = try SavedMail(archive(parts: parts))
    #expect(text(mail) == "<p>Children’s plans are late in Dunmere.</p>")
    #expect(mail.warnings.isEmpty && mail.unread.isEmpty)
  }

  @Test func anArchiveMayNameItsFirstPage() throws {
    let bytes = MailFixture.lines(
      """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=b; start="<two>"

      --b
      Content-Type: text/html
      Content-ID: <one>

      <p>An advert in a frame.</p>
      --b
      Content-Type: text/html
      Content-ID: <two>

      <p>The page.</p>
      --b--
      """)
    #expect(text(try SavedMail(bytes)) == "<p>The page.</p>")
  }

  @Test func theAttachedReportIsTheDocument() throws {
    let mail = try SavedMail(
      MailFixture.mail(
        body: "Dear all, please see the letter.",
        attachments: [
          ("logo.png", "image/png", [1, 2]), ("notes.txt", "text/plain", Array("Notes.".utf8)),
          ("letter.pdf", "application/octet-stream", Array("%PDF-1.4".utf8)),
        ]))
    #expect(text(mail) == "%PDF-1.4")
    #expect(mail.unread == ["notes.txt"])
    #expect(
      mail.warnings == [
        "the report is the e-mail's attachment 'letter.pdf'; the message was not read"
      ])
  }

  @Test func theMessageIsTheDocumentElse() throws {
    let alternative = MailFixture.lines(
      """
      Received: from a
      Message-ID: <1@merrowshire.example>
      Content-Type: multipart/alternative; boundary="x y"

      --x y
      Content-Type: text/plain

      Visits are late.
      --x y
      Content-Type: text/html

      \(page)
      --x y--
      """)
    #expect(text(try SavedMail(alternative)) == page)
    let plain = MailFixture.lines("MIME-Version: 1.0\nSubject: a\n\nVisits are late.\n")
    #expect(text(try SavedMail(plain)) == "Visits are late.\r\n")
  }

  @Test func mailInMailIsOpened() throws {
    let inner = String(
      decoding: MailFixture.mail(
        body: "See below.", attachments: [("r.html", "text/html", Array(page.utf8))]),
      as: UTF8.self)
    let outer =
      MailFixture.lines(
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nForwarded.\n--o\n"
          + "Content-Type: message/rfc822\n\n") + Array(inner.utf8) + MailFixture.lines("\n--o--\n")
    #expect(text(try SavedMail(outer)) == page)
  }

  @Test func aPartWithoutAHeaderIsText() throws {
    let bytes = MailFixture.lines(
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n\n--o\nNo header at all.\n--o--\n"
    )
    #expect(text(try SavedMail(bytes)) == "No header at all.")
  }

  @Test func whatIsCutOffIsReadWithAWarning() throws {
    let whole = archive(
      parts: "------Blink--x\nContent-Type: text/html\n\n<p>Plans are late.</p>\n------Blink--x--\n"
    )
    let mail = try SavedMail(Array(whole.dropLast(24)))
    #expect(text(mail).hasPrefix("<p>Plans are late."))
    #expect(
      mail.warnings == [
        "the e-mail's last boundary is missing: it was cut off, or not saved whole"
      ])
  }

  @Test func aWrongBoundaryIsNamed() {
    let bytes = archive(
      boundary: "other", parts: "--b\nContent-Type: text/html\n\n<p>One</p>\n--b--")
    #expect(
      throws: CleaningError(
        reason: "the boundary between the e-mail's parts, 'other', never occurs",
        remedy: "save the message or the page again")
    ) { try SavedMail(bytes) }
    #expect(throws: CleaningError.self) {
      try SavedMail(MailFixture.lines("Content-Type: multipart/mixed\n\n--b\n\na"))
    }
  }

  @Test func anEmptyMessageIsRefused() {
    #expect(
      throws: CleaningError(
        reason: "the e-mail holds no text and no report",
        remedy: "save the attached report, or the message as text, and give that file")
    ) { try SavedMail(MailFixture.mail(body: " ")) }
  }

  @Test func nestingIsBounded() {
    var bytes = Array("Visits are late.".utf8)
    for depth in 0..<40 {
      bytes =
        Array("Content-Type: multipart/mixed; boundary=b\(depth)\r\n\r\n--b\(depth)\r\n".utf8)
        + bytes
        + Array("\r\n--b\(depth)--\r\n".utf8)
    }
    #expect(
      throws: CleaningError(
        reason: "the e-mail has more than 2000 parts, or parts that nest more than 16 deep",
        remedy: "save the attached report by itself and give that file")
    ) { try SavedMail(bytes) }
  }

  @Test func partsAreBounded() {
    let parts = String(repeating: "--b\n\na\n", count: 5_000)
    let bytes = MailFixture.lines("Content-Type: multipart/mixed; boundary=b\n\n\(parts)--b--")
    #expect(throws: CleaningError.self) { try SavedMail(bytes) }
  }

  @Test func anAttachedBombIsRefusedLikeOneThatIsGiven() throws {
    let bomb = DocxFixture.packed([("word/document.xml", [UInt8](repeating: 32, count: 40_000_000))]
    )
    let mail = try SavedMail(
      MailFixture.mail(
        body: "Please find attached.", attachments: [("letter.docx", "application/msword", bomb)]))
    #expect(mail.document == bomb)
    let error = #expect(throws: CleaningError.self) {
      try DocxReaderTests.reader().read(mail.document)
    }
    #expect(error?.reason == "the Word document unpacks to more than 5 MB")
  }

  @Test func fiftyMegabytesAreReadInOneWalk() throws {
    let line = Array(String(repeating: "QUJD", count: 19).utf8) + [13, 10]
    var bytes = MailFixture.lines(
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        + "Plans are late.\n--b\nContent-Type: video/mp4\nContent-Transfer-Encoding: base64\n\n")
    for _ in 0..<(50_000_000 / line.count) { bytes += line }
    bytes += Array("--b--\r\n".utf8)
    let spent = try cpuTime {
      let mail = try SavedMail(bytes)
      #expect(text(mail).hasPrefix("Plans are late."))
    }
    #expect(spent < .seconds(20))
  }
}
