import Lexicons
import Testing

@testable import Aggregating

@Suite struct MatterLexiconTests {
  @Test(
    "files that are refused",
    arguments: [
      (
        "matters.csv", "matter,label,kind,broader,group,rarity\nfog,fog,weather,,,1",
        "matters.csv: line 2: column 'kind': 'weather' is unknown"
      ),
      (
        "matters.csv", "matter,label,kind,broader,group,rarity\nfog,fog,object,rain,,1",
        "matters.csv: line 2: column 'broader': 'rain' is no matter"
      ),
      (
        "matters.csv", "matter,label,kind,broader,group,rarity\na,a,object,,,1\na,a,object,,,1",
        "matters.csv: line 3: column 'matter': 'a' stands in line 2 already"
      ),
      (
        "matter-terms.csv", "term,matter,tier\nrain,rain,",
        "matter-terms.csv: line 2: column 'matter': 'rain' is no matter"
      ),
      (
        "matter-terms.csv", "term,matter,tier\nfog,fog,great",
        "matter-terms.csv: line 2: column 'tier': 'great' is no tier"
      ),
      (
        "point-words.csv", "term,role\nof,verb",
        "point-words.csv: line 2: column 'role': 'verb' is unknown"
      ),
    ])
  func refused(file: String, text: String, message: String) throws {
    let error = try #require(throws: LexiconError.self) {
      try MatterFixture.lexicon(replacing: [file: text])
    }
    #expect("\(error)".hasPrefix(message), "\(error)")
  }

  @Test func aCircleOfPartsIsRefused() throws {
    let error = #expect(throws: LexiconError.self) {
      try MatterFixture.lexicon(replacing: [
        "matters.csv": """
        matter,label,kind,broader,group,rarity
        a,a,object,b,,1
        b,b,object,a,,1
        """, "matter-terms.csv": "term,matter,tier\na,a,",
      ])
    }
    #expect(error?.reason == "'a' is a part of itself by way of 'b'")
    #expect(error?.line == 2 && error?.column == "broader")
  }
}
