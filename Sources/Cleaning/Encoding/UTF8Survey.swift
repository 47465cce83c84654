/// What a scan of bytes as UTF-8 shows.
struct UTF8Survey: Sendable {
  /// Well-formed sequences of two bytes or more.
  var multibyte = 0
  /// Bytes that belong to no well-formed sequence.
  var stray = 0
  /// Bytes of value 0.
  var nul = 0
  /// Well-formed U+0080 to U+009F: Windows-1252 punctuation in disguise.
  var disguised = 0

  var isValid: Bool { stray == 0 }
  /// Whether the bytes can be taken as they are.
  var isClean: Bool { stray == 0 && nul == 0 && disguised == 0 }

  init(_ bytes: [UInt8]) {
    let view = bytes.span
    var position = 0
    while position < view.count {
      let byte = view[position]
      if byte < 0x80 {
        if byte == 0 { nul += 1 }
        position += 1
        continue
      }
      let length = wellFormedLength(view, at: position)
      if length == 0 {
        stray += 1
        position += 1
      } else {
        multibyte += 1
        if byte == 0xC2, view[position + 1] < 0xA0 { disguised += 1 }
        position += length
      }
    }
  }
}

/// Length of the well-formed UTF-8 sequence of two to four bytes at `position`; 0 where there is none
/// (Unicode, table 3-7: no surrogates, nothing overlong, nothing beyond U+10FFFF).
func wellFormedLength(_ bytes: Swift.Span<UInt8>, at position: Int) -> Int {
  let lead = bytes[position]
  let length =
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  guard length > 0, position + length <= bytes.count else { return 0 }
  guard allowedSecond(after: lead).contains(bytes[position + 1]) else { return 0 }
  for offset in 2..<max(2, length) where bytes[position + offset] & 0xC0 != 0x80 { return 0 }
  return length
}

private func allowedSecond(after lead: UInt8) -> ClosedRange<UInt8> {
  switch lead {
  case 0xE0: 0xA0...0xBF
  case 0xED: 0x80...0x9F
  case 0xF0: 0x90...0xBF
  case 0xF4: 0x80...0x8F
  default: 0x80...0xBF
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8; what is no scalar becomes U+FFFD.
  mutating func append(scalar value: UInt32) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
