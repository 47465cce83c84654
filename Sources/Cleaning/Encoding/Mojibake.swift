/// Mends text that was decoded twice: UTF-8 taken for Windows-1252 or Mac Roman and saved as UTF-8 again,
/// so that `’` stands as `â€™`.
///
/// Only what cannot be meant is mended: characters that are, byte for byte, UTF-8 of punctuation or of a
/// Latin letter. Where the last byte of a closing quotation mark is lost, the mark is put back.
enum Mojibake {
  /// The text mended, and how many characters were.
  ///
  /// - Parameter bytes: valid UTF-8.
  static func mended(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
    var (text, count) = (bytes, 0)
    // A text may have been saved wrongly more than once.
    for _ in 0..<3 {
      guard let pass = pass(text) else { break }
      text = pass.bytes
      count += pass.count
    }
    return (text, count)
  }

  /// One mending; nil where there is nothing to mend.
  private static func pass(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int)? {
    var result: [UInt8] = []
    var count = 0
    var (copied, position) = (0, 0)
    while let opener = opener(in: bytes, from: position) {
      guard let (scalar, length) = mended(scalars(bytes, at: opener)) else {
        position = opener + 1
        continue
      }
      result += bytes[copied..<opener]
      result.append(scalar: scalar)
      position = opener + length
      copied = position
      count += 1
    }
    guard count > 0 else { return nil }
    return (result + bytes[copied...], count)
  }

  /// Where the next of the characters stands that open a doubly decoded one: `â`, `Ã`, `Â`, `¬`, `‚`.
  private static func opener(in bytes: [UInt8], from start: Int) -> Int? {
    let view = bytes.span
    var position = start
    while position + 1 < view.count {
      switch (view[position], view[position + 1]) {
      case (..<0xC2, _): position += 1
      case (0xC3, 0xA2), (0xC3, 0x83), (0xC3, 0x82), (0xC2, 0xAC): return position
      case (0xE2, 0x80) where position + 2 < view.count && view[position + 2] == 0x9A:
        return position
      default: position += 1
      }
    }
    return nil
  }

  /// The three scalars from a position on, or as many as there are.
  private static func scalars(_ bytes: [UInt8], at position: Int) -> [Unicode.Scalar] {
    // None takes more than four bytes; one that is cut at the end is not among the three.
    let text = String(decoding: bytes[position..<min(bytes.count, position + 12)], as: UTF8.self)
    return Array(text.unicodeScalars.prefix(3))
  }

  /// The character that some scalars were, and how many bytes they take.
  private static func mended(_ scalars: [Unicode.Scalar]) -> (scalar: UInt32, length: Int)? {
    guard let (scalar, count) = meant(scalars.map(\.value)) else { return nil }
    return (scalar, scalars.prefix(count).reduce(0) { $0 + UTF8.width($1) })
  }

  /// The character that some scalars were, and how many they are.
  private static func meant(_ values: [UInt32]) -> (UInt32, Int)? {
    guard values.count > 1 else { return nil }
    if let third = values.dropFirst(2).first, values[0] == 0x201A, values[1] == 0xC4 {
      return macRoman[third].map { ($0, 3) }
    }
    if values[0] == 0xAC, values[1] == 0xA3 { return (0xA3, 2) }
    if values[0] == 0xE2, values[1] == 0x20AC { return punctuation(values.dropFirst(2).first) }
    if values[0] == 0xE2 { return symbol(values) }
    guard values[0] == 0xC3 || values[0] == 0xC2, let second = byte(values[1]), second < 0xC0,
      second >= 0x80
    else { return nil }
    let scalar = (values[0] & 0x1F) << 6 | UInt32(second & 0x3F)
    return scalar >= 0xA0 ? (scalar, 2) : nil
  }

  /// What stands behind `â€`: the last byte of a mark from U+2000 to U+203F, or, lost, that of `”`.
  private static func punctuation(_ third: UInt32?) -> (UInt32, Int)? {
    guard let third, third != 0xFFFD else { return (0x201D, third == nil ? 2 : 3) }
    guard let last = byte(third), (0x80...0xBF).contains(last) else { return (0x201D, 2) }
    return (0x2000 | UInt32(last & 0x3F), 3)
  }

  /// A sign from U+2040 to U+27BF (a trade mark, a euro, an arrow, a bullet).
  private static func symbol(_ values: [UInt32]) -> (UInt32, Int)? {
    guard values.count == 3, let second = byte(values[1]), let third = byte(values[2]),
      (0x81...0x9E).contains(second), (0x80...0xBF).contains(third)
    else { return nil }
    return (0x2000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F), 3)
  }

  /// The byte of Windows-1252 that a scalar stands for; nil where there is none.
  private static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    return (0x80...0x9F as ClosedRange<UInt8>).first { Windows1252.scalar($0) == scalar }
  }

  /// What Mac Roman makes of the last byte of a mark behind `‚Ä`.
  private static let macRoman: [UInt32: UInt32] = [
    0xEC: 0x2013, 0xEE: 0x2014, 0xF2: 0x2018, 0xF4: 0x2019, 0xFA: 0x201C, 0xF9: 0x201D,
    0xB6: 0x2026, 0xA2: 0x2022,
  ]
}
