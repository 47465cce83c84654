import Testing

@testable import Cleaning

@Suite struct XMLTagsTests {
  @Test(arguments: [
    ("", 0), ("<a b='1' c=\"2\"/><d e='='>x = y</d>", 2), ("<!-- = = = = --><a b='1'/>", 1),
    ("<![CDATA[a=b=c=d]]>", 0), ("<a b='>' c='<'", 2), ("<", 0),
  ])
  func attributesAreCountedByTag(xml: String, most: Int) {
    #expect(XMLTags.mostAttributes(in: Array(xml.utf8)) == most)
  }
}
