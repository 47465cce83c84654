import Lexicons
import Reports

/// Reads a web page: its content as pieces, its metadata, and nothing of what stands around.
struct HTMLReader: Sendable {
  private let hints: PageHints
  private let content: HTMLContent

  init(hints: PageHints, trees: PageTrees) {
    self.hints = hints
    self.content = HTMLContent(trees)
  }

  /// Reads a page in any encoding.
  ///
  /// - Throws: a `CleaningError` where the page holds no text.
  func read(_ bytes: [UInt8]) throws(CleaningError) -> Draft {
    guard let tree = LibXML.html(HTMLReader.utf8(bytes)) else {
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
      draft.losses.append(.init(what: "the page is larger than what is read of one"))
    }
    return draft
  }

  /// A page in any encoding as UTF-8.
  static func utf8(_ page: [UInt8]) -> [UInt8] {
    TextDecoding.utf8(page, declared: EncodingDeclaration.charset(of: page)).bytes
  }

  /// What is known of a page before its content is chosen.
  static func survey(
    of tree: HTMLTree, _ page: PageMetadata, hints: PageHints
  ) -> HTMLSurvey {
    let marks = HTMLMarks(tree, hints: hints)
    let hidden = HTMLHidden(tree, marks)
    let passages = HTMLPassages.read(tree, on: HTMLAddress(page: page.draft.url)) {
      hidden.contains($0)
    }
    let title = HTMLTitle.position(in: passages, tree, titles: page.titles)
    let ranges = PassageRanges(passages, in: tree)
    let choice = HTMLArticle.choice(of: tree, marks, passages, ranges, title: title)
    let kept = HTMLFurniture.removed(
      from: choice.content, passages, tree, title: title, author: page.draft.author, hints: hints)
    return HTMLSurvey(tree, marks, passages, ranges, choice, kept: kept, title: title)
  }

  /// The content's pieces, without the title, and the metadata.
  private func draft(of tree: HTMLTree) -> Draft {
    let page = PageMetadata(tree)
    let survey = HTMLReader.survey(of: tree, page, hints: hints)
    let (passages, title) = (survey.passages, survey.title)
    var draft = Draft()
    draft.metadata = page.draft
    if let title { draft.metadata.title = passages[title].string }
    if draft.metadata.published == nil {
      draft.metadata.published = HTMLReader.printedDay(in: passages, around: title)
    }
    let content = chosen(in: survey, ofArticle: page.isArticle)
    draft.pieces = HTMLPieces.pieces(of: content, tree, survey.marks)
    if let stored = HTMLStoredBody.pieces(page.articleBody, insteadOf: content) {
      draft.pieces = stored
      draft.warnings.append("the text was taken from the page's metadata (JSON-LD articleBody)")
    }
    return draft
  }

  /// The passages that are content: those that the trees choose, else the rules', else all.
  private func chosen(in survey: HTMLSurvey, ofArticle isArticle: Bool) -> [HTMLPassage] {
    let chosen = content.positions(in: survey, ofArticle: isArticle).filter { $0 != survey.title }
    let all = Array(survey.passages.indices)
    let kept = [chosen, survey.choice.content, all].first { !$0.isEmpty } ?? []
    return kept.map { survey.passages[$0] }
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
