// Looking for the few bytes that matter, eight at a time in a 64-bit word.

/// The first position in `start..<limit` of a byte that can end a sentence (`.`, `!`, `?`), open or
/// close a bracket, or begin `…` or a bullet (0xE2); `limit` where there is none.
func firstMark(in bytes: [UInt8], from start: Int, limit: Int) -> Int {
  let raw = bytes.span.bytes
  var position = start
  while position + 8 <= limit {
    let word = raw.eight(at: position)
    // The two brackets differ in the last bit only.
    let found =
      zeros(word ^ each(0x2E)) | zeros(word ^ each(0x21)) | zeros(word ^ each(0x3F))
      | zeros(word & each(0xFE) ^ each(0x28)) | zeros(word ^ each(0xE2))
    if found != 0 { return position + found.trailingZeroBitCount / 8 }
    position += 8
  }
  while position < limit, !isMark(bytes[position]) { position += 1 }
  return position
}

/// The first position of a line feed from `start` on; the text's length where there is none.
func firstLineFeed(in bytes: [UInt8], from start: Int) -> Int {
  let raw = bytes.span.bytes
  var position = start
  while position + 8 <= bytes.count {
    let found = zeros(raw.eight(at: position) ^ each(10))
    if found != 0 { return position + found.trailingZeroBitCount / 8 }
    position += 8
  }
  while position < bytes.count, bytes[position] != 10 { position += 1 }
  return position
}

private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x2E, 0x21, 0x3F, 0x28, 0x29, 0xE2: true
  default: false
  }
}

/// A word of eight times the same byte.
@inline(__always)
private func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// The highest bit of each byte that is zero. Bits above the lowest zero byte can be wrong, so that
/// only the first one is to be believed (Mycroft 1987).
@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 { (word &- each(1)) & ~word & each(0x80) }

extension RawSpan {
  /// Eight bytes, the first one lowest. The load checks its bounds; it is marked unsafe for types of
  /// which some bit patterns are no value, and an integer has none such.
  @inline(__always)
  fileprivate func eight(at position: Int) -> UInt64 {
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }
}
