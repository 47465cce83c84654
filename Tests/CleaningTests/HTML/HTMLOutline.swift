import Lexicons
import Testing

@testable import Cleaning

/// A page as the reader sees it, one line a piece, so that a test shows its expectation.
///
/// `# Title`, `h2 Heading`, `- bullet` (indented by depth, its own marker where it is no bullet),
/// `> quotation`, `(caption)`, `| cell | header* |`, and paragraphs as they are.
enum HTMLOutline {
  static func of(_ html: String) throws -> [String] {
    lines(try read(html))
  }

  static func lines(_ draft: Draft) -> [String] { draft.pieces.map(line) }

  static func read(_ html: String) throws -> Draft {
    try Models.htmlReader().read(Array(html.utf8))
  }

  /// A page of an article around what is under test, long enough to be told from its furniture.
  static func article(_ inside: String, head: String = "") -> String {
    """
    <html><head><title>Bridges of Aldmere</title>\(head)</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
    <h1>Bridges of Aldmere</h1>
    <div><p>The old bridge, which no map shows, was opened again on Monday after two years.</p>
    \(inside)
    <p>Nobody who crossed it, the mayor said, had asked how long the work would last.</p></div>
    <footer><p>All rights of Aldmere are reserved, and so are those of its neighbours.</p></footer>
    </body></html>
    """
  }

  private static func line(_ piece: Draft.Piece) -> String {
    switch (piece.role, piece.detail) {
    case (.heading, .title): "# \(piece.text)"
    case (.heading, _): "h\(piece.level ?? 0) \(piece.text)"
    case (.bullet, _):
      String(repeating: "  ", count: (piece.level ?? 1) - 1)
        + (piece.marker == "•" ? "-" : piece.marker ?? "?") + " \(piece.text)"
    case (.table, _):
      "| " + piece.cells.map { $0.text + ($0.isHeader ? "*" : "") }.joined(separator: " | ") + " |"
    case (_, .quotation): "> \(piece.text)"
    case (_, .caption): "(\(piece.text))"
    default: piece.text
    }
  }
}

/// What stands inside an article, and the lines that come out between its first and last paragraph.
struct HTMLCase: Sendable, CustomTestStringConvertible {
  let name: String
  let html: String
  let lines: [String]

  var testDescription: String { name }

  /// Expects the article's title, its first paragraph, the lines, and its last paragraph.
  func check() throws {
    #expect(
      try HTMLOutline.of(HTMLOutline.article(html)) == [
        "# Bridges of Aldmere",
        "The old bridge, which no map shows, was opened again on Monday after two years.",
      ] + lines + [
        "Nobody who crossed it, the mayor said, had asked how long the work would last."
      ])
  }
}
