import Testing

@testable import Cleaning

/// What is well-formed UTF-8, at the edges of each range (Unicode, table 3-7).
@Suite struct UTF8SurveyTests {
  @Test(
    arguments: [
      ([0x7F], 0), ([0xC1, 0xBF], 0), ([0xC2, 0x80], 2), ([0xDF, 0xBF], 2), ([0xDF, 0xC0], 0),
      ([0xE0, 0x9F, 0x80], 0), ([0xE0, 0xA0, 0x80], 3), ([0xED, 0x9F, 0xBF], 3),
      ([0xED, 0xA0, 0x80], 0), ([0xEE, 0x80, 0x80], 3), ([0xEF, 0xBF, 0x7F], 0),
      ([0xF0, 0x8F, 0x80, 0x80], 0), ([0xF0, 0x90, 0x80, 0x80], 4), ([0xF4, 0x8F, 0xBF, 0xBF], 4),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xE2, 0x82], 0),
      ([0xF0, 0x90, 0x80, 0x7F], 0),
    ] as [([UInt8], Int)])
  func lengthOfASequence(bytes: [UInt8], length: Int) {
    #expect(wellFormedLength(bytes.span, at: 0) == length)
  }

  @Test func countsWhatItMeets() {
    let survey = UTF8Survey([0x41, 0, 0xC3, 0xA9, 0xC2, 0x92, 0xC2, 0xA0, 0x92, 0xE2, 0x80, 0x99])
    #expect(survey.multibyte == 4)
    #expect(survey.disguised == 1)
    #expect(survey.stray == 1)
    #expect(survey.nul == 1)
    #expect(!survey.isValid)
  }

  @Test(
    arguments: [
      (Array("Plain, café".utf8), true, true), ([0x41, 0], true, false),
      ([0xC2, 0x9F], true, false),
      ([0xC2, 0xA0], true, true), ([0x92], false, false), ([], true, true),
    ] as [([UInt8], Bool, Bool)])
  func validIsNotYetClean(bytes: [UInt8], isValid: Bool, isClean: Bool) {
    #expect(UTF8Survey(bytes).isValid == isValid)
    #expect(UTF8Survey(bytes).isClean == isClean)
  }

  @Test(arguments: [
    (0x41, "A"), (0xD800, "\u{FFFD}"), (0x10FFFF, "\u{10FFFF}"), (0x110000, "\u{FFFD}"),
  ])
  func whatIsNoScalarIsReplaced(value: UInt32, text: String) {
    var bytes: [UInt8] = []
    bytes.append(scalar: value)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
