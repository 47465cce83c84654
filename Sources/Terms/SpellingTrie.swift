/// Finds the spelling of a word byte by byte, and so the beginnings of words that terms name.
///
/// The trie is a double array (Aoe 1989): a node's children stand `base` slots on, one a byte class,
/// and a slot names its owner, so that following a byte costs one look into one small table.
struct SpellingTrie: Sendable {
  /// The symbols of each spelling: prefixes, shorter ones first, then the whole word. Spelling 0 is
  /// that of words that no term has.
  private(set) var lists: [[Int32]] = [[]]

  private struct Slot: Sendable {
    /// Where the children of the node in this slot begin.
    var base: Int32 = 0
    /// The slot of the node's parent; −1 where the slot is free.
    var owner: Int32 = -1
  }

  private struct Outcome: Sendable {
    /// Spelling of a word that ends at the node.
    var whole: Int32 = 0
    /// Spelling of a word that goes on where the trie does not.
    var prefix: Int32 = 0
  }

  /// For each byte, its class; 0 for bytes that no term has.
  private let classes: [UInt8]
  private var slots: [Slot] = []
  /// By slot.
  private var outcomes: [Outcome] = []

  init(exact: [[UInt8]: Int32], prefixes: [[UInt8]: Int32]) {
    self.classes = SpellingTrie.classes(of: [exact.keys.joined(), prefixes.keys.joined()])
    var tree = SpellingTree()
    for (word, symbol) in exact { tree.insert(word.map { classes[Int($0)] }, exact: symbol) }
    for (word, symbol) in prefixes { tree.insert(word.map { classes[Int($0)] }, prefix: symbol) }
    place(tree)
  }

  private static func classes(of words: [some Sequence<UInt8>]) -> [UInt8] {
    var classes = [UInt8](repeating: 0, count: 256)
    var width: UInt8 = 1
    for byte in Set(words.joined()).sorted() {
      classes[Int(byte)] = width
      width += 1
    }
    for upper in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      classes[Int(upper)] = classes[Int(upper | 0x20)]
    }
    return classes
  }

  /// Gives every node of the tree a slot, parents first, so that what most words pass stands together.
  private mutating func place(_ tree: SpellingTree) {
    reserve(1)
    slots[0].owner = 0
    var queue = [(node: 0, slot: 0, list: 0)]
    var firstFree = 1
    var next = 0
    while next < queue.count {
      let (node, slot, inherited) = queue[next]
      next += 1
      let prefix = list(inherited, adding: tree.prefixSymbols[node])
      let whole = list(prefix, adding: tree.exactSymbols[node])
      outcomes[slot] = Outcome(whole: Int32(whole), prefix: Int32(prefix))
      let children = tree.children(of: node)
      guard !children.isEmpty else { continue }
      while slots[firstFree].owner >= 0 { firstFree += 1 }
      let base = self.base(for: children, from: firstFree)
      slots[slot].base = Int32(base)
      for child in children {
        let place = base + Int(child.byte)
        slots[place].owner = Int32(slot)
        queue.append((child.node, place, prefix))
      }
    }
  }

  private mutating func list(_ list: Int, adding symbol: Int32) -> Int {
    guard symbol >= 0 else { return list }
    lists.append(lists[list] + [symbol])
    return lists.count - 1
  }

  /// The first place at which no child meets a slot that is taken.
  private mutating func base(for children: [(byte: UInt8, node: Int)], from free: Int) -> Int {
    var base = max(0, free - Int(children[0].byte))
    while true {
      reserve(base + 256)
      if children.allSatisfy({ slots[base + Int($0.byte)].owner < 0 }) { return base }
      base += 1
    }
  }

  private mutating func reserve(_ count: Int) {
    let missing = max(0, count + 256 - slots.count)
    slots += [Slot](repeating: Slot(), count: missing)
    outcomes += [Outcome](repeating: Outcome(), count: missing)
  }

  /// The spelling of the word at `bytes[range]`; 0 where no term has it.
  func spelling(of bytes: [UInt8], _ range: Range<Int>) -> Int32 {
    let bytes = bytes.span
    let classes = self.classes.span
    let slots = self.slots.span
    var node = 0
    var position = range.lowerBound
    while position < range.upperBound {
      var byte = bytes[position]
      position += 1
      if byte == 0xE2 {
        byte = UInt8(ascii: "'")
        position += 2
      }
      let kind = classes[Int(byte)]
      let next = Int(slots[node].base) + Int(kind)
      guard kind != 0, slots[next].owner == node else { return outcomes[node].prefix }
      node = next
    }
    return outcomes[node].whole
  }
}

/// The trie while words are added: each node knows its first child and its next sibling.
private struct SpellingTree {
  private var bytes: [UInt8] = [0]
  private var firstChildren: [Int32] = [-1]
  private var siblings: [Int32] = [-1]
  /// By node; −1 where no such word ends.
  private(set) var exactSymbols: [Int32] = [-1]
  private(set) var prefixSymbols: [Int32] = [-1]

  mutating func insert(_ word: [UInt8], exact symbol: Int32) {
    exactSymbols[node(of: word)] = symbol
  }

  mutating func insert(_ word: [UInt8], prefix symbol: Int32) {
    prefixSymbols[node(of: word)] = symbol
  }

  /// In the order of their bytes.
  func children(of node: Int) -> [(byte: UInt8, node: Int)] {
    var children: [(byte: UInt8, node: Int)] = []
    var child = Int(firstChildren[node])
    while child >= 0 {
      children.append((bytes[child], child))
      child = Int(siblings[child])
    }
    return children.sorted { $0.byte < $1.byte }
  }

  private mutating func node(of word: [UInt8]) -> Int {
    var node = 0
    for byte in word { node = child(of: node, byte) }
    return node
  }

  private mutating func child(of node: Int, _ byte: UInt8) -> Int {
    var child = Int(firstChildren[node])
    while child >= 0, bytes[child] != byte { child = Int(siblings[child]) }
    if child >= 0 { return child }
    bytes.append(byte)
    siblings.append(firstChildren[node])
    firstChildren.append(-1)
    exactSymbols.append(-1)
    prefixSymbols.append(-1)
    firstChildren[node] = Int32(bytes.count - 1)
    return bytes.count - 1
  }
}
