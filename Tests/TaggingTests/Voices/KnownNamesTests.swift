import Reports
import Testing

@testable import Tagging

@Suite struct KnownNamesTests {
  private let text = "Mayor Una Vane met Cy Beck, mayor Pell and a Rook"
  private let tokens: [VoiceToken]
  private var names: KnownNames

  init() throws {
    tokens = try VoiceFixture().read(text).tokens
    names = KnownNames(Array(text.utf8))
  }

  private func token(_ name: String) throws -> VoiceToken {
    let bytes = Array(text.utf8)
    return try #require(
      tokens.first { String(decoding: bytes[$0.span.range], as: UTF8.self) == name })
  }

  @Test(
    arguments: [
      // The last of two names in a row, or one beside an office; no name alone.
      ("Una", nil), ("Vane", .provider), ("Beck", .provider), ("Pell", .provider), ("Rook", nil),
    ] as [(String, Speaker?)])
  func learnsSurnames(name: String, expected: Speaker?) throws {
    var names = names
    names.learn(tokens[...], .provider, isBody: false)
    #expect(names[try token(name)]?.speaker == expected)
  }

  @Test func theFirstPlacingHolds() throws {
    var names = names
    names.add(Array("Vane".utf8), .other, isBody: true)
    names.learn(tokens[...], .provider, isBody: false)
    let known = try #require(names[try token("Vane")])
    #expect(known.speaker == .other && known.isBody)
  }

  @Test func initialsAreNoNames() throws {
    var names = names
    names.add(Array("Cy".utf8), .other, isBody: false)
    #expect(names[try token("Cy")] == nil)
  }

  @Test func strangersAreMetByTheirSurnames() throws {
    var names = names
    names.meet([tokens[...]])
    #expect(try names.isStranger(token("Vane")) && names.isStranger(token("Beck")))
    #expect(try !names.isStranger(token("Una")) && !names.isStranger(token("Pell")))
    #expect(names[try token("Vane")] == nil)
  }
}
