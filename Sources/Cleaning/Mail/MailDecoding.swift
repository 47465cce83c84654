/// The ways in which an e-mail carries bytes as lines of ASCII (RFC 2045, section 6).
///
/// What is decoded is never longer than what it is decoded from, so that no limit is needed here.
enum MailDecoding {
  /// The bytes of a body, by its `Content-Transfer-Encoding`.
  static func decoded(_ body: ArraySlice<UInt8>, encoding: String?) -> [UInt8] {
    switch encoding?.lowercased() {
    case "base64": base64(body)
    case "quoted-printable": quotedPrintable(body)
    default: Array(body)
    }
  }

  /// Base64, without what stands between its letters; reading ends at the padding.
  static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(body.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in body {
      if byte == UInt8(ascii: "=") { break }
      guard let value = sextet(byte) else { continue }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  /// Quoted-printable; a `=` that no rule allows stays as it is.
  static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(body.count)
    var position = body.startIndex
    while position < body.endIndex {
      let byte = body[position]
      if byte == UInt8(ascii: "="), let after = softBreak(in: body, at: position) {
        position = after
      } else if let value = escaped(in: body, at: position, sign: UInt8(ascii: "=")) {
        decoded.append(value)
        position += 3
      } else {
        decoded.append(byte)
        position += 1
      }
    }
    return decoded
  }

  /// The position behind a line end that a `=` takes back; blanks may stand between them.
  private static func softBreak(in body: ArraySlice<UInt8>, at sign: Int) -> Int? {
    let rest = body[(sign + 1)...].prefix(80).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if rest.isEmpty { return sign + 80 > body.endIndex ? body.endIndex : nil }
    return rest.first == 0x0A ? rest.startIndex + 1 : nil
  }

  /// `%41` is `A`.
  static func percent(_ text: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    var position = 0
    while position < text.count {
      if let value = escaped(in: text[...], at: position, sign: UInt8(ascii: "%")) {
        decoded.append(value)
        position += 3
      } else {
        decoded.append(text[position])
        position += 1
      }
    }
    return decoded
  }

  private static func escaped(in text: ArraySlice<UInt8>, at position: Int, sign: UInt8) -> UInt8? {
    guard text[position] == sign, position + 2 < text.endIndex,
      let high = hexadecimal(text[position + 1]), let low = hexadecimal(text[position + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    default: nil
    }
  }
}

/// Words of a header that are not ASCII (RFC 2047): `=?utf-8?Q?Na=C3=AFve?=`.
enum MailWords {
  /// Text with its encoded words read; one that cannot be read stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "=?") {
      let parts = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].first == "=", let word = word(parts) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      let before = rest[..<start.lowerBound]
      if result.isEmpty || !before.allSatisfy({ $0 == " " }) { result += before }
      result += word
      rest = parts[3].dropFirst()
    }
    return result + rest
  }

  private static func word(_ parts: [Substring]) -> String? {
    let bytes = Array(parts[2].utf8)
    switch parts[1].lowercased() {
    case "b":
      return TextDecoding.utf8(MailDecoding.base64(bytes[...]), declared: String(parts[0])).text
    case "q":
      let spaced = bytes.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      let word = MailDecoding.quotedPrintable(spaced[...])
      return TextDecoding.utf8(word, declared: String(parts[0])).text
    default: return nil
    }
  }
}
