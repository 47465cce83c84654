import Testing

@testable import Cleaning

/// Controls that nobody closed do not take the page with them.
@Suite struct HTMLMisnestingTests {
  private static let prose = """
    <p>Leaders in Dunmere know their services.</p><p>Children are seen quickly.</p>\
    <p>Plans are clear and timely.</p>
    """

  private func holds(_ tag: HTMLTag, in page: String) throws -> Bool {
    let tree = try #require(LibXML.html(Array("<html><body>\(page)</body></html>".utf8)))
    return tree.first(tag) != nil
  }

  @Test(
    "what holds the page is no control",
    arguments: [
      (HTMLTag.button, "<button><div>Menu</div><main><p>Plans are clear.</p></main>", false),
      (.button, "<button><div>Menu</div><article>Plans are clear.</article>", false),
      (.button, "<button>Menu<div>\(prose)</div></button>", false),
      (.svg, "<svg><path d='M0'><main>\(prose)</main></svg>", false),
      (.button, "<button><p>Menu</p><p>of the page</p></button>", true),
      (.button, "<button>Menu</button><main>\(prose)</main>", true),
      (.noscript, "<noscript><div>\(prose)</div></noscript>", true),
    ])
  func whatIsSwallowedIsFreed(tag: HTMLTag, page: String, isKept: Bool) throws {
    #expect(try holds(tag, in: page) == isKept, "\(page)")
  }
}
