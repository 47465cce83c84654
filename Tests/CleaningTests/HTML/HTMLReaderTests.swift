import Reports
import Testing

@testable import Cleaning

/// What stands inside an article, and the lines that come out between its first and last paragraph.
struct HTMLCase: Sendable, CustomTestStringConvertible {
  let name: String
  let html: String
  let lines: [String]

  var testDescription: String { name }
}

private let cases: [HTMLCase] = [
  .init(
    name: "headings keep their levels",
    html: "<h2>The work</h2><p>It took two years.</p><h3>Cost</h3><p>Nobody said.</p>",
    lines: ["h2 The work", "It took two years.", "h3 Cost", "Nobody said."]),
  .init(
    name: "lists, nested, bullet by bullet",
    html: "<p>It needs:</p><ul><li>stone</li><li>wood:<ul><li>oak</li></ul></li></ul>",
    lines: ["It needs:", "- stone", "- wood:", "  - oak"]),
  .init(
    name: "ordered lists keep their numbers",
    html: "<ol start=\"4\"><li>Fourth</li><li value=\"9\">Ninth</li><li>Tenth</li></ol>",
    lines: ["4. Fourth", "9. Ninth", "10. Tenth"]),
  .init(
    name: "a second paragraph of a bullet is no bullet of its own",
    html: "<ul><li><p>Stone is dear.</p><p>Wood is not.</p></li></ul>",
    lines: ["- Stone is dear.", "Wood is not."]),
  .init(
    name: "bullets that were typed",
    html: "<p>It needs:</p><p>• stone</p><p>●&nbsp;wood</p>",
    lines: ["It needs:", "- stone", "● wood"]),
  .init(
    name: "tables row by row, header cells known",
    html: """
      <table><caption>Spans</caption><tr><th>Bridge</th><th>Metres</th></tr>
      <tr><th>Old</th><td>40</td></tr><tr><th>New</th><td><p>55</p></td></tr></table>
      """,
    lines: ["(Spans)", "| Bridge* | Metres* |", "| Old* | 40 |", "| New* | 55 |"]),
  .init(
    name: "a table that lays out the page is no table",
    html: """
      <table role="presentation"><tr><td><p>Left, the river is deep.</p></td>
      <td><p>Right, it is shallow.</p></td></tr></table>
      """,
    lines: ["Left, the river is deep.", "Right, it is shallow."]),
  .init(
    name: "quotations",
    html: "<blockquote><p>“We waited,” she said.</p></blockquote>",
    lines: ["> “We waited,” she said."]),
  .init(
    name: "text in a div and a span, without a paragraph",
    html: "<div><span>Spans carry text too, whatever their name.</span></div>",
    lines: ["Spans carry text too, whatever their name."]),
  .init(
    name: "two line breaks end a paragraph, one does not",
    html: "<div>First line,<br>second line.<br><br>Another paragraph.</div>",
    lines: ["First line, second line.", "Another paragraph."]),
  .init(
    name: "inline elements do not part words",
    html: "<p>un<b>break</b>able, and <em>so</em> <i>on</i>.</p>",
    lines: ["unbreakable, and so on."]),
  .init(
    name: "white space, soft hyphens, ligatures, entities",
    html: "<p>nine&nbsp;&thinsp;thou\u{AD}sand  e\u{FB03}cient\n\tstones&#146; &lt;weight&gt;</p>",
    lines: ["nine thousand efficient stones’ <weight>"]),
  .init(
    name: "captions stay out of paragraphs",
    html: "<figure><img src=a><figcaption>The bridge, in June.</figcaption></figure>", lines: []),
  .init(
    name: "what is hidden is not read",
    html: """
      <p style="display: none">Nobody sees this sentence, nor should they.</p>
      <p hidden>Nor this.</p><p>Read <span class="visually-hidden">aloud only</span> here.</p>
      """,
    lines: ["Read here."]),
  .init(
    name: "share bars, newsletters, tags, authors, comments",
    html: """
      <div class="share-bar"><p>Tell your friends about this story, if you have any.</p></div>
      <div class="newsletterSignup"><p>News in your inbox, every morning, for nothing.</p></div>
      <div class="article__author-bio">Ann Other writes about bridges, and rivers.</div>
      <section id="comments"><p>I never liked that bridge, to be honest. It creaks.</p></section>
      """,
    lines: []),
  .init(
    name: "related links within the story",
    html: """
      <p><a href="/tunnels">How the tunnels of Aldmere were dug by hand</a></p>
      <p>Read more: <a href="/ferries">The last ferry</a></p>
      <h3>Related stories</h3><ul><li><a href="/a">The other bridge</a></li></ul>
      """,
    lines: []),
  .init(
    name: "links that a sentence introduces stay",
    html:
      "<p>The reports are:</p><ul><li><a href=\"/a\">The first report of the year</a></li></ul>",
    lines: ["The reports are:", "- The first report of the year"]),
  .init(
    name: "sentences that begin like furniture stay",
    html: """
      <p>Comments from children were warm, and there were many.</p>
      <p>Reporting by schools has improved. Contact with families at weekends is rare.</p>
      <h2>Recommended actions</h2><ul><li>related training for carers</li>
      <li>comments from parents to be recorded</li></ul>
      """,
    lines: [
      "Comments from children were warm, and there were many.",
      "Reporting by schools has improved. Contact with families at weekends is rare.",
      "h2 Recommended actions", "- related training for carers",
      "- comments from parents to be recorded",
    ]),
  .init(
    name: "adverts between paragraphs",
    html: "<div class=\"ad-slot\">Advertisement: buy stones, now.</div>", lines: []),
  .init(
    name: "a class that says what is not there drops nothing",
    html: "<div class=\"no-sidebar has-comments\"><p>This is part of it, of course.</p></div>",
    lines: ["This is part of it, of course."]),
]

@Suite struct HTMLReaderTests {
  @Test("A page comes out as title and blocks", arguments: cases)
  func reads(_ example: HTMLCase) throws {
    let lines = try HTMLOutline.of(HTMLOutline.article(example.html))
    #expect(
      lines == [
        "# Bridges of Aldmere",
        "The old bridge, which no map shows, was opened again on Monday after two years.",
      ] + example.lines + [
        "Nobody who crossed it, the mayor said, had asked how long the work would last."
      ])
  }

  @Test("A report published as a page comes out complete, and nothing else does")
  func report() throws {
    let lines = try HTMLOutline.of(reportPage)
    #expect(
      lines == [
        "# Focused visit to Wexmoor children’s services", "h2 Introduction",
        "Inspectors looked at how children who need help are found.", "They came in March.",
        "h2 Main findings", "1.1 Leaders know their services well, and their plans are clear.",
        "1.2 Records are up to date. Visits are frequent.", "h3 What needs to improve",
        "- the quality of assessments", "- oversight by managers", "(Judgements)",
        "| Judgement* | Grade* |", "| The impact of leaders* | Good |",
        "| Children in care* | Requires improvement |", "h2 Next steps",
        "The authority will send its plan to us. We will look at it in the autumn.",
      ])
  }

  @Test("A council's news page without one telling name comes out as its story, with its date")
  func councilNews() throws {
    let draft = try HTMLOutline.read(councilPage)
    #expect(draft.metadata.published == Day(year: 2024, month: 3, day: 5))
    #expect(
      try HTMLOutline.of(councilPage) == [
        "# Inspectors praise Wexmoor",
        "Services for children in Wexmoor have been praised by inspectors today.",
        "The report says that leaders have “a clear plan”, and it says why.",
        "Inspectors also found:", "- visits that are frequent", "- care leavers who are well",
        "Cllr Pat Lee said: “We are proud of our staff, and there is more to do.”",
        "h2 Notes to editors", "The report is on the inspectorate's website.",
      ])
  }

  @Test("Several main nodes are all taken")
  func severalNodes() throws {
    let part = { (name: String) in
      """
      <div class="text-block"><p>The \(name) part of the story is told here, at some length.</p>
      <p>It goes on for another paragraph, which the \(name) part needs.</p></div>
      """
    }
    let html = """
      <body><header><h1>A story in parts</h1></header><div>\(part("first"))
      <div class="ad">Buy now, pay later, regret it.</div>\(part("second"))\(part("third"))</div>
      <aside><p>Elsewhere, other things happened, as they often do in spring.</p></aside></body>
      """
    let lines = try HTMLOutline.of(html)
    #expect(lines.count == 7)
    #expect(lines.filter { $0.contains("second part") }.count == 2)
  }

  @Test("Pieces never hold line feeds, tabs outside tables, or double spaces")
  func cleanText() throws {
    for example in cases {
      for piece in try HTMLOutline.read(HTMLOutline.article(example.html)).pieces {
        #expect(!piece.text.contains("\n") && !piece.text.contains("  "))
        #expect(piece.role == .table || !piece.text.contains("\t"))
        #expect(piece.text == piece.text.trimmingCharacters(in: .whitespaces))
      }
    }
  }
}

private let reportPage = """
  <!DOCTYPE html><html lang="en"><head><title>Focused visit to Wexmoor children’s services - GOV</title>
  </head><body><a href="#content">Skip to main content</a>
  <div class="cookie-banner"><p>We use cookies to see how this service is used, and to improve it.</p>
  </div><header role="banner"><a href="/">Inspectorate</a></header>
  <div class="breadcrumbs"><ol><li><a href="/">Home</a></li></ol></div>
  <main id="content"><h1>Focused visit to Wexmoor children’s services</h1>
  <dl class="metadata"><dt>Published</dt><dd>12 March 2024</dd></dl>
  <nav class="contents-list"><h2>Contents</h2><ol><li><a href="#a">Introduction</a></li></ol></nav>
  <div class="govspeak"><h2 id="a">Introduction</h2>
  <p>Inspectors looked at how children who need help are found.</p><p>They came in March.</p>
  <h2>Main findings</h2>
  <p>1.1 Leaders know their services well, and their plans are clear.</p>
  <p>1.2 Records are up to date. Visits are frequent.</p>
  <h3>What needs to improve</h3>
  <ul><li>the quality of assessments</li><li>oversight by managers</li></ul>
  <table><caption>Judgements</caption><thead><tr><th>Judgement</th><th>Grade</th></tr></thead>
  <tbody><tr><th>The impact of leaders</th><td>Good</td></tr>
  <tr><th>Children in care</th><td>Requires improvement</td></tr></tbody></table>
  <h2>Next steps</h2>
  <p>The authority will send its plan to us. We will look at it in the autumn.</p>
  </div></main>
  <div class="related"><h2>Related content</h2><ul><li><a href="/x">Another visit</a></li></ul></div>
  <footer><p>All content is available under a licence, except where otherwise stated.</p></footer>
  </body></html>
  """

private let councilPage = """
  <!DOCTYPE html><html><head><title>Inspectors praise Wexmoor | Wexmoor Council</title></head><body>
  <div id="a"><a href="/">Wexmoor Council</a><ul><li><a href="/pay">Pay</a></li></ul></div>
  <div id="b"><a href="/">Home</a> &gt; <a href="/news">News</a></div>
  <div id="c"><div id="d"><ul><li><a href="/24">2024</a></li><li><a href="/23">2023</a></li></ul></div>
  <div id="e"><h1>Inspectors praise Wexmoor</h1><p>Published: Tuesday, 5th March 2024</p>
  <p><strong>Services for children in Wexmoor have been praised by inspectors today.</strong></p>
  <p>The report says that leaders have “a clear plan”, and it says why.</p>
  <p>Inspectors also found:</p>
  <ul><li>visits that are frequent</li><li>care leavers who are well</li></ul>
  <p>Cllr Pat Lee said: “We are proud of our staff, and there is more to do.”</p>
  <h2>Notes to editors</h2>
  <p>The report is on the <a href="https://inspect.example/">inspectorate's website</a>.</p>
  <p>Share this page</p><p><a href="#">Facebook</a> <a href="#">X</a></p></div>
  <div id="f"><h3>Elsewhere</h3><ul><li><a href="/a">Bins over Easter</a></li></ul></div></div>
  <div id="g"><p>© Wexmoor Council 2024. Registered office: Town Hall, High Street.</p></div>
  </body></html>
  """
