import Reports

/// A fixed generator of pseudo-random bits: the same seed gives the same draws on every machine.
///
/// G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA (2014).
package struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    self.state = seed
  }

  /// Seeds it from a text by the 64-bit FNV-1a hash of its UTF-8 bytes, so that a group's draws depend
  /// on what the group is called, and on nothing else.
  package init(key: String) {
    self.init(seed: FNV1a(key.utf8).value)
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
