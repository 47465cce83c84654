import Foundation
import Testing

@testable import Bellwether

/// Pages that show no text: what lies under them, and whether anything is drawn on them.
@Suite struct PDFSecondLookTests {
  /// A PDF of one page a content stream, with Helvetica as F1.
  static func pdf(_ pages: [String]) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var kids: [String] = []
    for page in pages {
      objects.append("<< /Length \(page.utf8.count) >>\nstream\n\(page)\nendstream")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(objects.count) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      kids.append("\(objects.count) 0 R")
    }
    objects[1] = "<< /Type /Pages /Count \(kids.count) /Kids [\(kids.joined(separator: " "))] >>"
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (position, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(position + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      text += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n"
    }
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  private static let seen =
    "BT /F1 11 Tf 72 700 Td (Workers know their families and visit them often.) Tj ET"
  private static let hidden =
    "BT 3 Tr /F1 11 Tf 72 700 Td (Plans are thin, and few of them say who does what, and by when.) Tj ET"
  private static let stamp = "BT /F1 9 Tf 270 40 Td (Page 2 of 2) Tj ET"
  private static let drawn = "0.3 g 72 400 300 300 re f"

  private func text(_ xml: [UInt8]) -> String { String(decoding: xml, as: UTF8.self) }

  @Test(.enabled(if: Corpus.isThere)) func textIsTakenFromUnderAPageThatShowsNone() async throws {
    for second in [Self.hidden, Self.hidden + " " + Self.stamp, Self.drawn + " " + Self.hidden] {
      let content = try await PDFConverter(timeout: 60).convert(Self.pdf([Self.seen, second]))
        .content
      #expect(text(content.hidden).contains("Plans are thin"))
      #expect(content.picturePages == [])
    }
  }

  @Test(.enabled(if: Corpus.isThere)) func picturesAreToldFromBlankPages() async throws {
    let pages = [Self.seen, Self.drawn, "", Self.stamp, Self.drawn + " " + Self.stamp]
    let content = try await PDFConverter(timeout: 60).convert(Self.pdf(pages)).content
    #expect(content.hidden.isEmpty)
    #expect(content.picturePages == [2, 5])
  }

  @Test(.enabled(if: Corpus.isThere)) func nobodyLooksWhereEveryPageShowsText() async throws {
    let content = try await PDFConverter(timeout: 60).convert(Self.pdf([Self.seen, Self.seen]))
      .content
    #expect(content.hidden.isEmpty)
    #expect(content.picturePages == nil)
  }

  @Test(
    arguments: [
      ("P5\n2 2\n255\n", [255, 255, 255, 255], [false]),
      ("P5\n2 2\n255\n", [255, 0, 255, 255], [true]),
      ("P5\n2 2\n255\n", [255, 0, 255], []), ("P6\n2 2\n255\n", [255, 0, 255, 255], []),
      ("P5\n9999999 2\n255\n", [255, 0], []), ("", [], []),
    ] as [(String, [UInt8], [Bool])])
  func readsGreyPictures(header: String, points: [UInt8], expected: [Bool]) {
    #expect(GreyPicture.all(in: Array(header.utf8) + points).map(\.showsMuch) == expected)
  }
}
