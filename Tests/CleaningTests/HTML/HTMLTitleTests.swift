import Testing

@testable import Cleaning

/// Which passage of a page is its title.
@Suite struct HTMLTitleTests {
  private static let spring = "Visit to Stannick in the spring"

  private func title(_ html: String, _ titles: [String]) throws -> Int? {
    let tree = try #require(LibXML.html(Array(html.utf8)))
    let passages = HTMLPassages.read(tree, on: HTMLAddress(page: nil)) { _ in false }
    return HTMLTitle.position(in: passages, tree, titles: titles)
  }

  @Test(
    arguments: [
      ("<p>By us</p><h1>Visit to Stannick</h1>", [], 1),
      ("<h1>Visit to Stannick</h1><h1>Elsewhere</h1>", [], nil),
      ("<h2>Elsewhere</h2><h2>Visit to Stannick</h2>", ["Visit to Stannick | Merrowshire"], 1),
      ("<h2>Visit to Stannick</h2><h1>Visit to Stannick</h1>", ["Visit to Stannick"], 1),
      ("<h1>Visit to Stannick</h1><h1>Visit to Stannick</h1>", ["Visit to Stannick"], 0),
      ("<h2>VISIT to stannick</h2>", ["Other", "Visit to Stannick"], 0),
      // Three words in six are the title's: no likeness.
      ("<h2>Visit to the Stannick team today</h2>", ["Visit to Stannick"], nil),
      // No heading: 0.6 + 0.4 · 6/6 − 0.2 is above 0.75, with 6/7 it is not.
      ("<p>\(spring)</p>", [spring], 0), ("<p>\(spring)</p>", ["\(spring) again"], nil),
      ("<p><a href='/'>\(spring)</a></p>", [spring], nil),
      ("<p>Stannick town now</p>", ["Stannick town now"], nil), ("<p>Text</p>", [], nil),
    ] as [(String, [String], Int?)])
  func position(html: String, titles: [String], expected: Int?) throws {
    #expect(try title(html, titles) == expected)
  }

  @Test func levelIsThatOfTheHeadingAround() throws {
    let html = "<h3><span>Deep</span></h3><h2><div>Deeper</div></h2><p>None</p>"
    let tree = try #require(LibXML.html(Array(html.utf8)))
    let passages = HTMLPassages.read(tree, on: HTMLAddress(page: nil)) { _ in false }
    #expect(passages.map { HTMLTitle.level(of: $0, tree) } == [3, 2, nil])
  }
}
