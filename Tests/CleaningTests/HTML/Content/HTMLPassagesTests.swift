import Testing

@testable import Cleaning

/// Where one passage of a page ends and the next begins.
@Suite struct HTMLPassagesTests {
  private static let cases: [HTMLCase] = [
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
      html:
        "<p>nine&nbsp;&thinsp;thou\u{AD}sand  e\u{FB03}cient\n\tstones&#146; &lt;weight&gt;</p>",
      lines: ["nine thousand efficient stones’ <weight>"]),
  ]

  @Test(arguments: cases)
  func reads(_ example: HTMLCase) throws { try example.check() }

  /// The passages of a page, each with the share of its letters in links and in bold.
  @Test(arguments: [
    ("<p>Plans are <a href='/x'>thin</a>.</p>", ["Plans are thin. 4/13 0/13"]),
    (
      "<p><b>Care leavers</b><br>Plans are late.</p>",
      ["Care leavers 0/11 11/11", "Plans are late. 0/13 0/13"]
    ),
    ("<p>Care<br>Plans.</p>", ["Care Plans. 0/10 0/10"]),
    (
      "<p>They need:<br>• stone<br>• wood</p>",
      ["They need: 0/9 0/9", "• stone 0/8 0/8", "• wood 0/7 0/7"]
    ),
    ("<p style='x'><span style='font-weight: 700'>All bold</span></p>", ["All bold 0/7 7/7"]),
    ("<p>a</p>b<div>c</div>d", ["a 0/1 0/1", "b 0/1 0/1", "c 0/1 0/1", "d 0/1 0/1"]),
    ("<p>a<script>no</script>b <s>out</s>c</p>", ["ab c 0/3 0/3"]), ("<p> </p>", []),
    (
      "<table><tr><th>A</th><td>1 <a href='/x'>2</a></td></tr><tr><td></td><td></td></tr></table>",
      ["A 1 2 1/3 0/3"]
    ),
  ])
  func passages(html: String, expected: [String]) throws {
    let tree = try #require(LibXML.html(Array(html.utf8)))
    let found = HTMLPassages.read(tree, on: HTMLAddress(page: nil)) { _ in false }
    #expect(
      found.map {
        "\($0.string) \($0.linkLetters)/\($0.letters) \($0.boldLetters)/\($0.letters)"
      } == expected)
  }

  @Test func lettersOfLinksToOtherSitesAreCountedApart() throws {
    let html = "<p><a href='https://stannick.example/'>there</a> and <a href='/here'>here</a></p>"
    let tree = try #require(LibXML.html(Array(html.utf8)))
    let page = HTMLAddress(page: "https://merrowshire.example/")
    let passage = try #require(HTMLPassages.read(tree, on: page) { _ in false }.first)
    #expect(passage.outwardLetters == 5)
    #expect(passage.linkLetters == 9)
    #expect(passage.beginsInLink)
  }

  @Test func hiddenSubtreesAreLeftOutWithTheirBreak() throws {
    let tree = try #require(LibXML.html(Array("<div>a<div>b</div>c<i>d</i>e</div>".utf8)))
    let found = HTMLPassages.read(tree, on: HTMLAddress(page: nil)) {
      ["b", "d"].contains(tree.rawText(of: $0))
    }
    #expect(found.map(\.string) == ["a", "ce"])
  }
}
