import Testing

@testable import Cleaning

@Suite struct PDFXMLParserTests {
  private func parse(_ inside: String) -> PDFPages? {
    PDFXMLParser().parse(Array("<pdf2xml>\(inside)</pdf2xml>".utf8))
  }

  private func texts(_ pages: PDFPages?) -> [String] {
    pages.map { pages in
      pages.runs.map { String(decoding: pages.bytes[$0.text], as: UTF8.self) }
    } ?? []
  }

  @Test func runsHavePlaceFontAndText() throws {
    let pages = try #require(
      parse(
        """
        <page number="2" top="0" left="0" height="1262" width="892">
        <fontspec id="7" size="18" family="ABC+Wingdings" color="#000000"/>
        <text top="120" left="-6" width="40" height="22" font="7">A &amp; <b>B</b></text>
        </page>
        """))
    let run = try #require(pages.runs.first)
    #expect((run.top, run.left, run.width, run.height) == (120, -6, 40, 22))
    #expect(pages.fonts[run.font].size == 18)
    #expect(pages.fonts[run.font].isSymbol)
    #expect(pages.pages[0].number == 2)
    #expect(texts(pages) == ["A & B"])
    #expect(pages.isWhole)
  }

  @Test(arguments: [
    ("<b>all</b>", true), ("<b>all</b> ", true), ("some <b>of it</b>", false), ("none", false),
    ("none <b> </b>", false), ("<i><b>both</b></i>", true),
  ])
  func aRunIsBoldWhereAllItsLettersAre(text: String, isBold: Bool) throws {
    let pages = try #require(parse("<page><text>\(text)</text></page>"))
    #expect(pages.runs.map(\.isBold) == [isBold])
  }

  @Test func linksInsideTheDocumentAreMarked() throws {
    let pages = try #require(
      parse(
        """
        <page><text><a href="a.html#3">in</a></text><text><a href="http://b.example/#3">out</a></text>
        </page>
        """))
    #expect(pages.runs.map(\.isInternalLink) == [true, false])
  }

  @Test func textOutsidePagesAndRunsIsLeftOut() {
    #expect(texts(parse(" link to page 3 <page>stray<text>kept</text></page> stray")) == ["kept"])
  }

  @Test func damageIsSkippedAndSaid() throws {
    let pages = try #require(parse("<page><text>one</text><text>t\u{1}wo & three</text></page>"))
    #expect(texts(pages).first == "one")
    #expect(!pages.isWhole)
  }

  @Test func entitiesOfADoctypeAreNotExpanded() throws {
    let xml = """
      <!DOCTYPE pdf2xml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
      <!ENTITY f SYSTEM "file:///etc/hostname">]>
      <pdf2xml><page><text>x&b;&f;y</text></page></pdf2xml>
      """
    let pages = try #require(PDFXMLParser().parse(Array(xml.utf8)))
    #expect(texts(pages) == ["xy"])
  }

  @Test func depthIsBounded() throws {
    let deep = String(repeating: "<page>", count: 100_000)
    let pages = try #require(PDFXMLParser().parse(Array(deep.utf8)))
    #expect(pages.pages.count <= 300)
    #expect(!pages.isWhole)
  }
}
