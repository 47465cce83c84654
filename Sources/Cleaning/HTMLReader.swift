import Lexicons
import Reports

/// Reads a web page: its content as pieces, its metadata, and nothing of what stands around.
struct HTMLReader: Sendable {
  private let hints: PageHints

  init(hints: PageHints) {
    self.hints = hints
  }

  /// Reads a page in any encoding.
  ///
  /// - Throws: a `CleaningError` where the page holds no text.
  func read(_ bytes: [UInt8]) throws(CleaningError) -> Draft {
    let decoded = TextDecoding.utf8(bytes, declared: EncodingDeclaration.charset(of: bytes))
    guard let tree = LibXML.html(decoded.bytes) else {
      throw CleaningError(
        reason: "there is no memory to parse the page", remedy: "close other programs")
    }
    let marks = HTMLMarks(tree, hints: hints)
    let passages = HTMLPassages.read(tree) { _ in false }
    let content = HTMLArticle.passages(of: tree, marks, passages)
    var draft = Draft()
    draft.pieces = HTMLPieces.pieces(of: content.map { passages[$0] }, tree, marks)
    guard !draft.pieces.isEmpty else {
      throw CleaningError(
        reason: "the page holds no text",
        remedy: "check in a browser whether a script writes the text, and save it from there")
    }
    return draft
  }
}
