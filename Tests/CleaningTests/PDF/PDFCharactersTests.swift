import Testing

@testable import Cleaning

@Suite struct PDFCharactersTests {
  @Test(arguments: [
    ("plain words", "plain words"), ("two  \t spaces\n", "two spaces "),
    ("no\u{A0}break\u{202F}thin", "no break thin"), ("e\u{FB03}cient \u{FB01}ve", "efficient five"),
    ("so\u{AD}ft", "soft"), ("\u{91}quoted\u{92} \u{96} dash", "‘quoted’ – dash"),
    ("\u{F0B7}", "•"), ("\u{F041}\u{F0E9}", "Aé"), ("\u{E123}", "•"),
    ("zero\u{200B}width", "zerowidth"),
    ("café – “yes”", "café – “yes”"),
  ])
  func charactersOfATextFont(text: String, expected: String) {
    var line: [UInt8] = []
    _ = PDFCharacters().append(Array(text.utf8)[...], isSymbol: false, to: &line)
    #expect(String(decoding: line, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("n", "◼"), ("\u{F06E}", "◼"), ("\u{F02D}", "–"), ("◼", "◼"), ("Q", "•"), ("7", "7"),
    ("\u{F0A7}", "▪"),
  ])
  func glyphsOfASymbolFont(text: String, expected: String) {
    var line: [UInt8] = []
    _ = PDFCharacters().append(Array(text.utf8)[...], isSymbol: true, to: &line)
    #expect(String(decoding: line, as: UTF8.self) == expected)
  }

  @Test(arguments: [("safe\u{AD}", true), ("safe\u{AD} ", true), ("sa\u{AD}fe", false)])
  func aSoftHyphenAtTheEndBreaksAWord(text: String, endsSoft: Bool) {
    var line: [UInt8] = []
    #expect(
      PDFCharacters().append(Array(text.utf8)[...], isSymbol: false, to: &line) == endsSoft)
  }

  @Test func brokenBytesAreReplacedAndNothingIsLostAfterThem() {
    var line: [UInt8] = []
    let text: [UInt8] = [0x61, 0xFF, 0x62, 0xE2, 0x80, 0x63, 0xC3]
    _ = PDFCharacters().append(text[...], isSymbol: false, to: &line)
    #expect(String(decoding: line, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
  }
}
