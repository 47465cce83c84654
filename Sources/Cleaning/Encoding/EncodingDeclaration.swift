/// The charset that a page declares in its first bytes.
enum EncodingDeclaration {
  /// How far into a page a declaration is looked for; browsers stop at 1,024 bytes.
  private static let reach = 8_192

  /// The name after the first `charset=` of a meta tag, or after `encoding=` of an XML declaration.
  static func charset(of page: [UInt8]) -> String? {
    let head = page.prefix(reach).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    for key in ["charset", "encoding"] {
      if let name = value(of: Array(key.utf8), in: head) { return name }
    }
    return nil
  }

  private static func value(of key: [UInt8], in head: [UInt8]) -> String? {
    var position = 0
    while position + key.count < head.count {
      defer { position += 1 }
      guard head[position] == key[0], head[position...].starts(with: key) else { continue }
      let rest = head[(position + key.count)...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let name = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let end = name.firstIndex { $0 <= 0x20 || [0x22, 0x27, 0x3B, 0x2F, 0x3E].contains($0) }
      let found = name[..<(end ?? name.endIndex)]
      if !found.isEmpty { return String(decoding: found, as: UTF8.self) }
    }
    return nil
  }
}
