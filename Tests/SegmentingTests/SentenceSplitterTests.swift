import Reports
import TestSupport
import Testing

@testable import Segmenting

/// Numbers that look random and are the same every time (Marsaglia's xorshift).
private struct Xorshift: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

private let pieces = [
  "a", "b", "I", "U.S", "Dr", "p", "e.g", "1", "12", "300", "Tarrow", "pier", "é", "Ü", "海", "°",
  ".", "..", ". .", "…", "!", "?", "\"", "'", "“", "”", "‘", "’", "(", ")", "[", "]", "•", "⁃", " ",
  " ", " ", " ", "  ", "\u{A0}", "\u{2009}", "\t", "\n", "\r\n", ",", ";", "-", "£", "@", "://",
  "The", "It", "a.m", "Co", "\u{FEFF}", "👩‍🚒",
]

private func text(seed: UInt64, length: Int) -> String {
  var numbers = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
  return (0..<length).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
}

private func isBlank(_ text: some StringProtocol) -> Bool {
  text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value == 0x200B }
}

@Test(arguments: 1...300)
func sentencesCoverTheirBlockInOrder(seed: Int) {
  let paragraphs = (0..<3).map { text(seed: UInt64(seed * 3 + $0), length: 40) }
  let found = segmenter.segment(report(paragraphs[0], "* " + paragraphs[1], paragraphs[2]))
  let bytes = Array(found.text.utf8)
  var left = bytes
  var end = 0
  for sentence in found.sentences ?? [] {
    #expect(sentence.span.start >= end)
    #expect(!sentence.span.isEmpty)
    #expect(found.blocks[sentence.block].span.contains(sentence.span))
    #expect(String(validating: bytes[sentence.span.range], as: UTF8.self) != nil)
    end = sentence.span.end
    for offset in sentence.span.range { left[offset] = 32 }
  }
  #expect(isBlank(String(decoding: left, as: UTF8.self)))
}

@Test(arguments: 1...300)
func plainTextIsCovered(seed: Int) {
  let bytes = Array(text(seed: UInt64(seed), length: 120).utf8)
  var left = bytes
  for span in segmenter.sentences(inPlain: bytes) {
    for offset in span.range { left[offset] = 32 }
  }
  #expect(isBlank(String(decoding: left, as: UTF8.self)))
}

@Test(arguments: 1...200)
func invalidTextIsSplitAllTheSame(seed: Int) {
  var numbers = Xorshift(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
  let marks: [UInt8] = [
    0x2E, 0x20, 0x41, 0x61, 0x31, 0x28, 0x29, 0xE2, 0x80, 0xA6, 0xA2, 0xC2, 0xA0,
  ]
  let bytes = (0..<200).map { _ in marks.randomElement(using: &numbers) ?? 0 }
  var end = 0
  for span in segmenter.sentences(inPlain: bytes) {
    #expect(span.start >= end && span.end > span.start && span.end <= bytes.count)
    end = span.end
  }
}

@Suite(.serialized) struct HostileText {
  @Test(arguments: ["(", "(. A", ". ", ". . ", "a. ", "1) ", "A. ", "• ", "…", "“.” ", "Mr. "])
  func takesLinearTime(piece: String) {
    // 32 times the text: a quadratic loop would take 1024 times as long. The rest is for noise.
    #expect(time(piece, 32_000) < time(piece, 1_000) * 300 + .milliseconds(100))
  }

  private func time(_ piece: String, _ count: Int) -> Duration {
    let bytes = Array(String(repeating: piece, count: count).utf8)
    let times = (0..<3).map { _ in cpuTime { _ = segmenter.sentences(inPlain: bytes) } }
    return times.min() ?? .zero
  }
}
