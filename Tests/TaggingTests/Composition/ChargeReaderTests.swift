import Testing

@testable import Tagging

@Suite struct ChargeReaderTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      sentiment: "clean,2\ndirty,-2\nfair,1\nfaint,0.9\n",
      cues: """
        not,negation,after,6,-0.6,-1,0
        leak*,bad event,none,0,1,1,0
        full,good event,none,0,1,1,0
        no,denial,after,14,1,1,-1
        free,denial,after,14,1,1,0
        is rare,denial,before,0,1,1,0
        because,edge,none,0,1,1,0
        that,subordinator,none,6,1,1,0
        are,verb,none,0,1,1,0
        and,coordinator,none,0,1,1,0
        """)
  }

  private func reader(_ text: String) -> (reader: ChargeReader, words: Int) {
    let (terms, mentions, _) = little.read(text)
    var marks: [CompositionMark] = []
    terms.readMarks(into: &marks, beside: mentions, in: little.tagger.terms)
    return (
      ChargeReader(hits: mentions, marks: marks, grammar: terms.grammar), terms.words.count
    )
  }

  @Test(arguments: [
    ("nothing judges", "Old ponds", 0, -1),
    ("praise", "Old clean ponds", 1, 1),
    ("a shortfall", "Dirty ponds", -1, 0),
    ("a lean of one has a charge", "Fair ponds", 1, 0),
    ("a fainter one has none", "Faint ponds", 0, -1),
    ("a shortfall four words behind praise", "Clean a b c dirty", -1, 4),
    ("a shortfall further behind it", "Clean a b c d dirty", 1, 0),
    ("praise behind a shortfall", "Dirty and clean", -1, 0),
    ("a negation turns what follows", "Not clean", -1, 1),
    ("and what it turns is outweighed no more", "Not dirty a clean", 1, 1),
    ("a denial turns what follows", "No clean ponds", -1, 1),
    ("two denials", "No ponds no dirty", -1, 3),
    ("a denial of nothing amounts to what it says", "No ponds", -1, 0),
    ("a denial of what stands before", "Clean ponds is rare", -1, 3),
    ("an event counts beside an operator", "No full ponds", -1, 1),
    ("an edge ends it", "No clean because dirty", -1, 1),
    ("a joining word ends it after a charge", "No full and leaks", -1, 1),
    ("also after a denial that amounts to one", "No ponds and leaks", -1, 0),
    ("and not before one", "Free ponds and leaks", 1, 3),
  ])
  func charge(name: String, text: String, sign: Int, last: Int) {
    let (reader, words) = reader(text)
    #expect(reader.charge(in: 0..<words) == Charge(sign: sign, last: last), "\(name)")
  }

  @Test func onlyTheWordsAtTheRangeCount() {
    let (reader, _) = reader("Clean ponds dirty mills")
    #expect(reader.charge(in: 0..<2).sign == 1)
    #expect(reader.charge(in: 1..<4).sign == -1)
    #expect(reader.charge(in: 1..<2).sign == 0)
  }

  @Test(
    arguments: [
      ("Ponds are clean", 1), ("Ponds that are clean are full", 4), ("Clean ponds", nil),
      ("Mills that leak are shut", 3), ("Mills that are shut", nil),
    ] as [(String, Int?)])
  func theMainVerb(text: String, expected: Int?) {
    let (reader, words) = reader(text)
    #expect(reader.mainVerb(in: 0..<words) == expected)
  }

  @Test(arguments: [
    ("Dirty ponds are clean", 1, -1), ("Dirty ponds are old", -1, -1), ("Clean ponds", 1, 1),
    ("Ponds are dirty", -1, 0),
  ])
  func predicateAndObject(text: String, predicate: Int, object: Int) {
    let (reader, words) = reader(text)
    #expect(reader.predicateCharge(in: 0..<words).sign == predicate)
    #expect(reader.objectCharge(in: 0..<words).sign == object)
  }
}
