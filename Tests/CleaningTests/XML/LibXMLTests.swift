import Testing

@testable import Cleaning

/// HTML as libxml2 reports it: what is broken is mended, what is hostile is bounded.
@Suite struct LibXMLTests {
  /// The tree as nested names, texts in quotation marks.
  private func drawn(_ html: String) throws -> String {
    let tree = try #require(LibXML.html(Array(html.utf8)))
    func draw(_ node: Int) -> String {
      if tree.nodes[node].tag == .text { return "'\(tree.rawText(of: node))'" }
      let inside = tree.children(of: node).map(draw).joined(separator: " ")
      return inside.isEmpty ? "\(tree.nodes[node].tag)" : "\(tree.nodes[node].tag)(\(inside))"
    }
    return tree.nodes.isEmpty ? "" : draw(0)
  }

  @Test(arguments: [
    ("<p>One<p>Two", "html(body(p('One') p('Two')))"),
    ("<ul><li>A<li>B</ul>", "html(body(ul(li('A') li('B'))))"),
    ("<p>a<!-- no -->b</p>", "html(body(p('ab')))"),
    ("<p>&amp;&#8217;&nope;</p>", "html(body(p('&’&nope;')))"),
    ("<my-part>x</my-part><blink>y</blink>", "html(body(custom('x') other('y')))"),
    ("", ""),
  ])
  func trees(html: String, expected: String) throws {
    #expect(try drawn(html) == expected)
  }

  @Test func whatThePageSaysOfItsEncodingIsNotLookedAt() throws {
    let page = "<meta charset='iso-8859-1'><p>caf\u{E9}</p>"
    #expect(try drawn(page).contains("'caf\u{E9}'"))
  }

  @Test func attributesThatMatterAreKept() throws {
    let tree = try #require(LibXML.html(Array("<a HREF='/x' onclick='y' class=''>z</a>".utf8)))
    let link = try #require(tree.first(.a))
    #expect(tree.string(.href, of: link) == "/x")
    #expect(tree.string(.class, of: link) == "")
    #expect(tree.string(.id, of: link) == nil)
    #expect(tree.nodes[link].attributes.count == 2)
  }
}
