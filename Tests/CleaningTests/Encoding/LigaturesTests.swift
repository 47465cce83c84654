import Testing

@testable import Cleaning

@Suite struct LigaturesTests {
  @Test(
    arguments: [
      (0xFAFF, nil), (0xFB00, "ff"), (0xFB01, "fi"), (0xFB02, "fl"), (0xFB03, "ffi"),
      (0xFB04, "ffl"), (0xFB05, "st"), (0xFB06, "st"), (0xFB07, nil),
    ] as [(UInt32, String?)])
  func lettersOfEach(scalar: UInt32, letters: String?) {
    #expect(Ligatures.letters(of: scalar) == letters)
    if let letters { #expect(Ligatures.letters(lastByte: UInt8(scalar & 0x3F) | 0x80) == letters) }
  }
}
