/// The trie over symbols, compiled into flat tables that stay in a core's cache.
///
/// What the root does is worked out for each spelling beforehand, since it is asked at every word.
/// What other nodes do is a double array over symbols, asked only where a word may lead on: a node
/// and a spelling each carry a mask, one bit a symbol, that tells most pairs apart at once.
struct TermTables: Sendable {
  /// Where a search stands inside a term that has begun.
  struct State: Sendable {
    let mask: UInt64
    let node: Int32
    let base: Int32
    /// Position of the term's first word.
    let first: Int32
    /// How many words may still be passed over.
    let skips: Int32
  }

  struct Node: Sendable {
    /// The symbols that lead on.
    var mask: UInt64 = 0
    /// Where the targets of the node begin.
    var base: Int32 = 0
    /// The terms that end here.
    var terms = Run()
    /// The nodes behind a gap.
    var gaps = Run()
  }

  struct Target: Sendable {
    /// The node that the symbol leads from; −1 where the slot is free.
    var owner: Int32 = -1
    /// The node that it leads to; where one term ends and none goes on, that term with its bits turned
    /// round.
    var node: Int32 = 0
  }

  struct Gap: Sendable {
    let node: Int32
    /// How many words may be passed over.
    let length: Int32
  }

  /// What a word of some spelling does.
  struct Spelling: Sendable {
    var mask: UInt64 = 0
    var symbols = Run()
    /// Terms of one word.
    var terms = Run()
    /// Nodes of terms that begin with the word and go on.
    var opened = Run()
  }

  /// A range of another table.
  struct Run: Sendable {
    private var start: Int32 = 0
    private var count: Int32 = 0

    init() {}

    init(_ range: Range<Int>) {
      self.start = Int32(range.lowerBound)
      self.count = Int32(range.count)
    }

    var isEmpty: Bool { count == 0 }
    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  var nodes: [Node]
  var targets: [Target] = []
  var spellings: [Spelling] = []
  var symbols: [Int32] = []
  var terms: [Int32] = []
  var gaps: [Gap] = []
  var opened: [Int32] = []

  /// Whether a term may start with a word of the spelling.
  func isStart(_ spelling: Int32) -> Bool {
    let spelling = spellings[Int(spelling)]
    return !spelling.terms.isEmpty || !spelling.opened.isEmpty
  }

  /// Reads one word: from the states that a search is in, appends those that it is in afterwards, and
  /// the terms that end at the word.
  func step(
    from active: Range<Int>, by spelling: Int32, at position: Int32, _ states: inout [State],
    _ matches: inout [TermAutomaton.Match]
  ) {
    let word = spellings[Int(spelling)]
    if spelling == 0, active.isEmpty { return }
    for number in active {
      let state = states[number]
      if state.mask & word.mask != 0 { lead(state, by: word, at: position, &states, &matches) }
      if state.skips > 0 { states.append(state.skipping) }
    }
    for term in word.terms.range {
      matches.append(TermAutomaton.Match(term: terms[term], first: position, last: position))
    }
    for node in word.opened.range { open(opened[node], first: position, &states) }
  }

  private func lead(
    _ state: State, by word: Spelling, at position: Int32, _ states: inout [State],
    _ matches: inout [TermAutomaton.Match]
  ) {
    for symbol in word.symbols.range {
      let target = targets[Int(state.base) + Int(symbols[symbol])]
      guard target.owner == state.node else { continue }
      if target.node < 0 {
        matches.append(
          TermAutomaton.Match(term: ~target.node, first: state.first, last: position))
      } else {
        for term in nodes[Int(target.node)].terms.range {
          matches.append(
            TermAutomaton.Match(term: terms[term], first: state.first, last: position))
        }
        open(target.node, first: state.first, &states)
      }
    }
  }

  private func open(_ number: Int32, first: Int32, _ states: inout [State]) {
    let node = nodes[Int(number)]
    if node.mask != 0 {
      states.append(State(mask: node.mask, node: number, base: node.base, first: first, skips: 0))
    }
    for position in node.gaps.range {
      let gap = gaps[position]
      let behind = nodes[Int(gap.node)]
      states.append(
        State(
          mask: behind.mask, node: gap.node, base: behind.base, first: first, skips: gap.length))
    }
  }
}

extension TermTables.State {
  /// The same state after a word was passed over.
  fileprivate var skipping: TermTables.State {
    TermTables.State(mask: mask, node: node, base: base, first: first, skips: skips - 1)
  }
}
