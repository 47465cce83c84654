import Testing

@testable import Segmenting

/// Eight bytes at a time give what one at a time gives, wherever the mark stands.
@Suite struct MarkSearchTests {
  private func line(_ marks: [Int: UInt8], length: Int = 21) -> [UInt8] {
    (0..<length).map { marks[$0] ?? UInt8(ascii: "a") }
  }

  @Test(arguments: [0x2E, 0x21, 0x3F, 0x28, 0x29, 0xE2] as [UInt8])
  func aMarkIsFoundWhereItStands(mark: UInt8) {
    for place in 0..<21 {
      let bytes = line([place: mark])
      for start in 0...place {
        #expect(firstMark(in: bytes, from: start, limit: 21) == place)
      }
      #expect(firstMark(in: bytes, from: place + 1, limit: 21) == 21)
      #expect(firstMark(in: bytes, from: 0, limit: place) == place)
    }
  }

  @Test func allOtherBytesArePassedOver() {
    for byte in UInt8.min...UInt8.max where ![0x2E, 0x21, 0x3F, 0x28, 0x29, 0xE2].contains(byte) {
      #expect(firstMark(in: line([3: byte, 20: byte]), from: 0, limit: 21) == 21, "\(byte)")
    }
  }

  @Test func theFirstOfTwoCounts() {
    #expect(firstMark(in: line([3: 0x21, 4: 0x2E, 12: 0x2E]), from: 0, limit: 21) == 3)
    // A byte after the mark that differs from it in the last bit.
    #expect(firstMark(in: line([5: 0x2E, 6: 0x2F]), from: 0, limit: 21) == 5)
    #expect(firstMark(in: line([5: 0x2F, 6: 0x2E]), from: 0, limit: 21) == 6)
  }

  @Test func lineFeeds() {
    for place in 0..<21 {
      let bytes = line([place: 10])
      #expect(firstLineFeed(in: bytes, from: 0) == place)
      #expect(firstLineFeed(in: bytes, from: place) == place)
      #expect(firstLineFeed(in: bytes, from: place + 1) == 21)
    }
    #expect(firstLineFeed(in: line([2: 9, 3: 11, 4: 13, 20: 0x8A]), from: 0) == 21)
  }
}
