import Lexicons
import Reports
import Testing

@testable import Tagging

@Suite struct CircumstanceReaderTests {
  private let little: LittleTagger

  init() throws { little = try LittleTagger() }

  /// The circumstances of a sentence, without `always`.
  private func found(
    _ text: String, role: Role = .paragraph, hasVerb: Bool = true, isPoint: Bool = false,
    effect: HeadingLexicon.Effect = .none, after previous: Sentiment? = nil, isPress: Bool = false
  ) -> [CueLexicon.Circumstance] {
    var state = SectionState()
    (state.effect, state.previous) = (effect, previous)
    var circumstances: [CueLexicon.Circumstance] = [.bullet]
    CircumstanceReader(bytes: Array(text.utf8), isPress: isPress).read(
      Sentence(
        number: 1, span: Reports.Span(0, text.utf8.count), role: role, block: 0, section: 0,
        page: nil),
      little.read(text).terms, hasVerb: hasVerb, isPoint: isPoint, in: state, into: &circumstances)
    #expect(circumstances.first == .always)
    return Array(circumstances.dropFirst())
  }

  private let plain = "One two three four five six seven eight."

  @Test func aPlainSentenceHasNone() {
    #expect(found(plain) == [])
  }

  @Test(arguments: [
    (HeadingLexicon.Effect.improvement, true, [CueLexicon.Circumstance.improvementHeading]),
    (.improvement, false, [.improvementSentence]), (.praise, false, [.praiseHeading]),
    (.metadata, true, [.metadataHeading]), (.none, true, []),
  ])
  func aHeadingHolds(
    effect: HeadingLexicon.Effect, isPoint: Bool, expected: [CueLexicon.Circumstance]
  ) {
    #expect(found(plain, isPoint: isPoint, effect: effect) == expected)
  }

  @Test(arguments: [
    (Sentiment.strength, [CueLexicon.Circumstance.afterStrength]), (.weakness, [.afterWeakness]),
    (.neutral, [.afterNeutral]), (.mixed, []),
  ])
  func whatStandsBeforeHolds(previous: Sentiment, expected: [CueLexicon.Circumstance]) {
    #expect(found(plain, after: previous) == expected)
  }

  @Test func whatItLooksLike() {
    #expect(found(plain, role: .bullet) == [.bullet])
    #expect(found(plain, hasVerb: false) == [.verbless])
    #expect(found(plain, isPress: true) == [.pressPiece])
    #expect(found("one two three four five six seven eight") == [.fragment])
    #expect(found("One two three four five six seven eight:") == [.listLead])
    #expect(found("One 2 three four five six seven eight.") == [.figures])
    #expect(found("One “two” three four five six seven eight.") == [.quoted])
  }

  @Test func thirtyWordsAreNotLongAndEightAreNotShort() {
    func words(_ count: Int) -> String {
      "W" + String(repeating: " w", count: count - 1)
    }
    #expect(found(words(30)) == [])
    #expect(found(words(31)) == [.long])
    #expect(found(words(8)) == [])
    #expect(found(words(7)) == [.short])
  }
}
