import Testing

@testable import Cleaning

/// Bytes as they come from disk, and the text that a person would read in them.
struct EncodingCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  var declared: String?
  let text: String
  let charset: String

  var testDescription: String { name }
}

private let cases: [EncodingCase] = [
  .init(name: "ASCII", bytes: Array("Plain words".utf8), text: "Plain words", charset: "utf-8"),
  .init(name: "nothing at all", bytes: [], text: "", charset: "utf-8"),
  .init(
    name: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF, 0xC3, 0xA9], text: "é", charset: "utf-8"),
  .init(
    name: "UTF-8 that declares another charset", bytes: Array("the council’s café".utf8),
    declared: "iso-8859-1", text: "the council’s café", charset: "utf-8"),
  .init(
    name: "Windows-1252 that declares nothing",
    bytes: Array("Staff say ".utf8) + [0x93] + Array("it".utf8) + [0x92] + Array("s good".utf8)
      + [0x94, 0x85],
    text: "Staff say “it’s good”…", charset: "windows-1252"),
  .init(
    name: "Latin-1 is read as Windows-1252", bytes: [0x63, 0x61, 0x66, 0xE9, 0x20, 0x96],
    declared: "ISO-8859-1", text: "café –", charset: "windows-1252"),
  .init(
    name: "Windows-1252 that declares UTF-8", bytes: [0xA3, 0x33, 0x30], declared: "utf-8",
    text: "£30", charset: "windows-1252"),
  .init(
    name: "UTF-8 with one stray byte of Windows-1252",
    bytes: Array("“Good”, “better”, “best”".utf8) + [0x20, 0x97, 0x20] + Array("all".utf8),
    text: "“Good”, “better”, “best” — all", charset: "utf-8"),
  .init(
    name: "Windows-1252 punctuation in disguise", bytes: [0x69, 0x74, 0xC2, 0x92, 0x73],
    text: "it’s", charset: "utf-8"),
  .init(name: "bytes of value 0", bytes: [0x61, 0, 0, 0x62], text: "ab", charset: "utf-8"),
  .init(
    name: "UTF-16, little-endian, with a mark", bytes: [0xFF, 0xFE, 0x41, 0, 0xE9, 0],
    text: "Aé", charset: "utf-16le"),
  .init(
    name: "UTF-16, big-endian, with a mark and a surrogate pair",
    bytes: [0xFE, 0xFF, 0, 0x41, 0xD8, 0x3D, 0xDE, 0x00], text: "A😀", charset: "utf-16be"),
  .init(
    name: "UTF-16 without a mark", bytes: Array("Inspection".utf8).flatMap { [$0, 0] },
    text: "Inspection", charset: "utf-16le"),
  .init(
    name: "UTF-16 cut within a character, with a lone surrogate",
    bytes: [0xFE, 0xFF, 0xD8, 0x3D, 0, 0x41, 0], text: "\u{FFFD}A", charset: "utf-16be"),
  .init(
    name: "Cyrillic", bytes: [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], declared: "Windows-1251",
    text: "Привет", charset: "windows-1251"),
  .init(
    name: "Korean under its old name", bytes: [0xC7, 0xD1, 0xB1, 0xB9, 0xBE, 0xEE],
    declared: "ks_c_5601-1987", text: "한국어", charset: "cp949"),
  .init(
    name: "a charset that nobody knows", bytes: [0x63, 0x61, 0x66, 0xE9],
    declared: "x-made-up//IGNORE", text: "café", charset: "windows-1252"),
]

@Suite struct TextDecodingTests {
  @Test("Bytes become the text that was meant", arguments: cases)
  func decodes(_ example: EncodingCase) {
    let decoded = TextDecoding.utf8(example.bytes, declared: example.declared)
    #expect(decoded.text == example.text)
    #expect(decoded.charset == example.charset)
  }

  @Test("Whatever the bytes, the result is valid UTF-8 without controls of 1252 and NUL")
  func alwaysValid() {
    var state: UInt64 = 42
    for round in 0..<400 {
      let bytes = (0..<(round % 97)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      for charset in [nil, "utf-8", "gb2312", "shift_jis", "utf-16", "koi8-r"] {
        let decoded = TextDecoding.utf8(bytes, declared: charset)
        #expect(UTF8Survey(decoded.bytes).isClean, "\(bytes) as \(charset ?? "nothing")")
      }
    }
  }

  @Test("Overlong forms, surrogates and what lies beyond Unicode are strays")
  func strays() {
    for bytes: [UInt8] in [
      [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80],
    ] {
      #expect(UTF8Survey(bytes).stray == bytes.count)
    }
  }

  @Test("A converter reads on after a bad byte, over more than its own chunk")
  func readsOn() throws {
    let word: [UInt8] = [0xB1, 0xB9]
    let bytes = Array(repeatElement(word, count: 50_000).joined()) + [0xFF] + word
    let decoded = TextDecoding.utf8(bytes, declared: "euc-kr")
    #expect(decoded.text == String(repeating: "국", count: 50_000) + "\u{FFFD}국")
  }
}
