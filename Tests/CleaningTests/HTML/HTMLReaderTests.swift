import Reports
import Testing

@testable import Cleaning

@Suite struct HTMLReaderTests {
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
    let table = "<table><tr><th>A\n b</th><th>C</th></tr><tr><td> d</td><td>e\tf</td></tr></table>"
    for page in [
      reportPage, councilPage, HTMLOutline.article("<p>\n One\t\n<br> two  </p>" + table),
    ] {
      for piece in try HTMLOutline.read(page).pieces {
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
