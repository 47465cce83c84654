import Lexicons

/// Takes out of the content what only its words and its place show to be furniture: by-lines and
/// dates before the first paragraph, lists of links, calls to follow or subscribe, what is left over
/// at the end.
struct HTMLFurniture {
  private let tree: HTMLTree
  private let passages: [HTMLPassage]
  private let hints: PageHints
  private let author: [UInt8]
  private var content: [Int]

  /// The content without furniture.
  ///
  /// - Parameters:
  ///   - content: positions of passages, in order.
  ///   - title: position of the page's title, which goes too, with all that stands before it.
  static func removed(
    from content: [Int], _ passages: [HTMLPassage], _ tree: HTMLTree, title: Int?,
    author: String?, hints: PageHints
  ) -> [Int] {
    var furniture = HTMLFurniture(
      tree: tree, passages: passages, hints: hints, author: Array((author ?? "").utf8),
      content: content)
    furniture.dropTitle(title)
    furniture.dropRepeated()
    furniture.dropHead()
    furniture.dropPhrases()
    furniture.dropLinkLists()
    furniture.dropLonelyLinks()
    furniture.dropTail()
    return furniture.content
  }

  /// Drops the title and what stands before it, where that is little.
  private mutating func dropTitle(_ title: Int?) {
    guard let title else { return }
    let before = content.prefix { $0 < title }
    if letters(of: before) * 5 < letters(of: content[...]) {
      content.removeFirst(before.count)
    }
    content.removeAll { $0 == title }
  }

  private func letters(of positions: ArraySlice<Int>) -> Int {
    positions.reduce(0) { $0 + passages[$1].letters }
  }

  private func isHeading(_ position: Int) -> Bool {
    HTMLTitle.level(of: passages[position], tree) != nil
  }

  private func isEntry(_ position: Int) -> Bool {
    var node = passages[position].element
    for _ in 0..<4 where node >= 0 {
      if tree.nodes[node].tag == .li || tree.nodes[node].tag == .dd { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  private func isProse(_ position: Int) -> Bool {
    let passage = passages[position]
    return passage.letters >= 60 && passage.stops > 0 && passage.linkShare < 0.5
      && !isHeading(position)
  }

  /// The first passage, where the page has said the same before: a summary below the title.
  private mutating func dropRepeated() {
    guard content.count > 2, let first = content.first, passages[first].letters >= 30 else {
      return
    }
    let isRepeated = passages[..<first].contains { $0.text == passages[first].text }
    if isRepeated { content.removeFirst() }
  }

  /// At the very beginning: dates and by-lines, and a heading that is a sentence, which is the title's
  /// second line.
  private mutating func dropHead() {
    content.removeFirst(content.prefix { !isProse($0) && isScrap($0) }.count)
  }

  private func isScrap(_ position: Int) -> Bool {
    let passage = passages[position]
    guard passage.cells.isEmpty, !isEntry(position) else { return passage.linkShare > 0.8 }
    if passage.linkShare > 0.5, passage.stops == 0, passage.letters < 80 { return true }
    if isHeading(position) { return passage.letters >= 50 || passage.stops > 0 }
    if passage.letters < 12 || isByline(passage.text) { return true }
    return passage.letters < 100 && passage.stops == 0 && hasDate(passage.text)
      && !hints.hints(text: passage.text).contains { $0.effect == .keep }
  }

  /// Whether a text is the author's name with little around it.
  private func isByline(_ text: [UInt8]) -> Bool {
    guard author.count > 4, text.count < author.count + 50 else { return false }
    return text.indices.contains { text[$0...].starts(with: author) }
  }

  /// Whether a year or a time of day stands in a text.
  private func hasDate(_ text: [UInt8]) -> Bool {
    for word in text.split(whereSeparator: { !(48...58).contains($0) }) {
      if word.count == 4, word.starts(with: [49, 57]) || word.starts(with: [50, 48]) {
        return true
      }
      if (3...5).contains(word.count), word.dropFirst().dropLast().contains(58) { return true }
    }
    return false
  }

  /// Passages that their words give away, and the links that such words introduce.
  private mutating func dropPhrases() {
    var kept: [Int] = []
    var links: (isOpen: Bool, list: Int?) = (false, nil)
    for (place, position) in content.enumerated() {
      let passage = passages[position]
      if links.isOpen {
        let list = list(of: position)
        if passage.linkShare > 0.3 || (list != nil && list == links.list) {
          links.list = list
          continue
        }
        links = (false, nil)
      }
      let found = passage.letters < 350 ? hints.hints(text: passage.text) : []
      if found.contains(where: { $0.effect == .links }), isLinked(place + 1) {
        links.isOpen = true
      } else if found.contains(where: { $0.effect == .keep })
        || !found.contains(where: { isGivenAway(position, by: $0) })
      {
        kept.append(position)
      }
    }
    content = kept
  }

  /// Whether the passage at a place of the content is mostly links.
  private func isLinked(_ place: Int) -> Bool {
    place < content.count && passages[content[place]].linkShare > 0.3
  }

  private func isGivenAway(_ position: Int, by hint: PageHints.Hint) -> Bool {
    guard hint.effect == .drop else { return false }
    let passage = passages[position]
    if hint.weight >= 1 || passage.linkShare > 0.3 { return true }
    let last = passage.text.last ?? 0
    return !isEntry(position) && !".!?".utf8.contains(last)
  }

  /// Lists of nothing but links after a paragraph that does not introduce them.
  private mutating func dropLinkLists() {
    var kept: [Int] = []
    var position = 0
    while position < content.count {
      let list = list(of: content[position])
      var end = position + 1
      if list != nil { while end < content.count, self.list(of: content[end]) == list { end += 1 } }
      let entries = content[position..<end]
      let isLinks = list != nil && entries.allSatisfy { passages[$0].inwardShare > 0.85 }
      if !(isLinks && endsSentence(kept.last)) { kept += entries }
      position = end
    }
    content = kept
  }

  /// Paragraphs that are one link, between paragraphs of prose: other pages that the site would like
  /// to be read.
  private mutating func dropLonelyLinks() {
    var kept: [Int] = []
    for (place, position) in content.enumerated() {
      let passage = passages[position]
      let isLink =
        passage.inwardShare > 0.95 && passage.letters >= 20 && passage.cells.isEmpty
        && !passage.isSentence
        && !isHeading(position) && list(of: position) == nil
      let isBetween =
        place > 0 && place + 1 < content.count && isProse(content[place - 1])
        && isProse(content[place + 1]) && endsSentence(content[place - 1])
      if !(isLink && (isBetween || isShouted(passage.text))) { kept.append(position) }
    }
    content = kept
  }

  /// Whether a text has capitals and no small letters.
  private func isShouted(_ text: [UInt8]) -> Bool {
    text.contains { (65...90).contains($0) } && !text.contains { (97...122).contains($0) }
  }

  private func endsSentence(_ position: Int?) -> Bool {
    guard let position, !isHeading(position) else { return false }
    return passages[position].text.last != UInt8(ascii: ":")
  }

  /// The list that a passage stands in.
  private func list(of position: Int) -> Int? {
    var node = passages[position].element
    for _ in 0..<5 where node >= 0 {
      if tree.nodes[node].tag.isList { return node }
      node = Int(tree.nodes[node].parent)
    }
    return nil
  }

  /// After the last paragraph: links, and headings with nothing below them.
  private mutating func dropTail() {
    while let last = content.last {
      let passage = passages[last]
      guard passage.cells.isEmpty, !isProse(last) else { return }
      let isLinks = passage.inwardShare > 0.8 && !passage.isSentence
      guard isLinks || isHeading(last) else { return }
      content.removeLast()
    }
  }
}
