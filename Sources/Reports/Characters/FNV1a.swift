/// The 64-bit FNV-1a hash (Fowler, Noll, Vo): the same on every machine and in every run, unlike
/// Swift's own hashes. No hash for keeping secrets.
package struct FNV1a: Hashable, Sendable {
  /// The hash of the bytes so far.
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// - Parameter seed: each gives another hash of the same bytes; 0 the one that others compute.
  package init(seed: UInt64 = 0) { value ^= seed &* 0x9E37_79B9_7F4A_7C15 }

  /// The hash of all bytes at once.
  package init(_ bytes: some Sequence<UInt8>, seed: UInt64 = 0) {
    self.init(seed: seed)
    for byte in bytes { add(byte) }
  }

  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
