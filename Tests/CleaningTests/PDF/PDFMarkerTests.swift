import Testing

@testable import Cleaning

/// Glyphs, dashes and numbers that open an item.
@Suite struct PDFMarkerTests {
  @Test(arguments: [
    ("12.", true), ("12", true), ("2.1", true), ("2.1.3", true), ("(3)", true), ("3)", true),
    ("123.", true), ("1234", false), ("1234.", false), ("12.345", false), (".5", false),
    ("(3", false),
    ("a)", true), ("b.", true), ("(C)", true), ("a", false), ("ab)", false), ("iv.", true),
    ("(xii)", true), ("viii.", true), ("xviii.", false), ("iv", false), ("mi.", false),
    ("1a.", false),
    ("", false), (".", false), ("()", false), ("•", false), ("-", false),
  ])
  func numbers(text: String, isNumber: Bool) {
    #expect(PDFMarker.isNumber(Array(text.utf8)[...]) == isNumber)
  }

  /// A glyph stands in no sentence; a dash or an `o` may.
  @Test(arguments: [
    ("•", true, false), ("✓", true, false), ("*", true, false), ("-", false, true),
    ("–", false, true), ("o", false, true), ("••", false, false), ("x", false, false),
    ("", false, false), ("7.", false, false),
  ])
  func glyphs(text: String, isGlyph: Bool, isDash: Bool) {
    let bytes = Array(text.utf8)[...]
    #expect(PDFMarker.isGlyph(bytes) == isGlyph)
    #expect(PDFMarker.isDash(bytes) == isDash)
    #expect(PDFMarker.isMarker(bytes) == (isGlyph || isDash || text == "7."))
  }

  @Test func aSliceIsReadWhereItStands() {
    let bytes = Array("see (3) there".utf8)
    #expect(PDFMarker.isNumber(bytes[4..<7]))
    #expect(!PDFMarker.isNumber(bytes[4..<6]))
  }

  @Test(arguments: [
    "•", "◼", "–", "o", "1.", "12.", "128.", "2.1", "(3)", "a)", "(b)", "iv.", "x)",
  ])
  func isAMarker(text: String) { #expect(PDFMarker.isMarker(Array(text.utf8)[...])) }

  @Test(arguments: ["", "2015.", "and", "the.", "(", ")", ".", "a", "12a", "(2015)"])
  func isNone(text: String) { #expect(!PDFMarker.isMarker(Array(text.utf8)[...])) }
}
