/// Windows-1252 as browsers read it, and thereby ISO-8859-1 and ASCII too.
enum Windows1252 {
  /// The scalars of 0x80 to 0x9F. The five places that the code page leaves free are U+FFFD.
  private static let upper: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The scalar of a byte.
  static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
  }

  /// The bytes as UTF-8; bytes of value 0 are dropped.
  static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes where byte != 0 {
      if byte < 0x80 { text.append(byte) } else { text.append(scalar: scalar(byte)) }
    }
    return text
  }
}
