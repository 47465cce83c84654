/// A page's elements and texts as a flat list in document order.
///
/// An element's subtree is the range from itself to its `end`, so that every walk is a loop and no
/// depth of nesting can exhaust the stack.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    var tag: HTMLTag
    /// Position of the parent; -1 at the top.
    var parent: Int32
    /// Position one past the last node of the subtree.
    var end: Int32
    /// The text in `bytes` for a text; empty for an element.
    var text: Range<Int32>
    /// Positions in `attributes`.
    var attributes: Range<Int32>
  }

  struct Attribute: Sendable {
    var name: HTMLAttribute
    /// The value in `bytes`.
    var value: Range<Int32>
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Texts and attribute values, one after the other.
  var bytes: [UInt8] = []
  /// Whether the page was larger than what is read of one.
  var isCut = false

  /// An attribute's value as bytes; nil where the element has none of that name.
  func value(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    for position in nodes[node].attributes where attributes[Int(position)].name == name {
      let range = attributes[Int(position)].value
      return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }
    return nil
  }

  /// An attribute's value as a string.
  func string(_ name: HTMLAttribute, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Positions of an element's subtree, without the element.
  func inside(_ node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

  /// The first element of a kind.
  func first(_ tag: HTMLTag) -> Int? { nodes.firstIndex { $0.tag == tag } }

  /// The subtree's text as it stands in the source.
  func rawText(of node: Int) -> String {
    var text: [UInt8] = []
    for position in node..<Int(nodes[node].end) where nodes[position].tag == .text {
      let range = nodes[position].text
      text += bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Positions of an element's children.
  func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var child = node + 1
    while child < nodes[node].end {
      found.append(child)
      child = Int(nodes[child].end)
    }
    return found
  }
}

/// Builds a tree from what a parser reports, within bounds.
struct HTMLTreeBuilder {
  /// Elements nested deeper than this are left out; their text is kept.
  static let depthLimit = 400
  /// Elements and texts beyond this number are left out.
  static let nodeLimit = 4_000_000
  /// Bytes of text and attributes beyond this number are left out.
  static let byteLimit = 400_000_000

  private(set) var tree = HTMLTree()
  private var open: [Int32] = []
  private var unrecorded = 0
  /// How many elements have ended.
  private(set) var ended = 0

  /// How many elements are open now, recorded or not.
  var depth: Int { open.count + unrecorded }

  private var isFull: Bool {
    tree.nodes.count >= Self.nodeLimit || tree.bytes.count >= Self.byteLimit
  }

  mutating func start(_ tag: HTMLTag) {
    guard open.count < Self.depthLimit, unrecorded == 0, !isFull else {
      unrecorded += 1
      tree.isCut = tree.isCut || isFull
      if tag.isBlock, !isFull { append(.br, text: 0..<0) }
      return
    }
    let position = Int32(tree.nodes.count)
    append(tag, text: 0..<0)
    open.append(position)
  }

  private mutating func append(_ tag: HTMLTag, text: Range<Int32>) {
    let attributes = Int32(tree.attributes.count)
    tree.nodes.append(
      .init(
        tag: tag, parent: open.last ?? -1, end: Int32(tree.nodes.count) + 1, text: text,
        attributes: attributes..<attributes))
  }

  /// Adds an attribute to the element that was started last; `write` appends its value's bytes.
  mutating func attribute(_ name: HTMLAttribute, _ write: (inout [UInt8]) -> Void) {
    guard unrecorded == 0, !isFull, let last = tree.nodes.indices.last else { return }
    let start = Int32(tree.bytes.count)
    write(&tree.bytes)
    tree.attributes.append(.init(name: name, value: start..<Int32(tree.bytes.count)))
    let first = tree.nodes[last].attributes.lowerBound
    tree.nodes[last].attributes = first..<Int32(tree.attributes.count)
  }

  /// Adds text, whose bytes `write` appends; texts that follow each other become one.
  mutating func text(_ write: (inout [UInt8]) -> Void) {
    guard !isFull else {
      tree.isCut = true
      return
    }
    let start = Int32(tree.bytes.count)
    write(&tree.bytes)
    let end = Int32(tree.bytes.count)
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      tree.nodes[last].parent == open.last ?? -1, tree.nodes[last].text.upperBound == start
    {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<end
    } else {
      append(.text, text: start..<end)
    }
  }

  mutating func end() {
    ended += 1
    if unrecorded > 0 {
      unrecorded -= 1
    } else if let node = open.popLast() {
      tree.nodes[Int(node)].end = Int32(tree.nodes.count)
    }
  }

  /// Notes that the rest of the page is not read.
  mutating func cut() { tree.isCut = true }

  /// The tree, with whatever is still open closed, and controls that hold the page opened.
  mutating func finish() -> HTMLTree {
    unrecorded = 0
    while !open.isEmpty { end() }
    tree.freeSwallowed()
    return tree
  }
}
