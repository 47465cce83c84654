import Testing

@testable import Segmenting

@Suite struct BytesTests {
  private typealias Length = ([UInt8], Int, Int) -> Int

  private func length(_ text: String, _ measure: Length) -> Int {
    let bytes = Array(text.utf8)
    return measure(bytes, 0, bytes.count)
  }

  @Test func asciiIsToldByItsRanges() {
    let all = (UInt8.min...UInt8.max)
    #expect(all.filter(isSpace) == [9, 10, 11, 12, 13, 32])
    #expect(String(decoding: all.filter(isDigit), as: UTF8.self) == "0123456789")
    #expect(
      String(decoding: all.filter(isUpper), as: UTF8.self) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    #expect(
      String(decoding: all.filter(isLower), as: UTF8.self) == "abcdefghijklmnopqrstuvwxyz")
  }

  @Test(arguments: [
    (" ", 1), ("\t", 1), ("\u{A0}", 2), ("\u{A1}", 0), ("\u{2000}", 3), ("\u{2009}", 3),
    ("\u{200B}", 3), ("\u{200C}", 0), ("\u{202F}", 3), ("\u{202E}", 0), ("x", 0), ("é", 0),
  ])
  func whiteSpaceHasItsLength(text: String, expected: Int) {
    #expect(length(text, { spaceLength($0, at: $1, limit: $2) }) == expected)
    let bytes = Array(("x" + text).utf8)
    #expect(spaceLength(bytes, before: bytes.count, start: 1) == expected)
    #expect(spaceLength(bytes, before: 1, start: 1) == 0)
  }

  @Test func aSpaceCutOffIsNone() {
    #expect(spaceLength([0xC2, 0xA0], at: 0, limit: 1) == 0)
    #expect(spaceLength([0xE2, 0x80, 0x89], at: 0, limit: 2) == 0)
    #expect(spaceLength([0xE2, 0x80, 0x89], before: 3, start: 1) == 0)
  }

  @Test func spaceIsSkippedUpToTheLimit() {
    let bytes = Array(" \u{A0}\u{2009}x ".utf8)
    #expect(skippingSpace(bytes, from: 0, limit: bytes.count) == 6)
    #expect(skippingSpace(bytes, from: 0, limit: 3) == 3)
    #expect(skippingSpace(bytes, from: 6, limit: bytes.count) == 6)
    #expect(skippingSpace(bytes, from: 7, limit: bytes.count) == 8)
  }

  @Test(arguments: [
    ("\"", 1, 1), ("'", 1, 1), ("(", 1, 0), (")", 0, 1), ("[", 1, 0), ("]", 0, 1), ("«", 2, 0),
    ("»", 0, 2), ("‘", 3, 0), ("’", 0, 3), ("“", 3, 0), ("”", 0, 3), ("•", 0, 0), ("a", 0, 0),
  ])
  func marksOpenOrClose(text: String, opens: Int, closes: Int) {
    #expect(length(text, { openerLength($0, at: $1, limit: $2) }) == opens)
    #expect(length(text, { closerLength($0, at: $1, limit: $2) }) == closes)
  }

  @Test(arguments: [(".", 1), ("!", 1), ("?", 1), ("…", 3), (",", 0), (":", 0), ("•", 0)])
  func marksThatEndASentence(text: String, expected: Int) {
    #expect(length(text, { stopLength($0, at: $1, limit: $2) }) == expected)
  }

  @Test func whatIsCutOffIsNoMark() {
    let mark = Array("…“”•".utf8)
    #expect(stopLength(mark, at: 0, limit: 2) == 0)
    #expect(openerLength(mark, at: 3, limit: 5) == 0)
    #expect(closerLength(mark, at: 6, limit: 8) == 0)
    #expect(!isBulletGlyph(mark, at: 9, limit: 11))
    #expect(isBulletGlyph(mark, at: 9, limit: 12))
  }

  @Test(arguments: [("•", true), ("⁃", true), ("…", false), ("-", false)])
  func bullets(text: String, isBullet: Bool) {
    #expect(isBulletGlyph(Array(text.utf8), at: 0, limit: text.utf8.count) == isBullet)
  }

  @Test(arguments: [("aZ09-b", 4), ("-", 0), ("é", 0), ("ab", 2), ("", 0)])
  func aWordIsLettersAndDigits(text: String, expected: Int) {
    #expect(wordRange(Array(text.utf8), from: 0, limit: text.utf8.count) == 0..<expected)
  }
}
