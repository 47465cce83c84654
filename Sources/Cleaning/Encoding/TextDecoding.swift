/// Bytes of unknown encoding, read as valid UTF-8.
///
/// In this order decide: a byte order mark; zeros in every second place (UTF-16 without a mark);
/// validity as UTF-8, which other encodings hardly ever have by chance; the charset that the document
/// declares; else Windows-1252. So a page that declares the wrong charset is still read right.
enum TextDecoding {
  /// Valid UTF-8 without U+0000 and without U+0080 to U+009F.
  struct Decoded: Sendable {
    var bytes: [UInt8]
    /// Lower-case name of the encoding that the bytes were read in.
    var charset: String
    /// Bytes or units that had to be replaced or guessed.
    var repaired: Int
    /// Characters that had been decoded twice, and were mended.
    var mended = 0

    /// The bytes as a string.
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Reads bytes as UTF-8.
  ///
  /// - Parameter declared: the charset that the document or its transport names, in any spelling.
  static func utf8(_ bytes: [UInt8], declared: String? = nil) -> Decoded {
    var decoded = decodedOnce(bytes, declared: declared)
    (decoded.bytes, decoded.mended) = Mojibake.mended(decoded.bytes)
    return decoded
  }

  /// What a report says of characters that were mended.
  static func mendedWarning(_ count: Int) -> String {
    "\(count) characters had been decoded twice (\u{E2}\u{20AC}\u{2122} for \u{2019}) and were mended"
  }

  private static func decodedOnce(_ bytes: [UInt8], declared: String?) -> Decoded {
    if let marked = markedUTF16(bytes) { return marked }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = isMarked ? Array(bytes.dropFirst(3)) : bytes
    let survey = UTF8Survey(bytes)
    if survey.isClean { return Decoded(bytes: bytes, charset: "utf-8", repaired: 0) }
    if !isMarked, survey.nul > 0, let order = UTF16Bytes.order(of: bytes) {
      return utf16(bytes[...], order)
    }
    if isMarked || isUTF8(survey) { return repaired(bytes, survey) }
    return named(bytes, charset: normalized(declared), survey)
  }

  /// Whether bytes are UTF-8 but for a few: mostly pages with a paragraph pasted from elsewhere.
  private static func isUTF8(_ survey: UTF8Survey) -> Bool {
    survey.isValid || survey.multibyte > survey.stray * 4
  }

  private static func markedUTF16(_ bytes: [UInt8]) -> Decoded? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), .littleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), .bigEndian) }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ order: UTF16Bytes.Order) -> Decoded {
    Decoded(
      bytes: UTF16Bytes.utf8(bytes, order),
      charset: order == .littleEndian ? "utf-16le" : "utf-16be", repaired: 0)
  }

  /// UTF-8 whose stray bytes are read as Windows-1252, one by one.
  private static func repaired(_ bytes: [UInt8], _ survey: UTF8Survey) -> Decoded {
    let view = bytes.span
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + survey.stray * 2)
    var position = 0
    while position < view.count {
      let byte = view[position]
      let length = byte < 0x80 ? 1 : wellFormedLength(view, at: position)
      if length == 0 {
        text.append(scalar: Windows1252.scalar(byte))
      } else if byte == 0xC2, view[position + 1] < 0xA0 {
        text.append(scalar: Windows1252.scalar(view[position + 1]))
      } else if byte != 0 {
        for offset in position..<position + length { text.append(view[offset]) }
      }
      position += max(1, length)
    }
    return Decoded(bytes: text, charset: "utf-8", repaired: survey.stray)
  }

  private static func named(
    _ bytes: [UInt8], charset: String?, _ survey: UTF8Survey
  ) -> Decoded {
    guard let charset, let converter = CharsetConverter(from: charset) else {
      return Decoded(
        bytes: Windows1252.utf8(bytes[...]), charset: "windows-1252", repaired: survey.nul)
    }
    let text = converter.utf8(bytes[...])
    let after = UTF8Survey(text)
    let clean = after.isClean ? text : repaired(text, after).bytes
    return Decoded(bytes: clean, charset: charset, repaired: 0)
  }

  /// The charset that browsers take for a declared one; nil for Windows-1252, and for those that
  /// bytes which are not UTF-8 and hold no zeros cannot be in (WHATWG, Encoding, section 4.2).
  private static func normalized(_ declared: String?) -> String? {
    let name = String(
      decoding: (declared ?? "").utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 },
      as: UTF8.self)
    switch name {
    case "", "utf-8", "utf8", "unicode", "ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1",
      "iso_8859-1", "latin-1", "windows-1252", "cp1252", "x-cp1252":
      return nil
    case _ where name.hasPrefix("utf"): return nil
    case "gb2312", "gbk", "x-gbk", "gb_2312-80": return "gb18030"
    case "euc-kr", "ks_c_5601-1987", "korean", "ksc5601": return "cp949"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": return "cp932"
    case "big5": return "big5-hkscs"
    case "iso-8859-9": return "windows-1254"
    case "iso-8859-8-i": return "iso-8859-8"
    case "tis-620", "iso-8859-11": return "windows-874"
    default: return name
    }
  }
}
