import Reports
import Testing

@testable import Cleaning

@Suite struct MetadataReaderTests {
  private func page(_ head: String, body: String = "") throws -> PageMetadata {
    let html = "<html><head>\(head)</head><body>\(body)</body></html>"
    return PageMetadata(try #require(LibXML.html(Array(html.utf8))))
  }

  private func metadata(_ head: String, body: String = "") throws -> Draft.Metadata {
    try page(head, body: body).draft
  }

  @Test("JSON-LD gives everything, also inside a graph")
  func jsonLD() throws {
    let article = """
      {"@type": "NewsArticle", "headline": "Council&nbsp;praised", "datePublished":
      "2021-05-04T23:30:00+01:00", "author": [{"@type": "Person", "name": "Ann Other"}, {"name": "B. Low"}],
      "publisher": {"name": "The Aldmere Post"}, "url": "https://post.example/praised"}
      """
    for script in [article, "[\(article)]", "{\"@graph\": [{\"@type\": \"Person\"}, \(article)]}"] {
      let found = try metadata("<script type=\"application/ld+json\">\(script)</script>")
      #expect(found.author == "Ann Other, B. Low")
      #expect(found.published == Day(year: 2021, month: 5, day: 4))
      #expect(found.site == "The Aldmere Post")
      #expect(found.url == "https://post.example/praised")
    }
  }

  @Test("An article has an author; a site's guidance, which its system calls one, has none")
  func articles() throws {
    let type = "<meta property=\"og:type\" content=\"article\">"
    let authors = [
      "<meta name=\"author\" content=\"Ann Other\">",
      "<meta property=\"article:author\" content=\"https://post.example/ann\">",
      "<script type=\"application/ld+json\">{\"@type\": \"WebPage\", \"author\": {\"@id\": \"#ann\"}}</script>",
    ]
    for author in authors {
      #expect(try page(type + author).isArticle)
      #expect(try !page(author).isArticle)
    }
    #expect(try page(type, body: "<a rel=author href=/ann><img src=a.png></a>").isArticle)
    #expect(try !page(type).isArticle)
    #expect(try !page(type, body: "<a rel=next href=/ann>Ann Other</a>").isArticle)
  }

  @Test("Open Graph and meta elements, the site's name taken off the title")
  func openGraph() throws {
    let found = try metadata(
      """
      <title>Something else</title>
      <meta property="og:title" content="Praise for the council | Aldmere Post">
      <meta property="og:site_name" content="Aldmere Post">
      <meta property="article:published_time" content="2020-02-29T08:00:00Z">
      <meta name="author" content="By Ann Other">
      <link rel="canonical" href="https://post.example/praise">
      """)
    #expect(found.title == "Praise for the council")
    #expect(found.author == "Ann Other")
    #expect(found.published == Day(year: 2020, month: 2, day: 29))
    #expect(found.url == "https://post.example/praise")
  }

  @Test("Without metadata, marked elements and the address tell")
  func marks() throws {
    let marked = try metadata(
      "<title>Plain &amp; simple</title>",
      body: "<a rel=author>C. High</a><time datetime='2019-03-02'>Saturday</time>")
    #expect(marked.title == "Plain & simple")
    #expect(marked.author == "C. High")
    #expect(marked.published == Day(year: 2019, month: 3, day: 2))
    let addressed = try metadata("<link rel=canonical href='https://a.example/2018/7/04/story'>")
    #expect(addressed.published == Day(year: 2018, month: 7, day: 4))
  }

  @Test(
    "Where a script writes the text, the body that JSON-LD repeats is read, and a warning says so")
  func storedBody() throws {
    let sentence = "The council said that it would look at the plan again, and soon. "
    let body = Array(repeating: sentence, count: 12).joined(separator: "\\n")
    let page = """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline":
      "Another plan", "articleBody": "\(body)"}</script></head>
      <body><h1>Another plan</h1><div id="app">Please wait, the story is coming.</div></body></html>
      """
    let draft = try HTMLOutline.read(page)
    #expect(draft.pieces.count == 13)
    #expect(draft.pieces.last?.text == String(sentence.dropLast()))
    #expect(draft.warnings.contains { $0.contains("JSON-LD") })
  }

  @Test("An author who is an address is none, and broken JSON is passed over")
  func refused() throws {
    let found = try metadata(
      """
      <script type="application/ld+json">{"@type": "Article", "headline": </script>
      <meta property="article:author" content="https://social.example/ann">
      """)
    #expect(found.author == nil)
    #expect(found.title == nil)
    #expect(found.published == nil)
  }
}
