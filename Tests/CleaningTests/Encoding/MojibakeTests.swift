import Testing

@testable import Cleaning

/// Text that was decoded twice.
@Suite struct MojibakeTests {
  private func mended(_ text: String) -> String {
    String(decoding: Mojibake.mended(Array(text.utf8)).bytes, as: UTF8.self)
  }

  /// A text's UTF-8 taken for Windows-1252 and written as UTF-8 again, as browsers do it.
  private func spoiled(_ text: String) -> String {
    String(decoding: Windows1252.utf8(Array(text.utf8)[...]), as: UTF8.self)
  }

  @Test(arguments: [
    "children’s services", "too high – and rising", "‘late’ and “poor”", "£3 million",
    "Zoë and André",
    "wait … and see", "• a point", "— a dash", "a\u{A0}b",
  ])
  func whatWindowsSpoiledIsMended(text: String) {
    #expect(spoiled(text) != text)
    #expect(mended(spoiled(text)) == text)
  }

  @Test func whatWasSpoiledTwiceIsMended() {
    #expect(mended(spoiled(spoiled("children’s – services"))) == "children’s – services")
  }

  @Test(arguments: [
    ("children‚Äôs", "children’s"), ("‚Äúpoor‚Äù", "“poor”"), ("‚Äì", "–"), ("¬£3", "£3"),
    ("“right” ‚Äì and “right”", "“right” – and “right”"), ("‚‚Äì", "‚–"),
  ])
  func whatMacRomanSpoiledIsMended(spoiled: String, text: String) {
    #expect(mended(spoiled) == text)
  }

  @Test func aQuotationMarkThatLostItsLastByteIsPutBack() {
    #expect(mended("â€œpoorâ€ plans") == "“poor” plans")
  }

  @Test(arguments: [
    "Château, âge, Ångström, São Paulo", "“curly” – dashes … and £5", "a â b", "‚low quote’",
    "¬ not", "ends in â", "‚Ä 𝒜𝒜",
  ])
  func whatIsRightStays(text: String) {
    #expect(mended(text) == text)
    #expect(Mojibake.mended(Array(text.utf8)).count == 0)
  }

  @Test func aTextSaysHowManyCharactersWereMended() throws {
    let draft = try Models.textReader().read(
      Array(spoiled("The children’s plans – all thin.").utf8))
    #expect(draft.warnings == [TextDecoding.mendedWarning(2)])
    #expect(draft.pieces.map(\.text) == ["The children’s plans – all thin."])
  }
}
