/// The places of a page that metadata stands in, gathered in one walk.
struct MetadataSources: Sendable {
  private var metas: [String: String] = [:]
  private var marks: [String: String] = [:]
  /// Objects of the page's JSON-LD.
  private(set) var objects: [MetadataJSON] = []
  private(set) var title: String?
  private(set) var canonical: String?
  /// When the first `<time>` says it is.
  private(set) var time: String?
  /// Whether an element is marked as an article or a post (`itemtype`).
  private(set) var marksArticle = false
  /// Whether an element is marked as the author's (`itemprop`, `rel`), with or without a name.
  private(set) var marksAuthor = false

  /// The content of a meta element by `property`, `name` or `itemprop`, in lower case.
  func meta(_ key: String) -> String? { metas[key] }

  /// The first of several meta elements that is there.
  func meta(anyOf keys: [String]) -> String? { keys.lazy.compactMap { self.metas[$0] }.first }

  /// The text of the first element marked as `author`, `datePublished` and the like.
  func marked(_ key: String) -> String? { marks[key] }

  init(_ tree: HTMLTree) {
    for (position, node) in tree.nodes.enumerated() where node.tag != .text {
      switch node.tag {
      case .meta: readMeta(position, tree)
      case .title where title == nil: title = filled(tree.rawText(of: position))
      case .script: readScript(position, tree)
      case .link: readLink(position, tree)
      case .time where time == nil:
        time = tree.string(.datetime, of: position).flatMap(filled) ?? text(of: position, tree)
      default: break
      }
      readMarks(position, node.tag, tree)
    }
  }

  private mutating func readMeta(_ position: Int, _ tree: HTMLTree) {
    guard let content = tree.string(.content, of: position).flatMap(filled) else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop] {
      guard let key = tree.string(attribute, of: position)?.lowercased() else { continue }
      if metas[key] == nil { metas[key] = content }
    }
  }

  private mutating func readScript(_ position: Int, _ tree: HTMLTree) {
    guard let type = tree.string(.type, of: position), type.contains("ld+json"),
      let value = MetadataJSON(script: tree.rawText(of: position))
    else { return }
    objects += value.objects
  }

  private mutating func readLink(_ position: Int, _ tree: HTMLTree) {
    guard canonical == nil, tree.string(.rel, of: position)?.lowercased() == "canonical" else {
      return
    }
    canonical = tree.string(.href, of: position).flatMap(filled)
  }

  private mutating func readMarks(_ position: Int, _ tag: HTMLTag, _ tree: HTMLTree) {
    if let type = tree.string(.itemtype, of: position) {
      marksArticle = marksArticle || type.hasSuffix("Article") || type.hasSuffix("Posting")
    }
    if let key = tree.string(.itemprop, of: position), marks[key] == nil, tag != .meta {
      marks[key] = tree.string(.datetime, of: position).flatMap(filled) ?? text(of: position, tree)
    }
    let isAuthors = tag == .a && tree.string(.rel, of: position) == "author"
    if isAuthors, marks["author"] == nil { marks["author"] = text(of: position, tree) }
    marksAuthor = marksAuthor || isAuthors || tree.string(.itemprop, of: position) == "author"
  }

  /// The text of a small element; a large one is no mark.
  private func text(of position: Int, _ tree: HTMLTree) -> String? {
    guard tree.inside(position).count < 40 else { return nil }
    let text = collapsed(tree.rawText(of: position))
    return text.utf8.count < 200 ? filled(text) : nil
  }
}

private func filled(_ text: String) -> String? {
  let text = collapsed(text)
  return text.isEmpty ? nil : text
}
