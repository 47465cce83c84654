import Lexicons

/// Takes out of the content what only its words and its place show to be furniture: by-lines and
/// dates before the first paragraph, lists of links, calls to follow or subscribe, what is left over
/// at the end.
struct HTMLFurniture {
  private let tree: HTMLTree
  private let passages: [HTMLPassage]
  private let hints: PageHints
  private var content: [Int]

  /// The content without furniture.
  ///
  /// - Parameters:
  ///   - content: positions of passages, in order.
  ///   - title: position of the page's title, which goes too, with all that stands before it.
  static func removed(
    from content: [Int], _ passages: [HTMLPassage], _ tree: HTMLTree, title: Int?, hints: PageHints
  ) -> [Int] {
    var furniture = HTMLFurniture(
      tree: tree, passages: passages, hints: hints, content: content)
    furniture.dropTitle(title)
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

  /// At the very beginning: dates and by-lines, and a heading that is a sentence, which is the title's
  /// second line.
  private mutating func dropHead() {
    content.removeFirst(content.prefix { !isProse($0) && isScrap($0) }.count)
  }

  private func isScrap(_ position: Int) -> Bool {
    let passage = passages[position]
    guard passage.cells.isEmpty, !isEntry(position) else { return passage.linkShare > 0.8 }
    if passage.letters < 12 { return true }
    if passage.linkShare > 0.5, passage.stops == 0, passage.letters < 80 { return true }
    if isHeading(position) { return passage.letters >= 50 || passage.stops > 0 }
    return passage.letters < 100 && passage.stops == 0 && hasDate(passage.text)
      && !hints.hints(text: passage.text).contains { $0.effect == .keep }
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

  /// Passages that the words at their beginning give away, and the links that such words introduce.
  private mutating func dropPhrases() {
    var kept: [Int] = []
    var isInLinks = false
    for position in content {
      let passage = passages[position]
      if isInLinks {
        if passage.linkShare > 0.3 || (isEntry(position) && passage.letters < 150) { continue }
        isInLinks = false
      }
      let effects = passage.letters < 350 ? hints.hints(text: passage.text).map(\.effect) : []
      if effects.contains(.links) {
        isInLinks = true
        continue
      }
      if !effects.contains(.drop) { kept.append(position) }
    }
    content = kept
  }

  /// Lists of nothing but links behind a paragraph that does not introduce them.
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

  /// Behind the last paragraph: links, and headings with nothing below them.
  private mutating func dropTail() {
    while let last = content.last {
      let passage = passages[last]
      guard passage.cells.isEmpty, !isProse(last) else { return }
      let isLinks = passage.inwardShare > 0.8
      guard isLinks || isHeading(last) else { return }
      content.removeLast()
    }
  }
}
