/// Elements inside paragraphs that readers do not see, or that are no part of the sentence: labels
/// for screen readers, share buttons, credits.
///
/// Blocks are judged by the prose in them, later, hidden ones too. These are judged by their share of
/// the page's text, so that a page whose body is hidden until a script has run is not lost.
struct HTMLHidden: Sendable {
  private var hidden: Set<Int> = []

  func contains(_ node: Int) -> Bool { hidden.contains(node) }

  init(_ tree: HTMLTree, _ marks: HTMLMarks) {
    let sums = HTMLHidden.textSums(tree)
    let total = Double(max(1, sums[tree.nodes.count]))
    for (position, node) in tree.nodes.enumerated() where node.tag != .text {
      if node.tag == .a, sums[Int(node.end)] - sums[position] <= 8,
        HTMLHidden.isNoteReference(position, tree)
      {
        hidden.insert(position)
        continue
      }
      let mark = marks[position]
      guard !node.tag.isBlock, mark.body < 0.5 else { continue }
      let text = sums[Int(node.end)] - sums[position]
      let isPart = mark.hidden > 0 || HTMLHidden.isPart(position, text: text, tree, sums)
      let limit = isPart ? max(mark.hidden, mark.drop, mark.isCaption ? 0.1 : 0) : 0
      // An element that was never closed may hold the whole page.
      if limit > 0, Double(text) / total <= limit,
        !tree.inside(position).contains(where: { tree.nodes[$0].tag.isBlock })
      {
        hidden.insert(position)
      }
    }
  }

  /// Whether an element's text stands within a longer one: what fills a block alone is judged as one.
  private static func isPart(
    _ position: Int, text: Int, _ tree: HTMLTree, _ sums: [Int]
  ) -> Bool {
    var block = Int(tree.nodes[position].parent)
    while block >= 0, !tree.nodes[block].tag.isBlock { block = Int(tree.nodes[block].parent) }
    guard block >= 0 else { return false }
    return sums[Int(tree.nodes[block].end)] - sums[block] > text * 2
  }

  /// Whether a link is the mark of a note or a comment: a number, often in brackets, that leads to a
  /// place on the same page.
  private static func isNoteReference(_ link: Int, _ tree: HTMLTree) -> Bool {
    guard tree.value(.href, of: link)?.first == UInt8(ascii: "#") else { return false }
    let mark = tree.rawText(of: link).utf8.filter { $0 > 0x20 }
    let isBracketed = mark.first == UInt8(ascii: "[") && mark.last == UInt8(ascii: "]")
    let digits = mark.filter { (48...57).contains($0) }
    let others = mark.count - digits.count - (isBracketed ? 2 : 0)
    return (1...3).contains(digits.count) && (isBracketed ? others <= 1 : others == 0)
  }

  /// Bytes of readable text before each node.
  private static func textSums(_ tree: HTMLTree) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(tree.nodes.count + 1)
    var silentEnd = 0
    for (position, node) in tree.nodes.enumerated() {
      if node.tag.isSilent { silentEnd = max(silentEnd, Int(node.end)) }
      sums.append(sums[position] + (position < silentEnd ? 0 : node.text.count))
    }
    return sums
  }
}
