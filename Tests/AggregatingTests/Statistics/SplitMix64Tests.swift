import Testing

@testable import Aggregating

@Suite struct SplitMix64Tests {
  /// The published output for the seed 1234567.
  @Test func golden() {
    var generator = SplitMix64(seed: 1_234_567)
    let first = (0..<3).map { _ in generator.next() }
    #expect(
      first == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  /// FNV's own test vectors.
  @Test(
    "keys are hashed by FNV-1a",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C),
      ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func seeds(key: String, seed: UInt64) {
    #expect(SplitMix64(key: key) == SplitMix64(seed: seed))
  }
}
