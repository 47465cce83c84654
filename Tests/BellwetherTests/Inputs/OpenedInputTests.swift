import Foundation
import Reports
import Testing

@testable import Bellwether
@testable import Cleaning

/// What is opened of a file that holds the document.
@Suite struct OpenedInputTests {
  /// An e-mail with one part of the given type.
  private func mail(_ type: String, _ content: String) -> String {
    """
    From: A. Vale <vale@dunmere.example>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=b\(content.utf8.count)

    --b\(content.utf8.count)
    Content-Type: \(type)

    \(content)
    --b\(content.utf8.count)--

    """
  }

  @Test func aFileIsTheDocumentItself() throws {
    let bytes = Array("Visits are late.".utf8)
    let input = try OpenedInput(bytes, file: "letter.txt")
    #expect(input.bytes == bytes && input.failures.isEmpty && input.warnings.isEmpty)
    #expect(input.format == .text)
  }

  @Test func aMailGivesItsPage() throws {
    let input = try OpenedInput(
      Array(mail("text/html", "<p>Visits are late.</p>").utf8), file: "letter.eml")
    #expect(input.format == .html)
    #expect(String(decoding: input.bytes, as: UTF8.self).contains("<p>Visits are late.</p>"))
  }

  @Test func mailInMailIsOpenedFourDeep() throws {
    var text = "Visits are late."
    text = mail("text/plain", text)
    for _ in 0..<3 { text = mail("message/rfc822", text) }
    let input = try OpenedInput(Array(text.utf8), file: "letter.eml")
    #expect(String(decoding: input.bytes, as: UTF8.self).hasPrefix("Visits are late."))
  }

  @Test func anAttachmentThatIsNotReadIsNamed() throws {
    let attached = """
      From: A. Vale <vale@dunmere.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html; name="letter.html"
      Content-Disposition: attachment; filename="letter.html"

      <p>Visits are late.</p>
      --b
      Content-Type: text/plain; name="notes.txt"
      Content-Disposition: attachment; filename="notes.txt"

      Notes.
      --b--

      """
    let input = try OpenedInput(Array(attached.utf8), file: "letter.eml")
    #expect(
      input.failures == [
        Failure(
          file: "letter.eml", stage: "clean",
          reason: "read in part: the attachment 'notes.txt' was not read",
          remedy: "save the attachment and give it as a file of its own")
      ])
  }

  @Test func whatNobodyReadsIsRefusedInsideAMail() {
    let error = #expect(throws: CleaningError.self) {
      try OpenedInput(Array(mail("text/plain", "{\\rtf1 Visits are late.}").utf8), file: "a.eml")
    }
    #expect(error?.remedy.isEmpty == false)
  }
}
