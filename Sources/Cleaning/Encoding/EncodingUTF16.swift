/// UTF-16 in either byte order.
enum UTF16Bytes {
  /// Which of the two bytes of a unit stands first.
  enum Order: Sendable {
    case bigEndian, littleEndian
  }

  /// The order that a text without a mark shows: in every second place most bytes are 0, and few in
  /// the others. Only the beginning is looked at; nil where nothing speaks for UTF-16.
  static func order(of bytes: [UInt8]) -> Order? {
    let sample = bytes.prefix(1024)
    guard sample.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (position, byte) in sample.enumerated() where byte == 0 { zeros[position % 2] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 4, zeros[0] * 10 < half { return .littleEndian }
    if zeros[0] * 10 > half * 4, zeros[1] * 10 < half { return .bigEndian }
    return nil
  }

  /// The bytes as UTF-8. Lone surrogates become U+FFFD, U+0000 is dropped, and a single byte left at
  /// the end is left aside.
  static func utf8(_ bytes: ArraySlice<UInt8>, _ order: Order) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + 16)
    var lead: UInt32?
    var position = bytes.startIndex
    while position + 1 < bytes.endIndex {
      let unit = unit(bytes[position], bytes[position + 1], order)
      position += 2
      if let high = lead {
        lead = nil
        if (0xDC00...0xDFFF).contains(unit) {
          text.append(scalar: 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
          continue
        }
        text.append(scalar: 0xFFFD)
      }
      switch unit {
      case 0: break
      case 0xD800...0xDBFF: lead = unit
      case 0x80...0x9F: text.append(scalar: Windows1252.scalar(UInt8(unit)))
      default: text.append(scalar: unit)
      }
    }
    if lead != nil { text.append(scalar: 0xFFFD) }
    return text
  }

  private static func unit(_ first: UInt8, _ second: UInt8, _ order: Order) -> UInt32 {
    switch order {
    case .bigEndian: UInt32(first) << 8 | UInt32(second)
    case .littleEndian: UInt32(second) << 8 | UInt32(first)
    }
  }
}
