import Lexicons
import Testing

@testable import Tagging

@Suite struct CompositionMarkTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      sentiment: "clean,2\ndirty,-2\nno mean feat,2.5\nno small thing,1.9\n",
      cues: """
        leak*,bad event,none,0,1,1,0
        no,denial,after,14,1,1,-1
        hardly any,denial,after,3,1,1,0
        hardly,manner,none,0,1,1,0
        from ~3 to,turning,clause,6,1,1,0
        because,edge,none,0,1,1,0
        """)
  }

  private func marks(_ text: String) -> [CompositionMark] {
    let (terms, mentions, _) = little.read(text)
    var marks: [CompositionMark] = []
    terms.readMarks(into: &marks, beside: mentions, in: little.tagger.terms)
    return marks
  }

  @Test(arguments: [
    ("No mills leak", ["denial 0-0", "bad event 2-2"]),
    ("of equal starts the longest", ["denial 5-6"]),
    ("inside what is open", ["turning 0-3", "bad event 1-1"]),
    // Nothing acts on the event.
    ("Mills leak because", []),
    // The idiom has the denial's word; a term that leans less is none.
    ("This is no mean feat", []), ("This is no small thing", ["denial 2-2"]),
  ])
  func marksStandInReadingOrder(text: String, expected: [String]) {
    let texts = [
      "of equal starts the longest": "A b c d e hardly any",
      "inside what is open": "From leaks and to",
    ]
    let found = marks(texts[text] ?? text)
    #expect(found.map { "\($0.kind.rawValue) \($0.first)-\($0.last)" } == expected)
  }

  @Test func aMarkHoldsWhatItsCueDoes() throws {
    let no = try #require(marks("No").first)
    #expect(no.scope == .after && no.reach == 14 && no.fallback == -1)
    let hardly = try #require(marks("Hardly any").first)
    #expect(hardly.reach == 3 && hardly.fallback == 0)
  }

  @Test(arguments: [
    (2...3, false, true), (0...1, true, true), (1...1, true, true), (5...6, true, true),
    (4...4, false, true), (6...7, false, false), (0...0, false, false), (1...5, true, true),
  ])
  func ofTurningOnlyItsEndsAreTaken(words: ClosedRange<Int>, isOpenTaken: Bool, isTaken: Bool) {
    let mention = WeighedMention(
      term: WeighedID(position: 0), WeighedTerm(SentimentLexicon.Entry(learned: "x")),
      first: words.lowerBound, last: words.upperBound)
    func mark(_ kind: CueLexicon.Kind, _ scope: CueLexicon.Scope) -> CompositionMark {
      CompositionMark(kind: kind, scope: scope, reach: 6, fallback: 0, first: 1, last: 5)
    }
    #expect(mark(.turning, .clause).overlaps(mention) == isOpenTaken)
    #expect(mark(.turning, .after).overlaps(mention) == isTaken)
    #expect(mark(.denial, .clause).overlaps(mention) == isTaken)
  }
}
