/// The Latin ligatures U+FB00 to U+FB06 as the letters that they join.
enum Ligatures {
  static let scalars: ClosedRange<UInt32> = 0xFB00...0xFB06

  private static let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// The letters of a ligature; nil for any other character.
  static func letters(of scalar: UInt32) -> String? {
    scalars.contains(scalar) ? letters[Int(scalar - scalars.lowerBound)] : nil
  }

  /// The letters of a ligature by the last of its three bytes in UTF-8, 0x80 to 0x86.
  static func letters(lastByte: UInt8) -> String {
    letters(of: scalars.lowerBound + UInt32(lastByte & 0x3F)) ?? "\u{FFFD}"
  }
}
