import Reports
import Testing

@testable import Terms

@Suite struct WordScannerTests {
  private func scan(_ text: String) -> (words: [String], signs: TextSigns) {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    let signs = WordScanner().scan(bytes, in: 0..<bytes.count, into: &words)
    return (
      words.map { word in
        (word.followsBreak ? "/" : "") + String(decoding: bytes[word.span.range], as: UTF8.self)
      }, signs
    )
  }

  @Test(arguments: [
    ("phrases break", "Clear; on time (mostly).", ["Clear", "/on", "time", "/mostly"]),
    ("hyphens join", "well-being and/or 24-hour", ["well", "being", "and", "or", "24", "hour"]),
    (
      "possessives fall", "The child’s and parents' plan's",
      ["The", "child", "and", "parents", "plan"]
    ),
    ("contractions stay", "don’t o'clock", ["don’t", "o'clock"]),
    ("dashes break", "good – mostly", ["good", "/mostly"]),
    ("letters beyond ASCII", "Žofie naïve café", ["Žofie", "naïve", "café"]),
    ("quotes do not break", "so-called “help” now", ["so", "called", "help", "now"]),
    ("nothing", " .,", []),
  ])
  func splits(name: String, text: String, expected: [String]) {
    #expect(scan(text).words == expected, "\(name)")
  }

  @Test(arguments: [
    ("Plain words.", false, false, false), ("In 2019.", true, false, false),
    ("The A5x road", true, false, false), ("Most (90%).", true, true, false),
    ("A “plan”", false, false, true), ("A \"plan\"", false, false, true),
    ("A ‘plan’", false, false, false), ("Closed”", false, false, false),
  ])
  func seesFiguresPercentagesAndQuotations(
    text: String, figure: Bool, percentage: Bool, quotation: Bool
  ) {
    let signs = scan(text).signs
    #expect(signs.hasFigure == figure)
    #expect(signs.hasPercentage == percentage)
    #expect(signs.hasQuotation == quotation)
  }
}
