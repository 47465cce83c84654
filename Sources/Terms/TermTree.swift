/// The trie over symbols that an automaton is compiled from, while terms are added.
struct TermTree {
  struct Node {
    var edges: [Int32: Int32] = [:]
    var gaps: [Int: Int32] = [:]
    var terms: [Int32] = []
  }

  /// The first one is the root.
  private(set) var nodes = [Node()]
  /// The symbol of each word that a term has, in folded bytes.
  private(set) var exact: [[UInt8]: Int32] = [:]
  /// The symbol of each beginning of a word that a term has, in folded bytes.
  private(set) var prefixes: [[UInt8]: Int32] = [:]
  private(set) var symbols = 0

  mutating func add(_ parts: [TermPattern.Part], term: Int) {
    var node: Int32 = 0
    for part in parts {
      switch part {
      case .word(let word): node = step(from: node, by: symbol(of: word, isPrefix: false))
      case .prefix(let word): node = step(from: node, by: symbol(of: word, isPrefix: true))
      case .gap(let length): node = gap(from: node, length: length)
      }
    }
    if !nodes[Int(node)].terms.contains(Int32(term)) {
      nodes[Int(node)].terms.append(Int32(term))
    }
  }

  private mutating func symbol(of word: [UInt8], isPrefix: Bool) -> Int32 {
    if let known = isPrefix ? prefixes[word] : exact[word] { return known }
    let symbol = Int32(symbols)
    symbols += 1
    if isPrefix { prefixes[word] = symbol } else { exact[word] = symbol }
    return symbol
  }

  private mutating func step(from node: Int32, by symbol: Int32) -> Int32 {
    if let target = nodes[Int(node)].edges[symbol] { return target }
    nodes.append(Node())
    let target = Int32(nodes.count - 1)
    nodes[Int(node)].edges[symbol] = target
    return target
  }

  private mutating func gap(from node: Int32, length: Int) -> Int32 {
    if let target = nodes[Int(node)].gaps[length] { return target }
    nodes.append(Node())
    let target = Int32(nodes.count - 1)
    nodes[Int(node)].gaps[length] = target
    return target
  }

  /// The same terms with nodes shared from which the same terms follow: alternatives in brackets are
  /// written out, and most of what follows them is the same.
  func merged() -> TermTree {
    struct Future: Hashable {
      var edges: [Int32: Int32]
      var gaps: [Int: Int32]
      var terms: [Int32]
    }
    var numbers = [Int32](repeating: 0, count: nodes.count)
    var known: [Future: Int32] = [:]
    var shared: [Node] = []
    // A node stands after those that lead to it; the root comes last and becomes the first again.
    for position in nodes.indices.dropFirst().reversed() {
      let node = nodes[position]
      let future = Future(
        edges: node.edges.mapValues { numbers[Int($0)] },
        gaps: node.gaps.mapValues { numbers[Int($0)] }, terms: node.terms)
      if let number = known[future] {
        numbers[position] = number
      } else {
        shared.append(Node(edges: future.edges, gaps: future.gaps, terms: future.terms))
        numbers[position] = Int32(shared.count)
        known[future] = Int32(shared.count)
      }
    }
    var merged = self
    let root = Node(
      edges: nodes[0].edges.mapValues { numbers[Int($0)] },
      gaps: nodes[0].gaps.mapValues { numbers[Int($0)] }, terms: nodes[0].terms)
    merged.nodes = [root] + shared
    return merged
  }
}
