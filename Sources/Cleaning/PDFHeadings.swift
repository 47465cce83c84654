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
    for position in headings where PDFHeadings.isProse(blocks[position], lines) {
      ranks[position] = .prose
    }
    let real = headings.filter { ranks[$0] == nil }
    if let title = PDFHeadings.title(real, blocks, layout) { ranks[title] = .title }
    let styles = Set(real.filter { ranks[$0] == nil }.map { PDFHeadings.style(blocks[$0]) })
      .sorted()
    for position in real where ranks[position] == nil {
      let level = styles.firstIndex(of: PDFHeadings.style(blocks[position])) ?? 0
      ranks[position] = .level(min(6, level + 1))
    }
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

  /// Whether a block in bold letters is a paragraph set in bold.
  private static func isProse(_ block: PDFBlock, _ lines: [PDFLine]) -> Bool {
    let letters = block.lines.reduce(0) { $0 + lines[$1].text.count }
    guard let last = block.lines.last else { return false }
    return letters > 240 || (letters > 60 && lines[last].text.last == UInt8(ascii: "."))
  }
}
