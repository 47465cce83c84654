/// Gives headings their levels, by size and weight of their letters.
struct PDFHeadings: Sendable {
  /// What a block turns out to be; nil for blocks that are no heading.
  enum Rank: Hashable, Sendable {
    case title
    case level(Int)
    /// Looks like a heading, but runs on like a paragraph.
    case prose
  }

  private struct Style: Hashable, Comparable {
    let size: Int
    let isBold: Bool

    /// The stronger style first.
    static func < (a: Style, b: Style) -> Bool {
      a.size == b.size ? a.isBold && !b.isBold : a.size > b.size
    }
  }

  /// For each block.
  let ranks: [Rank?]

  init(_ blocks: [PDFBlock], lines: [PDFLine], layout: PDFLayout) {
    var ranks = [Rank?](repeating: nil, count: blocks.count)
    let headings = blocks.indices.filter { blocks[$0].kind == .heading }
    let plain = PDFHeadings.plain(blocks, lines, layout)
    for position in headings where PDFHeadings.isProse(blocks[position], lines) {
      ranks[position] = .prose
    }
    let real = headings.filter { ranks[$0] == nil }
    if let title = PDFHeadings.title(real, blocks, layout) { ranks[title] = .title }
    let styles = Set(real.filter { ranks[$0] == nil }.map { PDFHeadings.style(blocks[$0]) })
      .sorted()
    let levels = Dictionary(uniqueKeysWithValues: zip(styles, 1...))
    for position in real where ranks[position] == nil {
      ranks[position] = .level(min(6, levels[PDFHeadings.style(blocks[position])] ?? 6))
    }
    for position in plain { ranks[position] = .level(min(6, styles.count + 1)) }
    self.ranks = ranks
  }

  private static func style(_ block: PDFBlock) -> Style {
    Style(size: block.size, isBold: block.isBold)
  }

  /// The largest heading of the first page; of equals the first.
  private static func title(
    _ headings: [Int], _ blocks: [PDFBlock], _ layout: PDFLayout
  ) -> Int? {
    let front = headings.filter { blocks[$0].page == 0 }
    let largest = front.map { blocks[$0].size }.max()
    return front.first { blocks[$0].size == largest }
  }

  /// Whether a block in the letters of a heading is a paragraph set in them, or a mere "and" between
  /// two headings.
  private static func isProse(_ block: PDFBlock, _ lines: [PDFLine]) -> Bool {
    let letters = block.lines.reduce(0) { $0 + lines[$1].text.count }
    guard let last = block.lines.last else { return false }
    if letters <= 3 { return true }
    return letters > 240 || (letters > 60 && LineShape.endsStatement(lines[last].text))
  }

  // MARK: Headings in the letters of the running text

  /// Paragraphs that head what follows them though their letters are those of the running text: one
  /// short line without a full stop, alone above a longer block.
  private static func plain(
    _ blocks: [PDFBlock], _ lines: [PDFLine], _ layout: PDFLayout
  ) -> [Int] {
    let body = blocks.indices.filter { ![.footnote, .furniture].contains(blocks[$0].kind) }
    return body.indices.compactMap { place in
      guard place > 0, place + 1 < body.count else { return nil }
      let block = blocks[body[place]]
      guard isShort(block, lines, layout), !isShort(blocks[body[place - 1]], lines, layout),
        heads(block, blocks[body[place + 1]], lines)
      else { return nil }
      return body[place]
    }
  }

  private static func isShort(
    _ block: PDFBlock, _ lines: [PDFLine], _ layout: PDFLayout
  ) -> Bool {
    guard block.kind == .paragraph, block.lines.count == 1, block.page > 0 else { return false }
    let line = lines[block.lines[0]]
    guard line.marker.isEmpty, (4...80).contains(line.text.count), !line.text.contains(colon),
      let first = line.text.first, let last = line.text.last
    else { return false }
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    let endsOpen = !".,;!\"'/".utf8.contains(last) && last < 0x80
    return isCapital && endsOpen && line.right < layout.right * 9 / 10
  }

  /// Whether a block stands on a short one: a list's item, or a paragraph of more than a line.
  private static func heads(_ block: PDFBlock, _ next: PDFBlock, _ lines: [PDFLine]) -> Bool {
    guard next.page == block.page || next.page == block.page + 1 else { return false }
    guard let first = next.lines.first, !lines[first].startsInside else { return false }
    guard next.kind == .paragraph else { return next.kind == .bullet }
    return next.lines.count > 1 || !next.marker.isEmpty
  }

  private static let colon = UInt8(ascii: ":")
}
