import Testing

@testable import Cleaning

/// Which passages stand inside an element.
@Suite struct PassageRangesTests {
  private func ranges(_ page: String, _ tag: HTMLTag) throws -> (Range<Int>, passages: [String]) {
    let tree = try #require(LibXML.html(Array(page.utf8)))
    let passages = HTMLPassages.read(tree, on: HTMLAddress(page: nil)) { _ in false }
    let node = try #require(tree.first(tag))
    return (PassageRanges(passages, in: tree)[node], passages.map(\.string))
  }

  @Test func anElementHoldsThePassagesThatBeginInIt() throws {
    let page = "<body><p>One</p><div><p>Two</p><ul><li>Three<li>Four</ul></div><p>Five</p></body>"
    let (range, passages) = try ranges(page, .div)
    #expect(range == 1..<4)
    #expect(passages[range] == ["Two", "Three", "Four"])
  }

  @Test func anElementWithoutTextHoldsNone() throws {
    #expect(try ranges("<p>One</p><div></div><p>Two</p>", .div).0 == 1..<1)
  }

  @Test func theLastElementReachesToTheEnd() throws {
    #expect(try ranges("<p>One</p><div>Two<p>Three</p></div>", .div).0 == 1..<3)
  }
}
