import Lexicons
import TestSupport
import Testing

@testable import Cleaning

/// A page that was made to break a reader, and a text that must come out of it all the same.
struct HostileCase: Sendable, CustomTestStringConvertible {
  let name: String
  let page: @Sendable () -> [UInt8]
  let kept: String

  init(_ name: String, kept: String, _ page: @escaping @Sendable () -> String) {
    self.name = name
    self.kept = kept
    self.page = { Array(page().utf8) }
  }

  var testDescription: String { name }
}

private let prose = "The text at the bottom is here, and it is long enough to be read."

private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private let cases: [HostileCase] = [
  .init("100,000 levels, closed", kept: prose) {
    "<body>\(many("<div>", 100_000))<p>\(prose)</p>\(many("</div>", 100_000))</body>"
  },
  .init("100,000 levels of inline elements and end tags that fit none", kept: prose) {
    "<body>\(many("<b>", 100_000))\(prose)\(many("</i>", 2_000))"
  },
  .init("lists in lists", kept: prose) { "\(many("<ul><li>", 20_000))\(prose)" },
  .init("tables in tables", kept: prose) { "\(many("<table><tr><td>", 5_000))\(prose)" },
  .init("100,000 line breaks in a cell", kept: prose) {
    "<table><tr><td>a<td>b<tr><td>c<td>\(many("<br>", 100_000))</table><p>\(prose)</p>"
  },
  .init("one tag of 100,000 attributes", kept: prose) {
    "<p \((0..<100_000).map { "a\($0)=b" }.joined(separator: " "))>\(prose)</p>"
  },
  .init("one line of 4 megabytes", kept: "word and more, word and more,") {
    "<p>\(many("word and more, ", 280_000))</p>"
  },
  .init("a class of a million words", kept: prose) {
    "<p class=\"\(many("a-b ", 1_000_000))\">\(prose)</p>"
  },
  .init("entities that grow", kept: prose) {
    """
    <!DOCTYPE html [<!ENTITY a "\(many("ha", 50))"><!ENTITY b "\(many("&a;", 50))">
    <!ENTITY c "\(many("&b;", 50))"><!ENTITY f SYSTEM "file:///etc/passwd">]>
    <p>&c; &f;</p><p>\(prose)</p>
    """
  },
  .init("JSON that nests without end", kept: prose) {
    "<script type=\"application/ld+json\">\(many("[", 500_000))</script><p>\(prose)</p>"
  },
  .init("100,000 linked headings", kept: prose) {
    "<div><p>\(prose)</p></div>\(many("<h2><a href=x>Elsewhere</a></h2>", 100_000))"
  },
  .init("markup that closes nothing in order", kept: prose) {
    "<p>One <b>bold <i>both</b> it</i> <table><tr><td>cell<p>more</tr> <div <span> < 5 & x<p>\(prose)"
  },
  .init("ampersands", kept: prose) { "<p>\(prose)</p><p>\(many("&", 300_000))</p>" },
]

@Suite struct HTMLHostileTests {
  @Test("A hostile page is read, in time", arguments: cases)
  func reads(_ example: HostileCase) throws {
    let reader = try Models.htmlReader()
    var draft = Draft()
    let time = try cpuTime { draft = try reader.read(example.page()) }
    #expect(time < .seconds(60))
    #expect(draft.pieces.contains { $0.text.contains(example.kept) })
    #expect(!draft.pieces.contains { $0.text.contains("root:") || $0.text.contains("hahaha") })
  }

  @Test("Depth and number are bounded, and what is cut says so")
  func bounds() throws {
    let page = Array("\(many("<div>", 3_000))\(prose)".utf8)
    let tree = try #require(LibXML.html(page))
    #expect(tree.nodes.count < 4_000)
    var deepest = 0
    for position in tree.nodes.indices {
      var depth = 0
      var node = tree.nodes[position].parent
      while node >= 0 {
        depth += 1
        node = tree.nodes[Int(node)].parent
      }
      deepest = max(deepest, depth)
    }
    #expect(deepest <= HTMLTreeBuilder.depthLimit)
  }

  @Test(
    "A page without text is refused with a remedy",
    arguments: [
      "", "<html></html>", "<p> &nbsp; </p>", "<script>let text = 1</script>",
      "<title>Only a title</title>",
    ])
  func empty(_ html: String) throws {
    let reader = try Models.htmlReader()
    let error = #expect(throws: CleaningError.self) { try reader.read(Array(html.utf8)) }
    #expect(error?.reason == "the page holds no text")
    #expect(error?.remedy.contains("browser") == true)
  }

  @Test("Any bytes at all are read or refused")
  func noise() throws {
    let reader = try Models.htmlReader()
    let parts = [
      "<", ">", "</", "p", "div", " class=", "\"", "'", "&", "#", ";", "a b, c.", "\0", "é",
    ]
    var state: UInt64 = 7
    for _ in 0..<300 {
      var page: [UInt8] = []
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        page += parts[Int(state >> 33) % parts.count].utf8
      }
      let draft = try? reader.read(page)
      #expect(draft?.pieces.allSatisfy { !$0.text.isEmpty } ?? true)
    }
  }

  @Test("The charset of the bytes decides, whatever the page declares")
  func charsets() throws {
    let reader = try Models.htmlReader()
    let page = "<meta charset=\"%\"><p>Leaders’ plans, they say, are “clear” – and good.</p>"
    let windows: [UInt8] = page.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "’": [0x92]
      case "“": [0x93]
      case "”": [0x94]
      case "–": [0x96]
      default: [UInt8(truncatingIfNeeded: scalar.value)]
      }
    }
    let utf16 = page.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    for bytes in [Array(page.utf8), windows, utf16, [0xFF, 0xFE] + utf16] {
      let draft = try reader.read(bytes)
      #expect(draft.pieces.map(\.text) == ["Leaders’ plans, they say, are “clear” – and good."])
    }
  }
}
