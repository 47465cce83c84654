import Lexicons
import Testing

@testable import Cleaning

/// What readers of a page do not see.
@Suite struct HTMLHiddenTests {
  private static let cases: [HTMLCase] = [
    .init(
      name: "what is hidden is not read",
      html: """
        <p style="display: none">Nobody sees this sentence, nor should they.</p>
        <p hidden>Nor this.</p><p>Read <span class="visually-hidden">aloud only</span> here.</p>
        """,
      lines: ["Read here."])
  ]

  @Test(arguments: cases)
  func reads(_ example: HTMLCase) throws { try example.check() }

  /// Elements inside paragraphs that go, by their text.
  @Test(arguments: [
    ("<p>Visits are late.<a href='#n1'>[1]</a></p>", ["[1]"]),
    ("<p>Visits are late.<a href='#n1'> 12 </a></p>", [" 12 "]),
    ("<p>Visits are late.<a href='#n1'>[A1]</a></p>", ["[A1]"]),
    ("<p>Visits are late.<a href='#n1'>[AB1]</a></p>", []),
    ("<p>Visits are late.<a href='#n1'>A1</a></p>", []),
    ("<p>Visits are late.<a href='#n1'>1234</a></p>", []),
    ("<p>Visits are late.<a href='/n1'>[1]</a></p>", []),
    // 10 of 21 letters and spaces; 14 of 25.
    ("<p>Read <span hidden>aloud only</span> here.</p>", ["aloud only"]),
    ("<p>Read <span hidden>aloud only now</span> here.</p>", []),
    ("<p>Read <span hidden><div>a</div></span> here, and there.</p>", []),
    ("<p>Visits are late. <span class=share>Share</span></p>", ["Share"]),
    ("<p>Late: <span class=share>Share</span></p>", ["Share"]),
    ("<p>Late <span class=share>Share</span></p>", []),
    ("<p><span class=share>Share</span></p>", []),
    ("<p>Visits are late. <span class='share story'>Share</span></p>", []),
    ("<div class=share>Share</div><p>Visits are late, as they were.</p>", []),
  ])
  func inlineElementsThatGo(html: String, hidden: [String]) throws {
    let tree = try #require(LibXML.html(Array(html.utf8)))
    let hints = Array("word,in,effect,weight\nshare,name,drop,1\nstory,name,body,0.5\n".utf8)
    let files = ModelFiles(origin: "test", contents: ["html-hints.csv": hints])
    let found = HTMLHidden(tree, HTMLMarks(tree, hints: try PageHints(files)))
    #expect(
      tree.nodes.indices.filter { found.contains($0) }.map { tree.rawText(of: $0) } == hidden)
  }
}
