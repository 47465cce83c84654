import Testing

@testable import Cleaning

/// Parts of a message, nested and cut off.
@Suite struct MailPartsTests {
  private func parts(_ text: String) throws -> MailParts {
    let bytes = MailFixture.lines(text)
    let header = try #require(MailHeader(bytes[...]))
    return try MailParts(header, body: bytes[header.end...])
  }

  private func bodies(_ found: MailParts) -> [String] {
    found.parts.map { "\($0.type): \(String(decoding: $0.body, as: UTF8.self))" }
  }

  @Test func partsStandBetweenTheirBoundaries() throws {
    let found = try parts(
      """
      Content-Type: multipart/mixed; boundary="=_a"

      --=_ab
      what stands before the first is no part
      --=_a
      Content-Type: Text/HTML

      <p>Plans</p>
      --=_a b
      --=_a
      Content-Type: multipart/related; boundary=b

      --b
      Content-Type: image/png; name="plan.png"
      Content-Transfer-Encoding: base64

      QUJD
      --b--
      --=_a

      no header
      --=_a--
      after the last
      """)
    #expect(
      bodies(found) == [
        "text/html: <p>Plans</p>\r\n--=_a b", "image/png: QUJD", "text/plain: no header",
      ])
    #expect(found.parts.map(\.isRelated) == [false, true, false])
    #expect(found.parts.map(\.fileName) == [nil, "plan.png", nil])
    #expect(found.parts[1].content == Array("ABC".utf8))
    #expect(!found.isCut)
  }

  @Test(arguments: [("--a--\n", false), ("", true), ("--a\n", true)])
  func aMissingLastBoundaryIsNoted(end: String, isCut: Bool) throws {
    let text = "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nPlans\n"
    #expect(try parts(text + end).isCut == isCut)
  }

  @Test func messagesInsideMessagesAreOpened() throws {
    let found = try parts("Content-Type: message/rfc822\n\nSubject: Plans\n\nThey are late.")
    #expect(bodies(found) == ["text/plain: They are late."])
  }

  @Test(arguments: [
    ("multipart/mixed", "the e-mail does not say what divides its parts"),
    (
      "multipart/mixed; boundary=b",
      "the boundary between the e-mail's parts, 'b', never occurs"
    ),
  ])
  func boundariesMustBeNamedAndOccur(type: String, reason: String) {
    let error = #expect(throws: CleaningError.self) {
      try parts("Content-Type: \(type)\n\n--a\n\nPlans\n--a--\n")
    }
    #expect(error?.reason == reason)
    #expect(error?.remedy == "save the message or the page again")
  }

  /// A message in a message in a message …; 16 deep is the most.
  @Test(arguments: [(MailParts.mostDepth, true), (MailParts.mostDepth + 1, false)])
  func depthIsBounded(depth: Int, isRead: Bool) throws {
    let text = String(repeating: "Content-Type: message/rfc822\n\n", count: depth)
    let letter = text + "Subject: Plans\n\nThey are late."
    if isRead {
      #expect(try parts(letter).parts.count == 1)
    } else {
      let error = #expect(throws: CleaningError.self) { try parts(letter) }
      #expect(error?.remedy == "save the attached report by itself and give that file")
    }
  }
}
