import Lexicons
import Reports
import Terms
import Testing

@testable import Tagging

@Suite struct HeadingMeaningTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      headings: """
        what to mend,improvement
        strengths,praise
        strengths and faults,none
        about us,metadata
        mills,none,mills
        ponds,none,ponds
        soon,improvement
        """)
  }

  private var reader: HeadingReader { little.tagger.headingReader }

  /// The meanings of the headings above the last of nested sections, the nearest first.
  private func meanings(_ headings: String...) -> [HeadingMeaning] {
    var (text, blocks, sections) = ("", [Block](), [Section]())
    for (level, heading) in headings.enumerated() {
      let span = Reports.Span(text.utf8.count, text.utf8.count + heading.utf8.count)
      text += heading + "\n"
      blocks.append(Block(role: .heading, span: span))
      sections.append(
        Section(
          heading: level, level: level + 1, parent: level == 0 ? nil : level - 1, span: span))
    }
    return reader.meanings(of: sections, blocks: blocks, bytes: Array(text.utf8)).last ?? []
  }

  @Test(arguments: [
    ("What to mend next", HeadingLexicon.Effect.improvement), ("Our strengths", .praise),
    ("About us", .metadata), ("Anything else", .none),
    // The longest entry counts, and it changes nothing.
    ("Strengths and faults", .none),
  ])
  func aHeadingHasAnEffect(heading: String, effect: HeadingLexicon.Effect) {
    #expect(meanings(heading).map(\.effect) == [effect])
  }

  @Test func anEntryIsKnownEvenIfItChangesNothing() {
    #expect(meanings("Strengths and faults")[0].isKnown)
    #expect(!meanings("Anything else")[0].isKnown)
    #expect(!meanings("Mills")[0].isKnown)
  }

  @Test func aHeadingNamesAreasOnceEach() {
    #expect(meanings("Mills and ponds and mills")[0].areas == [1, 0])
  }

  @Test func whatStandsAboveIsInherited() {
    let chain = meanings("What to mend", "Ponds", "By the river")
    #expect(chain.map(\.effect) == [.none, .none, .improvement])
    #expect(chain.map(\.areas) == [[], [0], []])
  }

  @Test func onlyTheFirstWordsOfALongHeadingCount() {
    let filler = String(repeating: "word ", count: HeadingReader.longestHeading)
    #expect(meanings(filler + "strengths")[0].effect == .none)
    #expect(meanings(filler.dropLast(5) + "strengths")[0].effect == .praise)
  }

  @Test(arguments: [
    ("What to mend in ponds", true), ("In ponds: what to mend", false), ("Soon:", true),
    ("Soon", true), ("Soon, ponds", true), ("Soon ponds will dry", false),
  ])
  func opensASentence(text: String, isHeading: Bool) {
    let terms = little.read(text).terms
    var scratch = TermAutomaton.Scratch()
    let found = reader.opening(of: Array(text.utf8), words: terms.words, scratch: &scratch)
    #expect((found != nil) == isHeading)
  }
}
