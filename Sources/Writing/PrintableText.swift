extension String {
  /// The text with a space for each character that XML cannot hold, and with it no workbook: control
  /// characters but tab and line ends, U+FFFE and U+FFFF (XML 1.0, section 2.2, `Char`).
  package var printable: String {
    guard utf8.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) || $0 == 0xEF })
    else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(String.isPrintable(scalar) ? scalar : " ") }
    return String(text)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
