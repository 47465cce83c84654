import Testing

@testable import Cleaning

/// What is blanked out or counted before libxml2 sees it.
@Suite struct LibXMLTagsTests {
  private func bounded(_ html: String) -> String {
    String(decoding: LibXMLTags.bounded(Array(html.utf8)), as: UTF8.self)
  }

  /// `_` stands for each byte that is blanked out.
  @Test(arguments: [
    ("a<![if !vml]>b<![endif]>c", "a____________b__________c"), ("<![CDATA[x]]>", "<![CDATA[x]]>"),
    ("<!--<![endif]>-->", "<!--<![endif]>-->"), ("<![IF(x)>y", "_________y"),
    ("<script>'<![endif]>'</script>", "<script>'<![endif]>'</script>"),
    ("<!--never-ends<![endif]>", "<!--never-ends__________"), ("<![if", "<![if"), ("<", "<"),
  ])
  func sectionsOfWordGo(html: String, expected: String) {
    #expect(bounded(html).replacing(" ", with: "_") == expected.replacing(" ", with: "_"))
  }

  /// 1,000 blanks and slashes may stand in a tag; what follows the next one goes.
  @Test(arguments: [(1_000, true), (1_001, false)])
  func aTagKeepsSoManyParts(spaces: Int, isWhole: Bool) {
    let html = "<p" + String(repeating: " ", count: spaces) + "id=x>y"
    #expect(bounded(html).contains("id=x") == isWhole)
    #expect(bounded(html).hasSuffix(">y"))
    #expect(bounded(html).utf8.count == html.utf8.count)
  }

  @Test func blanksInsideQuotationMarksAreNoParts() {
    let html = "<p title='" + String(repeating: " ", count: 2_000) + "' id=x>y"
    #expect(bounded(html) == html)
  }

  @Test(arguments: [("<p>a</p></b>", 2), ("a < /b", 0), ("</", 1), ("<", 0)])
  func endTagsAreCounted(html: String, ends: Int) {
    #expect(LibXMLTags.ends(in: Array(html.utf8)[...]) == ends)
  }

  @Test(arguments: [
    ("", 0), ("<a b='1' c=\"2\"/><d e='='>x = y</d>", 2), ("<!-- = = = = --><a b='1'/>", 1),
    ("<![CDATA[a=b=c=d]]>", 0), ("<a b='>' c='<'", 2), ("<", 0), ("<?x a=1 b=2?><c d='1'/>", 1),
  ])
  func attributesAreCountedByTag(xml: String, most: Int) {
    #expect(XMLTags.mostAttributes(in: Array(xml.utf8)) == most)
  }
}
