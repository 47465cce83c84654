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
    var draft = draft(of: tree)
    guard !draft.pieces.isEmpty else {
      throw CleaningError(
        reason: "the page holds no text",
        remedy: "check in a browser whether a script writes the text, and save it from there")
    }
    if let title = draft.metadata.title {
      draft.pieces.insert(.init(.heading, title, level: 1, detail: .title), at: 0)
    }
    if tree.isCut {
      draft.warnings.append("the page is too large or too deeply nested: only a part was read")
    }
    return draft
  }

  /// The content's pieces, without the title, and the metadata.
  private func draft(of tree: HTMLTree) -> Draft {
    let page = PageMetadata(tree)
    let marks = HTMLMarks(tree, hints: hints)
    let hidden = HTMLHidden(tree, marks)
    let passages = HTMLPassages.read(tree, on: HTMLAddress(page: page.draft.url)) {
      hidden.contains($0)
    }
    let title = HTMLTitle.position(in: passages, tree, titles: page.titles)
    var draft = Draft()
    draft.metadata = page.draft
    if let title { draft.metadata.title = passages[title].string }
    if draft.metadata.published == nil {
      draft.metadata.published = HTMLReader.printedDay(in: passages, around: title)
    }
    let content = content(
      of: tree, marks, passages, title: title, author: page.draft.author)
    draft.pieces = HTMLPieces.pieces(of: content, tree, marks)
    if let stored = HTMLStoredBody.pieces(page.articleBody, insteadOf: content) {
      draft.pieces = stored
      draft.warnings.append("the text was taken from the page's metadata (JSON-LD articleBody)")
    }
    return draft
  }

  /// The passages that are content: those of the article without furniture, else the article's, else
  /// all.
  private func content(
    of tree: HTMLTree, _ marks: HTMLMarks, _ passages: [HTMLPassage], title: Int?, author: String?
  ) -> [HTMLPassage] {
    let article = HTMLArticle.passages(of: tree, marks, passages, title: title)
    let content = HTMLFurniture.removed(
      from: article, passages, tree, title: title, author: author, hints: hints)
    let kept = [content, article, Array(passages.indices)].first { !$0.isEmpty } ?? []
    return kept.map { passages[$0] }
  }

  /// The day in a short text right after a page's title, else right before it.
  private static func printedDay(in passages: [HTMLPassage], around title: Int?) -> Day? {
    guard let title else { return nil }
    let after = passages[(title + 1)...].prefix(12)
    let near = Array(after) + passages[..<title].suffix(6).reversed()
    return near.lazy.filter { $0.letters < 100 && $0.cells.isEmpty }
      .compactMap { MetadataDates.day(in: $0.string) }.first
  }
}
