import Reports

/// The article as a page's JSON-LD repeats it: for pages whose own text a script writes later, or
/// shows in part.
enum HTMLStoredBody {
  /// Shortest body that is believed where the page has text of its own, in bytes.
  private static let least = 600

  /// The body's paragraphs where it is at least twice as long as what was found on the page; nil
  /// elsewhere, since a page's own markup says more.
  static func pieces(_ body: String?, insteadOf found: [HTMLPassage]) -> [Draft.Piece]? {
    guard let body, body.utf8.count >= (found.isEmpty ? 1 : least),
      found.reduce(0, { $0 + $1.text.count }) * 2 < body.utf8.count
    else { return nil }
    var html: [UInt8] = []
    for byte in body.utf8 {
      if byte == UInt8(ascii: "\n") { html += "<p>".utf8 } else { html.append(byte) }
    }
    guard let tree = LibXML.html(html) else { return nil }
    let passages = HTMLPassages.read(tree, on: HTMLAddress(page: nil)) { _ in false }
    return passages.map { .init(.paragraph, $0.string) }
  }
}
