import Reports

/// What a page says of itself, in its head and in marked elements.
struct PageMetadata: Sendable {
  var draft = Draft.Metadata()
  /// What may be the page's title, best first.
  var titles: [String] = []
  /// The body that JSON-LD repeats.
  var articleBody: String?
  /// Whether the page says that it is an article or a post, and by whom: systems that keep a whole site
  /// call each of its pages an article, and guidance and services have no author.
  var isArticle = false

  /// Reads JSON-LD, meta elements (Open Graph, Dublin Core and what publishers use), the canonical
  /// link, marked elements (`itemprop`, `rel`, `<time>`) and the address, in that order of trust.
  init(_ tree: HTMLTree) {
    let sources = MetadataSources(tree)
    let articles = sources.objects.filter(\.isArticle)
    func json(_ key: String) -> MetadataJSON? { articles.lazy.compactMap { $0[key] }.first }

    articleBody = articles.lazy.compactMap { $0["articleBody"]?.name }.first
    draft.site =
      sources.meta("og:site_name") ?? json("publisher")?.name ?? sources.meta("application-name")
    draft.url =
      sources.canonical ?? sources.meta("og:url") ?? json("url")?.name
      ?? json("mainEntityOfPage")?["@id"]?.name
    let author = (json("author")?.names ?? []).filter { !isAddress($0) }.joined(separator: ", ")
    draft.author =
      author.isEmpty ? sources.meta(anyOf: authorKeys).flatMap { isAddress($0) ? nil : $0 } : author
    draft.author = (draft.author ?? sources.marked("author")).map(withoutBy)
    let saysArticle =
      articles.contains(where: \.isPost) || sources.marksArticle
      || sources.meta("og:type")?.lowercased() == "article"
      || sources.meta("article:published_time") != nil
    let saysAuthor =
      sources.marksAuthor || json("author") != nil || sources.meta(anyOf: authorKeys) != nil
    isArticle = saysArticle && saysAuthor
    draft.published =
      json("datePublished")?.name.flatMap(MetadataDates.day(in:))
      ?? sources.meta(anyOf: dateKeys).flatMap(MetadataDates.day(in:))
      ?? sources.marked("datePublished").flatMap(MetadataDates.day(in:))
      ?? sources.time.flatMap(MetadataDates.day(in:))
      ?? draft.url.flatMap(MetadataDates.day(inAddress:))
    let found = [
      json("headline")?.name, sources.meta("og:title"), sources.meta("twitter:title"),
      sources.meta("dc.title"), sources.title,
    ]
    titles = found.compactMap { $0.map { collapsed(withoutMarkup($0)) } }.filter { !$0.isEmpty }
    draft.title = titles.first.map { withoutSite($0, draft.site) }
  }
}

private let authorKeys = [
  "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
  "byl", "twitter:creator:name", "citation_author",
]

private let dateKeys = [
  "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
  "date", "pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date",
  "sailthru.date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
  "dcterms.issued", "citation_publication_date", "article.published", "ptime", "pdate",
  "govuk:first-published-at", "govuk:public-updated-at", "last-modified",
]

private func isAddress(_ text: String) -> Bool {
  text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("/")
}

private func withoutBy(_ author: String) -> String {
  for prefix in ["By ", "by ", "BY "] where author.hasPrefix(prefix) {
    return collapsed(String(author.dropFirst(3)))
  }
  return author
}

/// Text without what stands between `<` and `>`.
private func withoutMarkup(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
  var bytes: [UInt8] = []
  var isInside = false
  for byte in text.utf8 {
    if byte == UInt8(ascii: "<") { isInside = true }
    if !isInside { bytes.append(byte) }
    if byte == UInt8(ascii: ">") { isInside = false }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Text with white space collapsed, as passages have it.
func collapsed(_ text: String) -> String {
  var result = HTMLText()
  let bytes = Array(text.utf8)
  result.append(bytes.span, 0..<bytes.count)
  return String(decoding: result.bytes, as: UTF8.self)
}

/// A title without the site's name after a bar or dash.
private func withoutSite(_ title: String, _ site: String?) -> String {
  guard let site, !site.isEmpty, title.hasSuffix(site), title.utf8.count > site.utf8.count else {
    return title
  }
  let rest = title.dropLast(site.count)
  let marks: Set<Character> = ["|", "-", "–", "—", "»", "·", ":", " "]
  let kept = rest.reversed().drop { marks.contains($0) }
  return kept.count == rest.count || kept.isEmpty ? title : String(kept.reversed())
}
