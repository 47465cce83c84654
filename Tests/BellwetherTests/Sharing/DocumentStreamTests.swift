import Foundation
import Testing

@testable import Bellwether

@Suite struct DocumentStreamTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func stream(_ bytes: [UInt8], maxBytes: Int = 100) throws -> DocumentStream {
    let path = try scratch.write("documents", bytes)
    return DocumentStream(
      try #require(FileHandle(forReadingAtPath: path)), maxBytes: maxBytes)
  }

  private func all(_ text: String, maxBytes: Int = 100) throws -> [StreamedDocument] {
    var stream = try stream(Array(text.utf8), maxBytes: maxBytes)
    var documents: [StreamedDocument] = []
    while let document = try stream.next() { documents.append(document) }
    return documents
  }

  @Test func documentsFollowOneAnother() throws {
    let documents = try all(
      """
      {"file":"a/one.txt","length":5}
      {\n"}\n{"file":"two.pdf","id":"second","path":"/data/two.pdf"}
      {"file":"three.txt","length":0}

      """)
    #expect(
      documents == [
        .init(id: "one", file: "a/one.txt", content: .bytes(Array("{\n\"}\n".utf8))),
        .init(id: "second", file: "two.pdf", content: .path("/data/two.pdf")),
        .init(id: "three", file: "three.txt", content: .bytes([])),
      ])
  }

  @Test func nothingIsTheEnd() throws {
    #expect(try all("").isEmpty)
  }

  @Test func aLargeDocumentIsPassedOverWithoutBeingHeld() throws {
    let large = String(repeating: "x", count: 1_000_000)
    let documents = try all(
      "{\"file\":\"a\",\"length\":1000000}\n\(large){\"file\":\"b\",\"length\":1}\ny")
    #expect(documents.map(\.content) == [.tooLarge, .bytes([UInt8(ascii: "y")])])
  }

  @Test(
    "what is no such stream is told, with its place",
    arguments: [
      ("{\"file\":\"a\",\"length\":9}\nshort", "document 1: ends 4 bytes early"),
      ("{\"file\":\"a\",\"length\":1}\nx{\"fi", "document 2: ends within its first line"),
      ("{\"file\":\"a\"}\n", "document 1: wants either 'length', 0 or more, or 'path'"),
      (
        "{\"file\":\"a\",\"length\":-1}\n",
        "document 1: wants either 'length', 0 or more, or 'path'"
      ),
      ("{\"file\":\"a\",\"length\":1,\"path\":\"b\"}\nx", "document 1: wants either"),
      ("{\"file\":\"\",\"length\":1}\nx", "document 1: 'file' or 'id' is empty"),
      ("{\"length\":1}\nx", "document 1: 'file' is missing"),
      ("nonsense\n", "document 1: "),
    ])
  func flaws(text: String, message: String) throws {
    #expect {
      _ = try all(text)
    } throws: { error in
      let words = "\(error)"
      return words.hasPrefix("bellwether: run: standard input: \(message)")
        && words.hasSuffix("then the bytes; see docs/scale.md")
    }
  }

  @Test func anEndlessFirstLineIsNotHeld() throws {
    #expect {
      _ = try all(String(repeating: "x", count: 200_000))
    } throws: {
      "\($0)".contains("document 1: has a first line of more than 64 kB")
    }
  }
}
