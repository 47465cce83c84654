import Testing

@testable import Cleaning

/// The XML of a part as events.
@Suite struct DocxXMLTests {
  private func events(_ xml: String) -> [String] {
    DocxXML(Array(xml.utf8)).events.reduce(into: "") { drawn, event in
      switch event {
      case .start(let tag, let value): drawn += "<\(tag)" + (value.map { "=\($0)" } ?? "") + "|"
      case .end(let tag): drawn += "|>\(tag)"
      case .text(let text): drawn += text
      }
    }.split(separator: "|").map(String.init)
  }

  private static let space = "xmlns:w='urn:w'"

  @Test(arguments: [
    ("<w:t \(space)>Plans</w:t>", ["<t", "Plans", ">t"]),
    ("<w:p \(space)>lost<w:t>Plans</w:t>lost</w:p>", ["<p", "<t", "Plans", ">t", ">p"]),
    ("<w:b \(space) w:val='0'/>", ["<b=0", ">b"]), ("<w:b \(space) w:x='0'/>", ["<b", ">b"]),
    ("<w:style \(space) w:val='a' w:styleId='H'/>", ["<style=H", ">style"]),
    ("<w:footnote \(space) w:type='separator'/>", ["<footnote=separator", ">footnote"]),
    ("<w:unknown \(space)><w:t>a</w:t></w:unknown>", ["<t", "a", ">t"]),
    ("<w:t \(space)>a &amp; b</w:t>", ["<t", "a & b", ">t"]), ("", []),
  ])
  func parts(xml: String, expected: [String]) {
    #expect(events(xml) == expected)
  }

  @Test(arguments: [
    ("<w:p \(space)><w:t>a</w:t></w:p>", true), ("<w:p \(space)><w:t>a", false),
    ("<!DOCTYPE x [<!ENTITY a 'b'>]><w:t \(space)>&a;</w:t>", false), ("", true),
  ])
  func whatIsBrokenOrDeclaresEntitiesIsNotWhole(xml: String, isWhole: Bool) {
    #expect(DocxXML(Array(xml.utf8)).isWhole == isWhole)
  }

  /// 400 levels are too many.
  @Test(arguments: [(399, true), (400, false)])
  func depthIsBounded(depth: Int, isWhole: Bool) {
    let open = String(repeating: "<a>", count: depth)
    let xml = DocxXML(Array((open + String(repeating: "</a>", count: depth)).utf8))
    #expect(xml.isWhole == isWhole)
  }
}
