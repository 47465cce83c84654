extension TermTables {
  /// Compiles a tree; `spellings` lists the symbols of each spelling.
  init(_ tree: TermTree, spellings lists: [[Int32]]) {
    self.nodes = []
    let numbers = number(tree)
    for node in tree.nodes where !node.isEnd { add(node, numbers) }
    self.mostOpened = nodes.reduce(1) { max($0, $1.gaps.range.count + 1) }
    place(tree, numbers)
    for list in lists { add(list, root: tree.nodes[0], tree, numbers) }
  }

  /// For each node of the tree its number here; the ends of single terms become those terms, with
  /// their bits turned round.
  private func number(_ tree: TermTree) -> [Int32] {
    var next: Int32 = 0
    return tree.nodes.map { node in
      if node.isEnd { return ~node.terms[0] }
      defer { next += 1 }
      return next
    }
  }

  private mutating func add(_ node: TermTree.Node, _ numbers: [Int32]) {
    let following = node.gaps.sorted { $0.key < $1.key }
    var added = Node(mask: TermTables.mask(of: Array(node.edges.keys)))
    added.terms = TermTables.append(node.terms, to: &terms)
    added.gaps = TermTables.append(
      following.map { Gap(node: numbers[Int($0.value)], length: Int32($0.key)) }, to: &gaps)
    nodes.append(added)
  }

  private static func mask(of symbols: [Int32]) -> UInt64 {
    symbols.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  private static func append<Element>(_ elements: [Element], to table: inout [Element]) -> Run {
    table += elements
    return Run(table.count - elements.count..<table.count)
  }

  private mutating func add(
    _ list: [Int32], root: TermTree.Node, _ tree: TermTree, _ numbers: [Int32]
  ) {
    let entered = list.compactMap { root.edges[$0] }.map(Int.init)
    var spelling = Spelling(mask: TermTables.mask(of: list))
    spelling.symbols = TermTables.append(list, to: &symbols)
    spelling.terms = TermTables.append(entered.flatMap { tree.nodes[$0].terms }, to: &terms)
    spelling.opened = TermTables.append(
      entered.filter { !tree.nodes[$0].isEnd }.map { numbers[$0] }, to: &opened)
    spellings.append(spelling)
  }

  /// Gives each node room among the targets, the nodes with most edges first.
  private mutating func place(_ tree: TermTree, _ numbers: [Int32]) {
    let order = tree.nodes.indices.dropFirst().filter { !tree.nodes[$0].edges.isEmpty }
      .sorted { (-tree.nodes[$0].edges.count, $0) < (-tree.nodes[$1].edges.count, $1) }
    var free = tree.symbols
    for position in order {
      let edges = tree.nodes[position].edges.sorted { $0.key < $1.key }
      while free < targets.count, targets[free].owner >= 0 { free += 1 }
      let base = base(for: edges.map { Int($0.key) }, from: free, symbols: tree.symbols)
      nodes[Int(numbers[position])].base = Int32(base)
      for (symbol, target) in edges {
        targets[base + Int(symbol)] = Target(
          owner: numbers[position], node: numbers[Int(target)])
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

extension TermTree.Node {
  /// Whether one term ends here and none goes on.
  fileprivate var isEnd: Bool { edges.isEmpty && gaps.isEmpty && terms.count == 1 }
}
