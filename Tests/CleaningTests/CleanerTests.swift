import Foundation
import Lexicons
import Reports
import Testing

@testable import Cleaning

@Suite struct CleanerTests {
  static func report(_ content: Document.Content, file: String = "a.txt") throws -> Report {
    try Cleaner(Models.files()).clean(
      Document(id: "a", file: file, sha256: "00", content: content))
  }

  @Test func blocksCoverTheTextInOrder() throws {
    let text = FactReaderTests.letter(subject: "Focused visit to Ambry", opening: "We saw it all.")
    let report = try Self.report(.text(Array(text.utf8)))
    #expect(report.format == .text)
    #expect(report.blocks.first?.span.start == 0)
    for (block, next) in zip(report.blocks, report.blocks.dropFirst()) {
      #expect(block.span.end + 1 == next.span.start)
    }
    #expect(report.blocks.last?.span.end == report.text.utf8.count)
  }

  @Test func everyFormatGivesTheSameFacts() throws {
    let lines = [
      "Focused visit to Leeds children’s services",
      "We came to Leeds on 2 May 2031. His Majesty’s Inspectors were Jo Lark and Al Finch.",
    ]
    let html = "<html><body><h1>\(lines[0])</h1><p>\(lines[1])</p></body></html>"
    let body = DocxFixture.paragraph(lines[0]) + DocxFixture.paragraph(lines[1])
    let contents: [Document.Content] = [
      .text(Array(lines.joined(separator: "\n\n").utf8)), .html(Array(html.utf8)),
      .docx(DocxFixture.document(body)),
    ]
    for content in contents {
      let inspection = try Self.report(content).inspection
      #expect(inspection.kind == "focused-visit")
      #expect(inspection.authorityCode == "E08000035")
      #expect(inspection.end?.description == "2031-05-02")
      #expect(inspection.inspectors == ["Jo Lark", "Al Finch"])
    }
  }

  /// A web page that is a letter of the inspectorate has its letterhead set apart, and its own date is
  /// not taken for the visit's; an article that greets its readers is left alone.
  @Test func setsALetterOnAPageApart() throws {
    let prose = String(repeating: "Workers are calm, kind and on time, and they listen. ", count: 6)
    let body = """
      <div><p>Ofsted<br>Piccadilly Gate</p><p>12 October 2031</p><p>Ms Orla Finch<br>Leeds</p>
      <p>Dear Ms Finch</p><h2>Focused visit to Leeds children’s services</h2>
      <p>We came to Leeds on 2 May 2031 and met all of the teams that work with children.</p>
      <p>\(prose)</p><p>\(prose)</p><p>Yours sincerely</p><p>Jo Lark<br>His Majesty’s Inspector</p></div>
      """
    let head = "<head><title>Letter</title></head>"
    let letter = try Self.report(.html(Array("<html>\(head)<body>\(body)</body></html>".utf8)))
    #expect(letter.inspection.end?.description == "2031-05-02")
    #expect(letter.inspection.publicationDate?.description == "2031-10-12")
    let roles: [Role] = [.heading, .furniture, .furniture, .furniture, .furniture, .heading]
    let rest: [Role] = [.paragraph, .paragraph, .paragraph, .furniture, .furniture]
    #expect(letter.blocks.map(\.role) == roles + rest)
    let article = "<p>Dear reader</p><p>\(prose)</p>"
    let page = try Self.report(.html(Array("<html><body>\(article)</body></html>".utf8)))
    #expect(page.blocks.allSatisfy { $0.role == .paragraph })
  }

  @Test func sameInputGivesTheSameReport() throws {
    let text = FactReaderTests.letter(subject: "Focused visit to Ambry", opening: "We saw it all.")
    let bytes = Array(text.utf8)
    #expect(try Self.report(.text(bytes)) == Self.report(.text(bytes)))
  }

  /// Bytes of any kind are refused with a remedy or read; nothing crashes.
  @Test func anyBytesAreReadOrRefused() throws {
    let cleaner = try Cleaner(Models.files())
    var state: UInt64 = 42
    for round in 0..<120 {
      let bytes = (0..<(round * 7)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return round % 2 == 0 ? UInt8(truncatingIfNeeded: state >> 33) : UInt8(state >> 58) + 60
      }
      for content in [Document.Content.text(bytes), .html(bytes), .docx(bytes)] {
        do {
          let report = try cleaner.clean(
            Document(id: "x", file: "x", sha256: "", content: content))
          #expect(report.blocks.allSatisfy { $0.span.end <= report.text.utf8.count })
        } catch {
          #expect(!error.reason.isEmpty && !error.remedy.isEmpty)
        }
      }
    }
  }
}
