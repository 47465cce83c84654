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
    let metadata = PageMetadata(tree)
    let marks = HTMLMarks(tree, hints: hints)
    let hidden = HTMLHidden(tree, marks)
    let passages = HTMLPassages.read(tree, on: HTMLAddress(page: metadata.draft.url)) {
      hidden.contains($0)
    }
    let title = HTMLTitle.position(in: passages, tree, titles: metadata.titles)
    let article = HTMLArticle.passages(of: tree, marks, passages, title: title)
    var content = HTMLFurniture.removed(
      from: article, passages, tree, title: title, author: metadata.draft.author, hints: hints)
    if content.isEmpty { content = article.isEmpty ? Array(passages.indices) : article }
    var draft = Draft()
    draft.metadata = metadata.draft
    if let title { draft.metadata.title = passages[title].string }
    if draft.metadata.published == nil {
      draft.metadata.published = HTMLReader.printedDay(in: passages, around: title)
    }
    draft.pieces = HTMLPieces.pieces(of: content.map { passages[$0] }, tree, marks)
    if let title = draft.metadata.title {
      draft.pieces.insert(.init(.heading, title, level: 1, detail: .title), at: 0)
    }
    guard !content.isEmpty else {
      throw CleaningError(
        reason: "the page holds no text",
        remedy: "check in a browser whether a script writes the text, and save it from there")
    }
    return draft
  }

  /// The day in a short text right behind a page's title, else right before it.
  private static func printedDay(in passages: [HTMLPassage], around title: Int?) -> Day? {
    guard let title else { return nil }
    let after = passages[(title + 1)...].prefix(12)
    let near = Array(after) + passages[..<title].suffix(6).reversed()
    return near.lazy.filter { $0.letters < 100 && $0.cells.isEmpty }
      .compactMap { MetadataDates.day(in: $0.string) }.first
  }
}
