import Testing

@testable import Cleaning

/// Characters of a page as its text has them.
@Suite struct HTMLTextTests {
  private func text(_ stretches: [String], space: Bool = false) -> String {
    var text = HTMLText()
    for stretch in stretches {
      if space { text.space() }
      let bytes = Array(stretch.utf8)
      text.append(bytes.span, bytes.indices)
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (" a \n\t b ", "a b"), ("a\u{A0}\u{2009}\u{202F}\u{3000}b", "a b"), ("a\u{200A}b", "a b"),
    ("a\u{200B}b", "ab"), ("a\u{AD}b\u{FEFF}c\u{2060}d\u{200E}e", "abcde"),
    ("\u{85}a", "a"), ("it\u{92}s", "it\u{2019}s"), ("e\u{FB03}cient", "efficient"),
    ("\u{FB06}ep", "step"), ("\u{FB07}", "\u{FB07}"), ("“naïve” – 😀", "“naïve” – 😀"),
    ("\u{2028}x\u{2029}", "x"), (" \u{AD} ", ""), ("a \u{AD} b", "a b"),
  ])
  func characters(source: String, expected: String) {
    #expect(text([source]) == expected)
  }

  @Test func stretchesJoinWithoutSpaceUnlessThereIsOne() {
    #expect(text(["un", "break", "able"]) == "unbreakable")
    #expect(text(["one ", "two", " three"]) == "one two three")
    #expect(text(["one", "two"], space: true) == "one two")
    #expect(text([" ", "\u{AD}"], space: true).isEmpty)
  }

  @Test func aStretchMayBeCutInsideACharacter() {
    var cut = HTMLText()
    let bytes: [UInt8] = [0x61, 0xE2, 0x80]
    cut.append(bytes.span, 0..<3)
    #expect(cut.bytes == bytes)
  }
}
