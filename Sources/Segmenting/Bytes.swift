// What single bytes of UTF-8 text are to the splitter. Text beyond ASCII is told by its lead bytes,
// since only punctuation, white space and the case of letters matter.

/// White space within ASCII.
func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
func isUpper(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
func isLower(_ byte: UInt8) -> Bool { (97...122).contains(byte) }

/// Length of the white space at `position`, no-break and typographic spaces included; 0 for none.
func spaceLength(_ bytes: [UInt8], at position: Int, limit: Int) -> Int {
  let byte = bytes[position]
  if isSpace(byte) { return 1 }
  if byte == 0xC2 { return position + 1 < limit && bytes[position + 1] == 0xA0 ? 2 : 0 }
  guard byte == 0xE2, position + 2 < limit, bytes[position + 1] == 0x80 else { return 0 }
  let last = bytes[position + 2]
  return (0x80...0x8B).contains(last) || last == 0xAF ? 3 : 0
}

/// Length of the white space that ends right before `position`; 0 for none.
func spaceLength(_ bytes: [UInt8], before position: Int, start: Int) -> Int {
  guard position > start else { return 0 }
  if isSpace(bytes[position - 1]) { return 1 }
  for length in 2...3 where position - length >= start {
    if spaceLength(bytes, at: position - length, limit: position) == length { return length }
  }
  return 0
}

/// The first position at or after `start` where no white space stands.
func skippingSpace(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
  var position = start
  while position < limit {
    let length = spaceLength(bytes, at: position, limit: limit)
    if length == 0 { break }
    position += length
  }
  return position
}

/// Length of a quotation mark or bracket that opens at `position`; 0 for none.
func openerLength(_ bytes: [UInt8], at position: Int, limit: Int) -> Int {
  switch bytes[position] {
  case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["): return 1
  case 0xC2: return position + 1 < limit && bytes[position + 1] == 0xAB ? 2 : 0
  case 0xE2:
    guard position + 2 < limit, bytes[position + 1] == 0x80 else { return 0 }
    return bytes[position + 2] == 0x98 || bytes[position + 2] == 0x9C ? 3 : 0
  default: return 0
  }
}

/// Length of a quotation mark or bracket that closes at `position`; 0 for none.
func closerLength(_ bytes: [UInt8], at position: Int, limit: Int) -> Int {
  switch bytes[position] {
  case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
  case 0xC2: return position + 1 < limit && bytes[position + 1] == 0xBB ? 2 : 0
  case 0xE2:
    guard position + 2 < limit, bytes[position + 1] == 0x80 else { return 0 }
    return bytes[position + 2] == 0x99 || bytes[position + 2] == 0x9D ? 3 : 0
  default: return 0
  }
}

/// Length of the mark that can end a sentence (`.`, `!`, `?`, `…`) at `position`; 0 for none.
func stopLength(_ bytes: [UInt8], at position: Int, limit: Int) -> Int {
  switch bytes[position] {
  case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return 1
  case 0xE2:
    return position + 2 < limit && bytes[position + 1] == 0x80 && bytes[position + 2] == 0xA6
      ? 3 : 0
  default: return 0
  }
}

/// Whether `•` (U+2022) or `⁃` (U+2043) stands at `position`.
func isBulletGlyph(_ bytes: [UInt8], at position: Int, limit: Int) -> Bool {
  guard position + 2 < limit, bytes[position] == 0xE2 else { return false }
  return (bytes[position + 1] == 0x80 && bytes[position + 2] == 0xA2)
    || (bytes[position + 1] == 0x81 && bytes[position + 2] == 0x83)
}

/// The ASCII letters and digits from `start` on.
func wordRange(_ bytes: [UInt8], from start: Int, limit: Int) -> Range<Int> {
  var end = start
  while end < limit, isDigit(bytes[end]) || isUpper(bytes[end]) || isLower(bytes[end]) { end += 1 }
  return start..<max(start, end)
}
