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
    /// The nodes after a gap.
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
  /// The most states that one node opens.
  var mostOpened = 1

  /// Whether a term may start with a word of the spelling.
  func isStart(_ spelling: Int32) -> Bool {
    let spelling = spellings[Int(spelling)]
    return !spelling.terms.isEmpty || !spelling.opened.isEmpty
  }

  /// Where a search has come to.
  struct Progress: Sendable {
    /// Position of the next word.
    var position: Int
    /// The states that the search is in, among all that it has been in.
    var active = 0..<0
  }

  /// Reads words while there is room for the states that they may lead to, and appends the terms that
  /// end at them.
  ///
  /// - Parameter spellings: of the words from `progress.position` on.
  func read(
    _ spelled: Swift.Span<Int32>, _ words: Swift.Span<Word>, from first: Int,
    _ progress: inout Progress, states: inout MutableSpan<State>,
    _ matches: inout [TermAutomaton.Match]
  ) {
    let (spellings, symbols, terms) = (spellings.span, symbols.span, terms.span)
    let (targets, nodes, opened) = (targets.span, nodes.span, opened.span)
    while progress.position - first < spelled.count {
      let word = spellings[Int(spelled[progress.position - first])]
      if words[progress.position].followsBreak {
        progress.active = progress.active.upperBound..<progress.active.upperBound
      }
      var end = progress.active.upperBound
      guard end + room(for: word, after: progress.active.count) <= states.count else { return }
      let position = Int32(truncatingIfNeeded: progress.position)
      for number in progress.active {
        let state = states[number]
        if state.mask & word.mask != 0 {
          for symbol in word.symbols.range {
            let target = targets[Int(state.base) + Int(symbols[symbol])]
            guard target.owner == state.node else { continue }
            if target.node < 0 {
              matches.append(
                TermAutomaton.Match(term: ~target.node, first: state.first, last: position))
              continue
            }
            let node = nodes[Int(target.node)]
            for term in node.terms.range {
              matches.append(
                TermAutomaton.Match(term: terms[term], first: state.first, last: position))
            }
            open(node, target.node, first: state.first, &states, &end)
          }
        }
        if state.skips > 0 {
          states[end] = state.skipping
          end += 1
        }
      }
      for term in word.terms.range {
        matches.append(TermAutomaton.Match(term: terms[term], first: position, last: position))
      }
      for number in word.opened.range {
        let node = opened[number]
        open(nodes[Int(node)], node, first: position, &states, &end)
      }
      progress.active = progress.active.upperBound..<end
      progress.position += 1
    }
  }

  /// The most states that a word can lead to.
  private func room(for word: Spelling, after states: Int) -> Int {
    states * (word.symbols.range.count * mostOpened + 1) + word.opened.range.count * mostOpened
  }

  @inline(__always)
  private func open(
    _ node: Node, _ number: Int32, first: Int32, _ states: inout MutableSpan<State>,
    _ end: inout Int
  ) {
    if node.mask != 0 {
      states[end] = State(mask: node.mask, node: number, base: node.base, first: first, skips: 0)
      end += 1
    }
    for position in node.gaps.range {
      let gap = gaps[position]
      let following = nodes[Int(gap.node)]
      states[end] = State(
        mask: following.mask, node: gap.node, base: following.base, first: first, skips: gap.length)
      end += 1
    }
  }
}

extension TermTables.State {
  /// Takes up room.
  static let none = TermTables.State(mask: 0, node: 0, base: 0, first: 0, skips: 0)

  /// The same state after a word was passed over.
  fileprivate var skipping: TermTables.State {
    TermTables.State(mask: mask, node: node, base: base, first: first, skips: skips - 1)
  }
}
