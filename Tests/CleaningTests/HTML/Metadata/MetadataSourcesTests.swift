import Testing

@testable import Cleaning

/// Where on a page its metadata stand.
@Suite struct MetadataSourcesTests {
  private func sources(_ html: String) throws -> MetadataSources {
    MetadataSources(try #require(LibXML.html(Array(html.utf8))))
  }

  @Test func metaElementsAreFoundByAnyOfTheirNames() throws {
    let found = try sources(
      """
      <meta property="OG:Title" content=" Visit  to Stannick "><meta name="og:title" content="Later">
      <meta itemprop="date" content="2031-05-20"><meta name="author" content=" ">
      <meta name="author" content="A. Vale"><meta name="empty">
      """)
    #expect(found.meta("og:title") == "Visit to Stannick")
    #expect(found.meta("date") == "2031-05-20")
    #expect(found.meta("author") == "A. Vale")
    #expect(found.meta("empty") == nil)
    #expect(found.meta(anyOf: ["empty", "date", "author"]) == "2031-05-20")
  }

  @Test func theFirstTitleLinkAndTimeCount() throws {
    let found = try sources(
      """
      <title>One </title><link rel=alternate href=/a><link rel=Canonical href=/b>
      <link rel=canonical href=/c><svg><title>Two</title></svg>
      <time datetime="">20 May 2031</time><time datetime=2031-05-21>x</time>
      """)
    #expect(found.title == "One")
    #expect(found.canonical == "/b")
    #expect(found.time == "20 May 2031")
  }

  @Test func markedElements() throws {
    let long = String(repeating: "a", count: 200)
    let found = try sources(
      """
      <p itemprop=about>\(long)</p><p itemprop=brief>\(long.dropLast())</p>
      <p itemprop=datePublished datetime=2031-05-20>today</p><p itemprop=datePublished>never</p>
      <a rel=author>A. Vale</a><a rel=author>B. Low</a><b rel=editor>C. High</b>
      """)
    #expect(found.marked("about") == nil)
    #expect(found.marked("brief")?.count == 199)
    #expect(found.marked("datePublished") == "2031-05-20")
    #expect(found.marked("author") == "A. Vale")
    #expect(found.marked("editor") == nil)
  }

  @Test func onlyScriptsOfLinkedDataAreRead() throws {
    let found = try sources(
      """
      <script type="application/json">{"a": 1}</script>
      <script type="application/ld+json">{"@type": "Report"}</script>
      <script type="application/ld+json">{broken</script>
      """)
    #expect(found.objects.map { $0["@type"]?.name } == ["Report"])
  }
}
