/// Reads a tree's passages in document order, in one walk.
struct HTMLPassages {
  private let tree: HTMLTree
  /// Whether a subtree holds no text for readers.
  private let isHidden: (Int) -> Bool
  private let tables: HTMLTables
  private let address: HTMLAddress
  private var found: [HTMLPassage] = []
  private var text = HTMLText()
  private var linkLetters = 0
  private var links = 0
  private var leadsElsewhere = false
  private var bolds = 0
  private var boldLetters = 0
  private var outwardLetters = 0
  private var breaks = 0
  private var start = 0
  private var beginsInLink = false
  private var open: [Int] = []
  private var row: [HTMLPassage.Cell]?
  private var rowLinkLetters = 0

  private init(_ tree: HTMLTree, _ address: HTMLAddress, isHidden: @escaping (Int) -> Bool) {
    self.tree = tree
    self.address = address
    self.isHidden = isHidden
    self.tables = HTMLTables(tree)
  }

  /// The passages of a tree without those of hidden subtrees.
  static func read(
    _ tree: HTMLTree, on address: HTMLAddress, isHidden: @escaping (Int) -> Bool
  ) -> [HTMLPassage] {
    var reader = HTMLPassages(tree, address, isHidden: isHidden)
    reader.walk()
    return reader.found
  }

  private mutating func walk() {
    var position = 0
    while position < tree.nodes.count {
      close(before: position)
      let node = tree.nodes[position]
      if node.tag == .text {
        append(node.text, of: position)
      } else if node.tag.isSilent || isHidden(position) {
        if node.tag.isBlock { flush() }
        position = Int(node.end)
        continue
      } else {
        enter(position, node.tag)
      }
      position += 1
    }
    close(before: Int.max)
    flush()
  }

  private mutating func append(_ range: Range<Int32>, of node: Int) {
    if breaks == 1, row == nil, beginsLine(range) { flush() }
    let before = text.bytes.count
    let source = tree.bytes
    text.append(source.span, Int(range.lowerBound)..<Int(range.upperBound))
    guard text.bytes.count > before else { return }
    breaks = 0
    if before == 0 {
      start = node
      beginsInLink = links > 0
    }
    guard links > 0 || bolds > 0 else { return }
    let letters = text.bytes[before...].reduce(0) { $0 + ($1 == 0x20 ? 0 : 1) }
    if bolds > 0 { boldLetters += letters }
    guard links > 0 else { return }
    linkLetters += letters
    if leadsElsewhere { outwardLetters += letters }
  }

  /// Whether a text after a line break begins a passage of its own: a typed bullet, or plain text below
  /// a line in bold.
  private func beginsLine(_ range: Range<Int32>) -> Bool {
    let bytes = tree.bytes[Int(range.lowerBound)..<Int(range.upperBound)].drop { $0 <= 0x20 }
    guard !bytes.isEmpty, !text.isEmpty else { return false }
    if typedBullets.contains(where: { bytes.starts(with: $0) }) { return true }
    let letters = text.bytes.reduce(0) { $0 + ($1 == 0x20 ? 0 : 1) }
    return bolds == 0 && boldLetters == letters
  }

  private mutating func enter(_ position: Int, _ tag: HTMLTag) {
    if isBoundary(position, tag) { flush() } else if tag.isBlock { text.space() }
    open.append(position)
    if tag == .a { openLink(position) }
    if isBold(position, tag) { bolds += 1 }
    if tag == .br { lineBreak() }
    if tag == .tr, row == nil, tables.isData(row: position) {
      row = []
      rowLinkLetters = 0
    }
  }

  /// Whether the element begins and ends a passage. Inside a row of a data table only cells do.
  private func isBoundary(_ position: Int, _ tag: HTMLTag) -> Bool {
    row == nil ? tag.isBlock : tag == .td || tag == .th
  }

  private mutating func openLink(_ position: Int) {
    links += 1
    leadsElsewhere = tree.value(.href, of: position).map(address.leadsElsewhere) ?? false
  }

  private func isBold(_ position: Int, _ tag: HTMLTag) -> Bool {
    if tag == .b || tag == .strong { return true }
    guard !tag.isBlock, let style = tree.value(.style, of: position) else { return false }
    return HTMLPassages.boldStyles.contains { holds(style, $0) }
  }

  private static let boldStyles: [StaticString] = [
    "font-weight:bold", "font-weight:600", "font-weight:700", "font-weight:800",
  ]

  /// One line break is a space, two or more end a passage.
  private mutating func lineBreak() {
    text.space()
    breaks += 1
    if breaks > 1, row == nil { flush() }
  }

  private mutating func close(before position: Int) {
    while let last = open.last, tree.nodes[last].end <= position {
      let tag = tree.nodes[last].tag
      if tag == .a { links = max(0, links - 1) }
      if isBold(last, tag) { bolds = max(0, bolds - 1) }
      if row != nil, tag == .td || tag == .th { endCell(tag) }
      if row != nil, tag == .tr { endRow(last) }
      if isBoundary(last, tag) { flush() } else if tag.isBlock { text.space() }
      open.removeLast()
    }
  }

  private mutating func flush() {
    guard row == nil else { return }
    breaks = 0
    defer {
      text = HTMLText()
      linkLetters = 0
      outwardLetters = 0
      boldLetters = 0
    }
    guard !text.isEmpty else { return }
    let element = open.last { tree.nodes[$0].tag.isBlock } ?? 0
    var passage = HTMLPassage(
      element: element, start: start, text: text.bytes, linkLetters: linkLetters)
    passage.beginsInLink = beginsInLink
    passage.outwardLetters = outwardLetters
    passage.boldLetters = boldLetters
    found.append(passage)
  }

  private mutating func endCell(_ tag: HTMLTag) {
    row?.append(.init(text: text.bytes, isHeader: tag == .th))
    rowLinkLetters += linkLetters
    text = HTMLText()
    linkLetters = 0
    outwardLetters = 0
    boldLetters = 0
  }

  private mutating func endRow(_ element: Int) {
    let cells = row ?? []
    row = nil
    text = HTMLText()
    guard cells.contains(where: { !$0.text.isEmpty }) else { return }
    let joined = Array(cells.map(\.text).joined(separator: [0x20]))
    var passage = HTMLPassage(
      element: element, start: element, text: joined, linkLetters: rowLinkLetters)
    passage.cells = cells
    found.append(passage)
  }
}
