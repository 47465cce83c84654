import Lexicons
import Testing

@testable import Tagging

@Suite struct VoiceTermsTests {
  private let voices: VoiceFixture

  init() throws { voices = try VoiceFixture() }

  @Test(
    arguments: [
      ("Mayor Una Vane said no.", [.person, nil, nil, .saying, nil]),
      // Of terms at one word the longest counts, and those inside it do not.
      ("Opposition leader Vane said.", [.person, nil, .saying]),
      ("According to the council, he did.", [.source, nil, .body, .heOrShe, nil]),
    ] as [(String, [VoiceLexicon.Kind?])])
  func tokens(text: String, kinds: [VoiceLexicon.Kind?]) {
    #expect(voices.read(text).tokens.map(\.kind) == kinds)
  }

  @Test func aTokenKnowsItsPlace() {
    let tokens = voices.read("Opposition leader Vane, mayor.").tokens
    #expect(tokens.map(\.span) == [.init(0, 17), .init(18, 22), .init(24, 29)])
    #expect(tokens.map(\.isCapitalised) == [true, true, false])
    #expect(tokens.map(\.followsBreak) == [false, false, true])
    #expect(tokens.map(\.opensSentence) == [true, false, false])
    #expect(tokens.map(\.speaker) == [.other, nil, .provider])
    #expect(tokens.map(\.isName) == [false, true, false])
  }

  @Test func whatIsQuotedIsCountedAndLeftOut() {
    let found = voices.read("“We are kind,” said Vane.")
    #expect(found.quoted == 3 && found.tokens.map(\.kind) == [.saying, nil])
    #expect(found.tokens.map(\.followsQuotation) == [true, false])
    #expect(found.firstPerson == .provider)
    #expect(voices.read("They are kind").firstPerson == nil)
  }

  @Test(arguments: [
    ("Parents told us much.", true), ("“They told us so,” said Vane.", false),
    ("Vane said.", false),
  ])
  func testimonyStandsOutsideQuotations(text: String, isTestimony: Bool) {
    #expect(voices.read(text).isTestimony == isTestimony)
  }

  @Test(arguments: [
    ("Vane stormed: “Go now.”", true), ("Vane stormed “Go now.”", false), (": “Go now.”", false),
  ])
  func aColonLeadsIntoSpeech(text: String, leads: Bool) {
    #expect(voices.read(text).leadsIntoSpeech == leads)
  }

  @Test func somebodyRepeatsAFinding() {
    #expect(voices.read("Plans are late, as inspectors found.").repeatsFinding)
    #expect(!voices.read("Plans are late, inspectors found.").repeatsFinding)
  }
}
