/// The trie over symbols, compiled into flat tables.
///
/// What the root does is worked out for each spelling beforehand, since it is asked at every word.
/// What other nodes do is a double array over symbols, asked only where a word may lead on: a node
/// and a spelling each carry a mask, one bit a symbol, that tells most pairs apart at once.
struct TermTables: Sendable {
  /// Where a search stands inside a term that has begun.
  struct State: Sendable {
    let mask: UInt64
    let node: Int32
    /// Position of the term's first word.
    let first: Int32
    /// How many words may still be passed over.
    let skips: Int32
  }

  private struct Node: Sendable {
    /// The symbols that lead on.
    var mask: UInt64 = 0
    /// Where the targets of the node begin.
    var base: Int32 = 0
    /// The range of the terms that end here.
    var terms = Run()
    /// The range of the states that a search is in once it has come here.
    var states = Run()
  }

  private struct Target: Sendable {
    /// The node that the symbol leads from; −1 where the slot is free.
    var owner: Int32 = -1
    var node: Int32 = 0
  }

  private struct Spelling: Sendable {
    var mask: UInt64 = 0
    var symbols = Run()
    /// What the root does.
    var terms = Run()
    var states = Run()
  }

  /// A range of another table.
  private struct Run: Sendable {
    var start: Int32 = 0
    var end: Int32 = 0
    var isEmpty: Bool { start == end }
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  private var nodes: [Node]
  private var targets: [Target] = []
  private var spellings: [Spelling] = []
  private var symbols: [Int32] = []
  private var terms: [Int32] = []
  private var states: [State] = []

  /// Whether a term may start with a word of the spelling.
  func isStart(_ spelling: Int) -> Bool {
    !spellings[spelling].terms.isEmpty || !spellings[spelling].states.isEmpty
  }

  /// Reads one word: from the states that a search is in, to those that it is in afterwards, with the
  /// terms that end at the word.
  func step(
    from active: [State], by spelling: Int, at position: Int32, to next: inout [State],
    _ matches: inout [TermAutomaton.Match]
  ) {
    let word = spellings[spelling]
    for state in active {
      if state.mask & word.mask != 0 {
        for symbol in word.symbols.range {
          let target = targets[Int(nodes[Int(state.node)].base) + Int(symbols[symbol])]
          guard target.owner == state.node else { continue }
          let node = nodes[Int(target.node)]
          enter(node.terms, node.states, first: state.first, at: position, &next, &matches)
        }
      }
      if state.skips > 0 {
        next.append(
          State(mask: state.mask, node: state.node, first: state.first, skips: state.skips - 1))
      }
    }
    enter(word.terms, word.states, first: position, at: position, &next, &matches)
  }

  private func enter(
    _ found: Run, _ opened: Run, first: Int32, at position: Int32, _ next: inout [State],
    _ matches: inout [TermAutomaton.Match]
  ) {
    for term in found.range {
      matches.append(TermAutomaton.Match(term: terms[term], first: first, last: position))
    }
    for state in opened.range {
      let state = states[state]
      next.append(State(mask: state.mask, node: state.node, first: first, skips: state.skips))
    }
  }
}

extension TermTables {
  /// Compiles a tree; `spellings` lists the symbols of each spelling.
  init(_ tree: TermTree, spellings lists: [[Int32]]) {
    self.nodes = tree.nodes.map { node in
      Node(mask: TermTables.mask(of: Array(node.edges.keys)))
    }
    place(tree)
    for (position, node) in tree.nodes.enumerated() {
      nodes[position].terms = TermTables.add(node.terms, to: &terms)
      nodes[position].states = TermTables.add(states(of: node, at: position), to: &states)
    }
    for list in lists { spellings.append(spelling(of: list, root: tree.nodes[0])) }
  }

  private static func mask(of symbols: [Int32]) -> UInt64 {
    symbols.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  private static func add<Element>(_ elements: [Element], to table: inout [Element]) -> Run {
    let start = Int32(table.count)
    table += elements
    return Run(start: start, end: Int32(table.count))
  }

  private func states(of node: TermTree.Node, at position: Int) -> [State] {
    var states: [State] = []
    if !node.edges.isEmpty {
      states.append(State(mask: nodes[position].mask, node: Int32(position), first: 0, skips: 0))
    }
    for (length, target) in node.gaps.sorted(by: { $0.key < $1.key }) {
      states.append(
        State(mask: nodes[Int(target)].mask, node: target, first: 0, skips: Int32(length)))
    }
    return states
  }

  private mutating func spelling(of list: [Int32], root: TermTree.Node) -> Spelling {
    let entered = list.compactMap { root.edges[$0] }.map { nodes[Int($0)] }
    return Spelling(
      mask: TermTables.mask(of: list), symbols: TermTables.add(list, to: &symbols),
      terms: TermTables.add(entered.flatMap { terms[$0.terms.range] }, to: &terms),
      states: TermTables.add(entered.flatMap { states[$0.states.range] }, to: &states))
  }

  /// Gives each node room among the targets, the nodes with most edges first.
  private mutating func place(_ tree: TermTree) {
    let order = tree.nodes.indices.dropFirst().filter { !tree.nodes[$0].edges.isEmpty }
      .sorted { (-tree.nodes[$0].edges.count, $0) < (-tree.nodes[$1].edges.count, $1) }
    var free = tree.symbols
    for node in order {
      let edges = tree.nodes[node].edges.sorted { $0.key < $1.key }
      while free < targets.count, targets[free].owner >= 0 { free += 1 }
      let base = base(for: edges.map { Int($0.key) }, from: free, symbols: tree.symbols)
      nodes[node].base = Int32(base)
      for (symbol, target) in edges {
        targets[base + Int(symbol)] = Target(owner: Int32(node), node: target)
      }
    }
    reserve(tree.symbols)
  }

  /// The first place at which no edge meets a target of another node.
  private mutating func base(for edges: [Int], from free: Int, symbols: Int) -> Int {
    var base = free - edges[0]
    while true {
      reserve(base + symbols)
      if edges.allSatisfy({ targets[base + $0].owner < 0 }) { return base }
      base += 1
    }
  }

  private mutating func reserve(_ count: Int) {
    guard count > targets.count else { return }
    targets += [Target](repeating: Target(), count: count + count / 4 - targets.count)
  }
}
