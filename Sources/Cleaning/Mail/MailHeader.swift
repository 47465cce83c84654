/// The header of an e-mail or of one of its parts (RFC 5322 and RFC 2045): fields by name.
struct MailHeader: Sendable {
  /// A field's value without its parameters, and the parameters by lower-case name.
  struct Field: Sendable {
    var value: String
    var parameters: [String: String] = [:]
  }

  /// Bytes of a header that are looked at; a longer one is not an e-mail's.
  static let reach = 1 << 18

  private var fields: [String: String] = [:]
  /// How many different fields there are.
  var count: Int { fields.count }
  /// Where the body begins in the bytes that the header was read from.
  private(set) var end: Int

  /// Reads a header up to the empty line behind it; nil where some line is neither a field nor the
  /// continuation of one.
  init?(_ bytes: ArraySlice<UInt8>) {
    end = bytes.endIndex
    var name: String?
    var position = bytes.startIndex
    while position < bytes.endIndex, position - bytes.startIndex < MailHeader.reach {
      let next = MailLines.next(in: bytes, from: position)
      let line = bytes[position..<next.end]
      position = next.after
      if line.isEmpty {
        end = position
        return
      }
      if line.first == 0x20 || line.first == 0x09 {
        guard let name else { return nil }
        fields[name, default: ""] += " " + MailHeader.trimmed(line)
      } else if let field = MailHeader.field(line) {
        name = field.name
        // The first of a name counts, as readers of mail have it.
        if fields[field.name] == nil { fields[field.name] = field.value } else { name = "" }
      } else if !(fields.isEmpty && line.starts(with: "From ".utf8)) {
        return nil
      }
    }
    guard position >= bytes.endIndex else { return nil }
  }

  /// A field's text by its lower-case name, as it stands in the header.
  subscript(name: String) -> String? { fields[name] }

  /// A field with parameters, such as `Content-Type: text/html; charset="utf-8"`.
  func field(_ name: String) -> Field? {
    guard let text = fields[name] else { return nil }
    let pieces = MailHeader.pieces(of: text)
    var field = Field(value: pieces.first?.lowercased() ?? "")
    for piece in pieces.dropFirst() {
      guard let sign = piece.firstIndex(of: "=") else { continue }
      let key = piece[..<sign].filter { $0 != " " }.lowercased()
      let value = String(piece[piece.index(after: sign)...].drop { $0 == " " })
      if let stem = key.split(separator: "*", omittingEmptySubsequences: false).first,
        stem.count < key.count
      {
        field.parameters[String(stem), default: ""] += MailHeader.decoded(value, by: key)
      } else {
        field.parameters[key] = value
      }
    }
    return field
  }

  private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return nil
    }
    let name = line[..<colon]
    guard name.count <= 76, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return (
      String(decoding: name, as: UTF8.self).lowercased(), trimmed(line[(colon + 1)...])
    )
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
    let rest = line.drop { $0 <= 0x20 }
    let end = rest.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? rest.startIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  /// A field's text cut at semicolons outside quotation marks, which go.
  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    var isEscaped = false
    for character in text {
      switch character {
      case "\\" where isQuoted && !isEscaped:
        isEscaped = true
        continue
      case "\"" where !isEscaped: isQuoted.toggle()
      case ";" where !isQuoted: pieces.append("")
      default: pieces[pieces.count - 1].append(character)
      }
      isEscaped = false
    }
    return pieces.map { trimmed(Array($0.utf8)[...]) }
  }

  /// A parameter in the form of RFC 2231: `UTF-8''r%C3%A9sum%C3%A9.pdf`, or a part of one.
  private static func decoded(_ value: String, by key: String) -> String {
    guard key.hasSuffix("*") else { return value }
    let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let text = parts.count == 3 ? parts[2] : value[...]
    return String(decoding: MailDecoding.percent(Array(text.utf8)), as: UTF8.self)
  }
}

/// Lines of an e-mail, which end with CR LF or with LF.
enum MailLines {
  /// Where the line that begins at a position ends, and where the next begins.
  static func next(in bytes: ArraySlice<UInt8>, from start: Int) -> (end: Int, after: Int) {
    var position = start
    while position < bytes.endIndex, bytes[position] != 0x0A { position += 1 }
    let after = min(position + 1, bytes.endIndex)
    let end = position > start && bytes[position - 1] == 0x0D ? position - 1 : position
    return (end, after)
  }
}
