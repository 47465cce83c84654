import Foundation
import Reports
import TestSupport
import Testing

@testable import Tagging

/// Which words stand in quotation marks. In the texts a line is a paragraph; what is expected is each
/// quotation's text, with `+` before those that continue the speech before.
@Suite struct QuotationReaderTests {
  @Test(arguments: [
    ("curly double marks", "He said “yes” and “no”.", ["“yes”", "“no”"]),
    ("straight double marks", "He said \"yes\" and \"no\".", ["\"yes\"", "\"no\""]),
    ("closing mark used to open", "He said ”yes” twice.", ["”yes”"]),
    ("single marks", "He said ‘yes, gladly’ twice.", ["‘yes, gladly’"]),
    ("straight single marks", "He said 'yes, gladly' twice.", ["'yes, gladly'"]),
    (
      "two single marks for a double one", "“They know,’’ he said. ''Yes.''",
      ["“They know,’’", "''Yes.''"]
    ),
    ("apostrophes", "The council’s staff didn’t, but the Joneses’ son did.", []),
    ("straight apostrophes", "The council's staff didn't, in the '90s, see.", []),
    ("apostrophe inside", "‘It’s the workers’ skill,’ she said.", ["‘It’s the workers’ skill,’"]),
    ("catchword that ends with s", "Some ‘key workers’ were late.", ["‘key workers’"]),
    ("single inside double", "“They call it ‘home’ now,” he said.", ["“They call it ‘home’ now,”"]),
    ("double inside single", "‘They call it “home” now,’ he said.", ["‘They call it “home” now,’"]),
    ("never closed", "She said: “It goes on.", ["“It goes on."]),
    (
      "each paragraph opens", "“One.\n“Two.\n“Three,” he said.\nFour.",
      ["“One.", "+“Two.", "+“Three,”"]
    ),
    ("closed and opened again", "“One.”\n“Two.”", ["“One.”", "“Two.”"]),
    (
      "later paragraphs do not open", "“One.\nTwo.\nThree,” he said.",
      ["“One.", "+Two.", "+Three,”"]
    ),
    ("nobody closes it", "“One.\nTwo.\nThree.", ["“One."]),
    ("another opens first", "“One.\nTwo said: “Three.”", ["“One.", "“Three.”"]),
    ("stray closing mark", "One.” Two.", []),
    ("single paragraphs", "‘One.\n‘Two,’ he said.", ["‘One.", "+‘Two,’"]),
    ("dash before a mark", "“We will—” she began.", ["“We will—”"]),
    ("empty", "", []),
    ("marks alone", "“” \"\" ‘’ ''", ["“”", "\"\"", "‘’"]),
  ])
  func findsQuotations(name: String, text: String, expected: [String]) {
    #expect(quoted(text) == expected, "\(name)")
  }

  @Test(arguments: [
    "“", "\"", "‘", "'", "’", "”", "“‘", "s’ ", " 'a", "”“", "“a\n", "‘a\n", "a’\n",
  ])
  func marksWithoutEndCostLittle(mark: String) {
    let text = String(repeating: mark, count: 20_000)
    var found = quotations("")
    #expect(cpuTime { found = quotations(text) } < .seconds(5))
    let paragraphs = lines(of: Array(text.utf8))
    for (paragraph, range) in zip(found, paragraphs) {
      for quotation in paragraph {
        #expect(range.lowerBound <= quotation.range.lowerBound)
        #expect(quotation.range.upperBound <= range.upperBound)
      }
    }
  }

  private func quotations(_ text: String) -> [[Quotation]] {
    let bytes = Array(text.utf8)
    return QuotationReader(bytes, paragraphs: lines(of: bytes)).quotations()
  }

  private func quoted(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var before: Int?
    return quotations(text).joined().map { quotation in
      defer { before = quotation.speech }
      let words = String(decoding: bytes[quotation.range], as: UTF8.self)
      return before == quotation.speech ? "+\(words)" : words
    }
  }

  private func lines(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.split(separator: 10, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
  }
}
