import Reports

/// The document inside an e-mail (`.eml`) or a web archive (`.mhtml`): what there is to read of it.
///
/// An archive holds a page and what the page shows; its first page, or the one that it names as its
/// start, is the document. Of an e-mail a report attached is the document (PDF before Word before
/// HTML before text), else the message itself. Attachments that are not read are named.
///
/// Written here, since libarchive reads neither: of RFC 2045 to 2047, 2231 and 2557 what is needed,
/// with limits.
package struct SavedMail: Sendable {
  /// The document's bytes.
  package private(set) var document: [UInt8]
  /// Messages about what was read but needs a look.
  package private(set) var warnings: [String] = []
  /// Names of attached documents that were not read.
  package private(set) var unread: [String] = []

  /// How far into a file its header is looked for, in bytes.
  private static let reach = 1 << 16

  /// Whether bytes are an e-mail or a web archive: fields from the first line on, among them one that
  /// only programs write.
  package static func isMail(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start..<min(bytes.count, reach)]
    guard let first = head.first, first > 0x20, first != UInt8(ascii: "<") else { return false }
    guard let end = headerEnd(of: head), let header = MailHeader(head[..<end]) else { return false }
    if header["mime-version"] != nil { return true }
    if header["content-type"]?.contains("/") ?? false { return true }
    let marks = ["message-id", "received", "return-path", "delivered-to"].filter {
      header[$0] != nil
    }
    return marks.count > 1
  }

  /// Where the first empty line ends a header; nil where there is none.
  private static func headerEnd(of head: ArraySlice<UInt8>) -> Int? {
    var position = head.startIndex
    while position < head.endIndex {
      let line = MailLines.next(in: head, from: position)
      if line.end == position { return line.after }
      guard
        head[position..<line.end].contains(UInt8(ascii: ":")) || head[position] <= 0x20
          || head[position...].starts(with: "From ".utf8)
      else { return nil }
      position = line.after
    }
    return nil
  }

  /// Opens an e-mail or a web archive.
  ///
  /// - Throws: a `CleaningError` where its parts cannot be told apart, or none of them is a document.
  package init(_ bytes: [UInt8]) throws(CleaningError) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let header = MailHeader(bytes[start...]) else { throw SavedMail.empty }
    let parts = try MailParts(header, body: bytes[header.end...])
    guard let chosen = SavedMail.choice(of: parts.parts, start: SavedMail.start(header)) else {
      throw SavedMail.empty
    }
    document = chosen.content
    unread = chosen.unread
    if let name = chosen.name {
      warnings.append("the report is the e-mail's attachment '\(name)'; the message was not read")
    }
    if parts.isCut {
      warnings.append("the e-mail's last boundary is missing: it was cut off, or not saved whole")
    }
  }

  private static let empty = CleaningError(
    reason: "the e-mail holds no text and no report",
    remedy: "save the attached report, or the message as text, and give that file")

  /// The content id that an archive names as its start.
  private static func start(_ header: MailHeader) -> String? {
    header.field("content-type")?.parameters["start"]
  }

  private struct Choice {
    var content: [UInt8]
    var name: String?
    var unread: [String] = []
  }

  private static func choice(of parts: [MailParts.Part], start: String?) -> Choice? {
    let attached = parts.filter { isAttachment($0) }.compactMap { part in
      Attachment(part).map { (attachment: $0, part: part) }
    }
    // Sorting is not stable: the place decides among equals.
    let order = attached.indices.sorted {
      (attached[$0].attachment.rank, $0) < (attached[$1].attachment.rank, $1)
    }
    if let first = order.first {
      return Choice(
        content: attached[first].part.content, name: attached[first].attachment.name,
        unread: order.dropFirst().sorted().map { attached[$0].attachment.name })
    }
    let bodies = parts.filter { $0.type.hasPrefix("text/") && !isAttachment($0) }
    let pages = bodies.filter { $0.type == "text/html" }
    let page = pages.first { start != nil && $0.header["content-id"] == start } ?? pages.first
    return (page ?? bodies.first { $0.type == "text/plain" } ?? bodies.first).flatMap {
      let content = inUTF8($0)
      return content.contains { $0 > 0x20 } ? Choice(content: content) : nil
    }
  }

  private static func isAttachment(_ part: MailParts.Part) -> Bool {
    let disposition = part.header.field("content-disposition")?.value
    if disposition == "attachment" { return true }
    return !part.isRelated && part.fileName != nil
  }

  /// A part's text as UTF-8, by the charset that its header gives, which counts for more than what the
  /// page says of itself (RFC 2557 leaves the page as it came from its server).
  private static func inUTF8(_ part: MailParts.Part) -> [UInt8] {
    guard let charset = part.header.field("content-type")?.parameters["charset"] else {
      return part.content
    }
    return TextDecoding.utf8(part.content, declared: charset).bytes
  }

  /// An attached document.
  private struct Attachment {
    var name: String
    /// Smaller is read before larger.
    var rank: Int

    /// Nil for what is no document: pictures, signatures, invitations.
    init?(_ part: MailParts.Part) {
      name = part.fileName.map { MailWords.decoded($0) } ?? "without a name"
      let suffix = name.split(separator: ".").last?.lowercased() ?? ""
      let order = ["pdf", "docx", "html", "htm", "mhtml", "txt", "md", "rtf", "odt", "doc", "zip"]
      let byType: [String: Int] = [
        "application/pdf": 0, "text/html": 2, "text/plain": 5, "application/rtf": 7,
        "text/rtf": 7,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": 1,
      ]
      guard let rank = byType[part.type] ?? order.firstIndex(of: suffix) else { return nil }
      self.rank = rank
    }
  }
}
