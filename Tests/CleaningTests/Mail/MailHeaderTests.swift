import Testing

@testable import Cleaning

@Suite struct MailHeaderTests {
  private func parsed(_ text: String) -> MailHeader? { MailHeader(MailFixture.lines(text)[...]) }

  @Test func readsFieldsWithParametersOverSeveralLines() throws {
    let header = try #require(
      parsed(
        "Subject: One\n  two\nContent-Type: Text/HTML;\n\tcharset=\"utf-8\"; x = \"a;\\\"b\"\n\nBody"
      ))
    #expect(header["subject"] == "One two")
    let type = try #require(header.field("content-type"))
    #expect(type.value == "text/html")
    #expect(type.parameters == ["charset": "utf-8", "x": "a;\"b"])
  }

  @Test func readsNamesInOtherAlphabets() throws {
    let header = try #require(
      parsed(
        "Content-Disposition: attachment; filename*0*=utf-8''r%C3%A9; filename*1*=sum%C3%A9.pdf\n\n"
      ))
    #expect(header.field("content-disposition")?.parameters["filename"] == "résumé.pdf")
  }

  @Test(
    "What is no header is none",
    arguments: ["No colon here\n\n", ": no name\n\n", " starts blank\n\n"])
  func refuses(_ text: String) { #expect(parsed(text) == nil) }

  @Test func theBodyBeginsBehindTheEmptyLine() throws {
    let bytes = MailFixture.lines("A: 1\n\nBody")
    let header = try #require(MailHeader(bytes[...]))
    #expect(String(decoding: bytes[header.end...], as: UTF8.self) == "Body")
  }

  @Test func aHeaderWithoutEndIsBounded() {
    let endless = Array(repeating: "X: y", count: 200_000).joined(separator: "\n")
    #expect(parsed(endless) == nil)
  }
}
