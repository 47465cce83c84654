import Reports

/// Finds every term of a lexicon in a sequence of words, in one pass.
///
/// Terms are compiled once: a trie over bytes turns a word into the symbols that it stands for (the
/// word itself and every prefix of it that a term names), and a trie over symbols with gap states
/// turns words into terms. Compiled, it is a value without references to mutable state, shared by
/// every worker.
public struct TermAutomaton: Sendable {
  /// An occurrence of a term.
  public struct Match: Hashable, Sendable {
    /// Position of the term in the list that the automaton was compiled from.
    public var term: Int
    /// Position of the first word.
    public var first: Int
    /// Position of the last word.
    public var last: Int
  }

  /// A term that could not be read.
  public struct BadTerm: Error {
    public let term: Int
    public let reason: String
    public let remedy: String
  }

  private let spelling: SpellingTrie
  /// For each node, the range of its edges in `edgeSymbols` and `edgeTargets`, sorted by symbol.
  private let edgeStarts: [Int32]
  private let edgeSymbols: [Int32]
  private let edgeTargets: [Int32]
  /// The node that a symbol leads to from the root, or 0.
  private let rootTargets: [Int32]
  /// For each node, the range of its gap nodes in `gapNodes`.
  private let gapStarts: [Int32]
  private let gapNodes: [Gap]
  private let termStarts: [Int32]
  private let terms: [Int32]

  private struct Gap: Sendable {
    let node: Int32
    let length: Int32
  }

  /// Compiles terms; their positions in `terms` name them in matches.
  public init(_ terms: [String]) throws(BadTerm) {
    var builder = Builder()
    for (position, term) in terms.enumerated() {
      do {
        for variant in try TermPattern(term).variants { builder.add(variant, term: position) }
      } catch {
        throw BadTerm(term: position, reason: error.reason, remedy: error.remedy)
      }
    }
    self.spelling = SpellingTrie(exact: builder.exact, prefixes: builder.prefixes)
    var edgeStarts: [Int32] = [0]
    var edgeSymbols: [Int32] = []
    var edgeTargets: [Int32] = []
    var gapStarts: [Int32] = [0]
    var gapNodes: [Gap] = []
    var termStarts: [Int32] = [0]
    var found: [Int32] = []
    for node in builder.nodes {
      for (symbol, target) in node.edges.sorted(by: { $0.key < $1.key }) {
        edgeSymbols.append(symbol)
        edgeTargets.append(target)
      }
      for (length, target) in node.gaps.sorted(by: { $0.key < $1.key }) {
        gapNodes.append(Gap(node: target, length: Int32(length)))
      }
      found += node.terms
      edgeStarts.append(Int32(edgeSymbols.count))
      gapStarts.append(Int32(gapNodes.count))
      termStarts.append(Int32(found.count))
    }
    var rootTargets = [Int32](repeating: 0, count: builder.symbols)
    for (symbol, target) in builder.nodes[0].edges { rootTargets[Int(symbol)] = target }
    self.edgeStarts = edgeStarts
    self.edgeSymbols = edgeSymbols
    self.edgeTargets = edgeTargets
    self.rootTargets = rootTargets
    self.gapStarts = gapStarts
    self.gapNodes = gapNodes
    self.termStarts = termStarts
    self.terms = found
  }

  /// Working memory of a search, kept between calls so that a sentence costs no allocation.
  public struct Scratch: Sendable {
    fileprivate var active: [State] = []
    fileprivate var next: [State] = []
    fileprivate var symbols: [Int32] = []
    public init() {}
  }

  fileprivate struct State: Sendable {
    let node: Int32
    let first: Int32
    let skips: Int32
  }

  /// Appends every occurrence of every term among `words[range]` to `matches`, in the order in which
  /// they end. A phrase never crosses punctuation that ends it; overlaps are all reported.
  public func find(
    in bytes: [UInt8], words: [Word], range: Range<Int>, scratch: inout Scratch,
    into matches: inout [Match]
  ) {
    scratch.active.removeAll(keepingCapacity: true)
    for position in range {
      let word = words[position]
      if word.followsBreak { scratch.active.removeAll(keepingCapacity: true) }
      spelling.symbols(of: bytes, word.span.range, into: &scratch.symbols)
      scratch.next.removeAll(keepingCapacity: true)
      for state in scratch.active {
        for symbol in scratch.symbols {
          let target = target(of: state.node, symbol)
          if target != 0 {
            enter(target, first: state.first, last: position, &scratch.next, &matches)
          }
        }
        if state.skips > 0 {
          scratch.next.append(
            State(node: state.node, first: state.first, skips: state.skips - 1))
        }
      }
      for symbol in scratch.symbols where rootTargets[Int(symbol)] != 0 {
        let target = rootTargets[Int(symbol)]
        enter(target, first: Int32(position), last: position, &scratch.next, &matches)
      }
      swap(&scratch.active, &scratch.next)
    }
  }

  private func enter(
    _ node: Int32, first: Int32, last: Int, _ states: inout [State], _ matches: inout [Match]
  ) {
    let position = Int(node)
    for term in terms[Int(termStarts[position])..<Int(termStarts[position + 1])] {
      matches.append(Match(term: Int(term), first: Int(first), last: last))
    }
    if edgeStarts[position] < edgeStarts[position + 1] {
      states.append(State(node: node, first: first, skips: 0))
    }
    for gap in gapNodes[Int(gapStarts[position])..<Int(gapStarts[position + 1])] {
      states.append(State(node: gap.node, first: first, skips: gap.length))
    }
  }

  private func target(of node: Int32, _ symbol: Int32) -> Int32 {
    var low = Int(edgeStarts[Int(node)])
    var high = Int(edgeStarts[Int(node) + 1])
    while low < high {
      let middle = (low + high) / 2
      let found = edgeSymbols[middle]
      if found == symbol { return edgeTargets[middle] }
      if found < symbol { low = middle + 1 } else { high = middle }
    }
    return 0
  }

  /// Collects nodes while terms are added.
  private struct Builder {
    struct Node {
      var edges: [Int32: Int32] = [:]
      var gaps: [Int: Int32] = [:]
      var terms: [Int32] = []
    }

    var nodes = [Node()]
    var exact: [[UInt8]: Int32] = [:]
    var prefixes: [[UInt8]: Int32] = [:]
    var symbols = 0

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
  }
}

extension TermAutomaton {
  /// Compiles the terms of a model file; a term that cannot be read is reported with its place.
  ///
  /// - Parameter lines: the line of each term in the file, where known.
  public init(
    _ terms: [String], file: String, column: String, lines: [Int] = []
  ) throws(LexiconError) {
    do {
      try self.init(terms)
    } catch {
      throw LexiconError(
        file: file, line: lines.indices.contains(error.term) ? lines[error.term] : nil,
        column: column, reason: "'\(terms[error.term])' cannot be read: \(error.reason)",
        remedy: error.remedy)
    }
  }
}
