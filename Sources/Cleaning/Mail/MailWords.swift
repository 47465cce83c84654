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
