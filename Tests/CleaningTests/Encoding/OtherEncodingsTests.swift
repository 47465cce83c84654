import Testing

@testable import Cleaning

/// UTF-16 and Windows-1252 as UTF-8, and the charsets that the system is asked for.
@Suite struct OtherEncodingsTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(
    arguments: [
      ([0x56, 0, 0x69, 0, 0x73, 0], .littleEndian), ([0, 0x56, 0, 0x69, 0, 0x73], .bigEndian),
      ([0x56, 0x69, 0x73, 0x69], nil),
      ([0x41, 0, 0x42], nil), ([0x41, 0, 0x42, 0], .littleEndian),
      // Two units in five have a zero: not more than four in ten.
      ([0x41, 0, 0x42, 0, 0x43, 1, 0x44, 1, 0x45, 1], nil),
      ([0x41, 0, 0x42, 0, 0x43, 0, 0x44, 1, 0x45, 1], .littleEndian),
      ([UInt8](repeating: 0, count: 16), nil),
    ] as [([UInt8], UTF16Bytes.Order?)])
  func theOrderOfUTF16ShowsInItsZeros(bytes: [UInt8], order: UTF16Bytes.Order?) {
    #expect(UTF16Bytes.order(of: bytes) == order)
  }

  @Test(
    arguments: [
      ([0x00, 0x41, 0xD8, 0x3D, 0xDE, 0x00], "A\u{1F600}"),
      ([0xDC, 0x00, 0x00, 0x41], "\u{FFFD}A"),
      ([0xD8, 0x3D, 0x00, 0x41], "\u{FFFD}A"), ([0x00, 0x41, 0xD8, 0x3D], "A\u{FFFD}"),
      ([0x00, 0x92, 0x00, 0xA3], "\u{2019}£"), ([0, 0, 0x00, 0x41, 0x00], "A"),
      ([0xD8, 0x00, 0xDC, 0x00, 0xDB, 0xFF, 0xDF, 0xFF], "\u{10000}\u{10FFFF}"),
    ] as [([UInt8], String)])
  func unitsBecomeScalars(bytes: [UInt8], expected: String) {
    #expect(text(UTF16Bytes.utf8(bytes[...], .bigEndian)) == expected)
    var turned: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 2) {
      turned += bytes[start..<min(start + 2, bytes.count)].reversed()
    }
    #expect(text(UTF16Bytes.utf8(turned[...], .littleEndian)) == expected)
  }

  @Test(
    arguments: [
      ([0x7F], "\u{7F}"), ([0x80], "€"), ([0x81], "\u{FFFD}"), ([0x92], "\u{2019}"),
      ([0x9F], "Ÿ"), ([0xA0], "\u{A0}"), ([0xFF], "ÿ"), ([0x41, 0, 0x42], "AB"),
    ] as [([UInt8], String)])
  func windows1252(bytes: [UInt8], expected: String) {
    #expect(text(Windows1252.utf8(bytes[...])) == expected)
  }

  @Test(arguments: [
    ("koi8-r", true), ("no-such-charset", false), ("", false), ("utf-8//IGNORE", false),
    ("koi8-r ", false), (String(repeating: "a", count: 41), false),
  ])
  func onlyPlainNamesOfKnownCharsetsAreOpened(name: String, isKnown: Bool) {
    if let converter = CharsetConverter(from: name) {
      #expect(isKnown)
      #expect(text(converter.utf8([0xD0, 0xD2, 0x41])) == "пр" + "A")
    } else {
      #expect(!isKnown)
    }
  }
}
