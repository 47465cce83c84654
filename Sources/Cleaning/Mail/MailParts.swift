/// The parts of an e-mail or a web archive that hold something themselves, in order (RFC 2046).
///
/// Bounded: parts nest at most `mostDepth` deep, and at most `mostParts` are read.
struct MailParts: Sendable {
  /// A part that holds no others.
  struct Part: Sendable {
    var header: MailHeader
    var body: ArraySlice<UInt8>
    /// Media type in lower case; `text/plain` where none is given.
    var type: String
    /// Whether the part is one of a page's own (`multipart/related`), and no attachment.
    var isRelated: Bool

    /// The body with its transfer encoding undone.
    var content: [UInt8] {
      MailDecoding.decoded(body, encoding: header.field("content-transfer-encoding")?.value)
    }
    /// The name of the file that the part was made from.
    var fileName: String? {
      header.field("content-disposition")?.parameters["filename"]
        ?? header.field("content-type")?.parameters["name"]
    }
  }

  static let mostDepth = 16
  static let mostParts = 2_000

  private(set) var parts: [Part] = []
  /// Whether the last boundary of some part is missing, as in a file that was cut off.
  private(set) var isCut = false

  /// Reads the parts of a message.
  ///
  /// - Throws: a `CleaningError` where no boundary is found, or where the limits are passed.
  init(_ header: MailHeader, body: ArraySlice<UInt8>) throws(CleaningError) {
    try add(header, body: body, depth: 0, isRelated: false)
  }

  private mutating func add(
    _ header: MailHeader, body: ArraySlice<UInt8>, depth: Int, isRelated: Bool
  ) throws(CleaningError) {
    guard depth <= MailParts.mostDepth, parts.count < MailParts.mostParts else {
      throw CleaningError(
        reason: "the e-mail has more than \(MailParts.mostParts) parts, or parts that nest more "
          + "than \(MailParts.mostDepth) deep",
        remedy: "save the attached report by itself and give that file")
    }
    let type = header.field("content-type")
    let name = type?.value ?? "text/plain"
    if name.hasPrefix("multipart/") {
      try addParts(of: body, type, depth: depth, isRelated: name == "multipart/related")
    } else if name == "message/rfc822", let inner = MailHeader(body), inner.count > 0 {
      try add(inner, body: body[inner.end...], depth: depth + 1, isRelated: false)
    } else {
      parts.append(Part(header: header, body: body, type: name, isRelated: isRelated))
    }
  }

  private mutating func addParts(
    of body: ArraySlice<UInt8>, _ type: MailHeader.Field?, depth: Int, isRelated: Bool
  ) throws(CleaningError) {
    let boundary = type?.parameters["boundary"] ?? ""
    let (bodies, isClosed) = MailParts.split(body, at: boundary)
    guard !bodies.isEmpty else {
      throw CleaningError(
        reason: boundary.isEmpty
          ? "the e-mail does not say what divides its parts"
          : "the boundary between the e-mail's parts, '\(boundary.prefix(70))', never occurs",
        remedy: "save the message or the page again")
    }
    isCut = isCut || !isClosed
    for part in bodies {
      let header = MailHeader(part)
      if let header, header.count > 0 || header.end < part.endIndex {
        try add(header, body: part[header.end...], depth: depth + 1, isRelated: isRelated)
      } else if let none = MailHeader([]) {
        // A part without a header is plain text; what cannot be one is text too.
        try add(none, body: part, depth: depth + 1, isRelated: isRelated)
      }
    }
  }

  /// What stands between the boundary lines, and whether the last of them was there.
  private static func split(
    _ body: ArraySlice<UInt8>, at boundary: String
  ) -> (parts: [ArraySlice<UInt8>], isClosed: Bool) {
    guard !boundary.isEmpty else { return ([], false) }
    let mark = Array("--\(boundary)".utf8)
    var found: [ArraySlice<UInt8>] = []
    var start: Int?
    var position = body.startIndex
    while position < body.endIndex, found.count <= mostParts {
      let line = MailLines.next(in: body, from: position)
      if body[position..<line.end].starts(with: mark) {
        let rest = body[(position + mark.count)..<line.end]
        let isLast = rest.starts(with: "--".utf8)
        if isLast || rest.allSatisfy({ $0 <= 0x20 }) {
          if let start { found.append(MailParts.part(body[start..<max(start, position)])) }
          if isLast { return (found, true) }
          start = line.after
        }
      }
      position = line.after
    }
    if let start, found.count <= mostParts { found.append(body[start...]) }
    return (found, false)
  }

  /// A part without its last line end, which belongs to the boundary below it (RFC 2046, 5.1.1).
  private static func part(_ lines: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard lines.last == 0x0A else { return lines }
    let part = lines.dropLast()
    return part.last == 0x0D ? part.dropLast() : part
  }
}
