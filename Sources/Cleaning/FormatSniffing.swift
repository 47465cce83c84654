import Reports

extension Format {
  /// Tells a file's format by its content; whatever is no PDF, zip or HTML is taken for text.
  ///
  /// A PDF's mark may stand after other bytes, as in downloads with a header in front; a "PDF" that
  /// is an HTML error page is HTML.
  package init(sniffing bytes: [UInt8]) {
    let head = bytes.prefix(Signature.reach)
    if head.starts(with: Signature.zip) {
      self = .docx
    } else if head.starts(with: Signature.pdf) {
      self = .pdf
    } else if Signature.isHTML(head) {
      self = .html
    } else {
      self = Signature.holds(head.prefix(1024), Signature.pdf) ? .pdf : .text
    }
  }
}

/// What formats start with.
private enum Signature {
  /// How far a mark is looked for, in bytes.
  static let reach = 4096
  static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  static let pdf = Array("%PDF-".utf8)

  /// Elements that a page may start with, or that only a page holds.
  private static let first = [
    "!doctype html", "html", "head", "body", "meta", "title", "article", "main", "div", "section",
    "p", "h1", "h2", "table", "script", "style", "link", "header", "nav", "span", "ul", "!--",
  ].map { Array($0.utf8) }
  private static let inside = [
    "<!doctype html", "<html", "<body", "</p>", "</div>", "<br>", "<br/>",
  ]
  .map { Array($0.utf8) }

  static func isHTML(_ head: ArraySlice<UInt8>) -> Bool {
    // UTF-16 has a zero beside each letter of a tag.
    var text = head.filter { $0 != 0 }.map(\.lowercasedASCII)[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
      text = text.dropFirst(2)
    }
    text = text.drop { $0 <= 0x20 }
    if text.first == UInt8(ascii: "<"), first.contains(where: { startsTag(text.dropFirst(), $0) }) {
      return true
    }
    return inside.contains { holds(text, $0) }
  }

  private static func startsTag(_ text: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
    guard text.starts(with: name) else { return false }
    guard let next = text.dropFirst(name.count).first, name[0] != UInt8(ascii: "!") else {
      return true
    }
    return next == UInt8(ascii: ">") || next <= 0x20 || next == UInt8(ascii: "/")
  }

  static func holds(_ text: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool {
    text.indices.contains { text[$0] == mark[0] && text[$0...].starts(with: mark) }
  }
}
