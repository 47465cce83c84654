/// Joins what a page break cut: a block that stops within a sentence, and the one that goes on with
/// it, over what the page's foot and head say in between.
struct PageBreakJoiner {
  private let joiner: LineJoiner

  init(_ joiner: LineJoiner) {
    self.joiner = joiner
  }

  /// The blocks, the parts of a paragraph joined.
  func mended(_ blocks: [TextBlock]) -> [TextBlock] {
    var mended: [TextBlock] = []
    var last: Int?
    for block in blocks {
      if block.kind != .pageFoot, let last, goesOn(mended[last], block) {
        joiner.join(&mended[last].bytes, block.bytes[...])
        mended[last].lines += block.lines
        continue
      }
      if block.kind != .pageFoot { last = mended.count }
      mended.append(block)
    }
    return mended
  }

  /// Whether a block goes on with one that stops within a sentence: with a small letter, or after a
  /// word that no sentence ends with.
  private func goesOn(_ last: TextBlock, _ block: TextBlock) -> Bool {
    guard block.kind == .words, PageBreakJoiner.isProse(last),
      LineShape.stopsWithinSentence(last.bytes)
    else { return false }
    if LineShape.startsSmall(block.bytes[...]) { return true }
    return last.bytes.count > 60 && LineShape.endsWithLinkingWord(last.bytes)
  }

  private static func isProse(_ block: TextBlock) -> Bool {
    block.kind == .words || block.kind == .numbered || block.kind == .bullet
  }
}
