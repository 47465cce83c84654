/// Which passages stand inside each element of a page.
struct PassageRanges: Sendable {
  /// By node, and once more for the end, how many passages begin before it.
  private let before: [Int32]
  private let tree: HTMLTree

  /// - Parameter passages: in document order.
  init(_ passages: [HTMLPassage], in tree: HTMLTree) {
    self.tree = tree
    var before: [Int32] = []
    before.reserveCapacity(tree.nodes.count + 1)
    var position = 0
    for node in 0...tree.nodes.count {
      while position < passages.count, passages[position].start < node { position += 1 }
      before.append(Int32(position))
    }
    self.before = before
  }

  /// Positions of the passages that begin inside an element.
  subscript(node: Int) -> Range<Int> {
    Int(before[node])..<Int(before[Int(tree.nodes[node].end)])
  }
}
