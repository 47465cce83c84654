import Lexicons
import Testing

@testable import Tagging

@Suite struct SectionStateTests {
  private func state(
    _ headings: [(HeadingLexicon.Effect, isKnown: Bool)]
  ) -> SectionState {
    var state = SectionState()
    state.effect = .metadata
    state.isEffectFromText = true
    state.previous = .weakness
    state.enter(headings: headings.map { HeadingMeaning(effect: $0.0, isKnown: $0.isKnown) })
    return state
  }

  @Test func theNearestKnownHeadingDecides() {
    #expect(state([(.none, false), (.praise, true), (.improvement, true)]).effect == .praise)
    #expect(state([(.none, true), (.praise, true)]).effect == .none)
    #expect(state([]).effect == .none)
  }

  @Test func aNewSectionForgetsTheOneBefore() {
    let state = state([(.praise, true)])
    #expect(!state.isEffectFromText)
    #expect(state.previous == nil)
  }

  @Test(arguments: [
    ("asks under the heading", [CueLexicon.Circumstance.improvementHeading], true, true),
    ("names a matter under it", [.improvementHeading, .verbless], false, true),
    ("a fragment under it", [.improvementHeading, .fragment], false, true),
    ("tells what was seen under it", [.improvementHeading], false, false),
    ("a whole sentence that asks", [.improvementSentence], true, true),
    ("a whole sentence that does not", [.improvementSentence, .verbless], false, false),
    ("asks elsewhere", [.bullet], true, false),
  ])
  func listsPointsOfWhatToImprove(
    name: String, circumstances: [CueLexicon.Circumstance], isRequest: Bool, expected: Bool
  ) {
    let lists = SectionState().lists(circumstances, isRequest: isRequest)
    #expect(lists == expected, "\(name)")
  }
}
