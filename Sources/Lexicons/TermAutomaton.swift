import Reports

/// Finds every term of a lexicon in a sequence of words, in one pass.
///
/// Terms are compiled once: a trie over bytes turns a word into its spelling (the symbols that it
/// stands for: the word itself and every prefix of it that a term names), and a trie over symbols
/// with gap states turns words into terms. Compiled, it is a value without references to mutable
/// state, shared by every worker.
public struct TermAutomaton: Sendable {
  /// An occurrence of a term.
  public struct Match: Hashable, Sendable {
    private let number: Int32
    private let start: Int32
    private let end: Int32

    init(term: Int32, first: Int32, last: Int32) { (number, start, end) = (term, first, last) }

    /// Position of the term in the list that the automaton was compiled from.
    public var term: Int { Int(number) }
    /// Position of the first word.
    public var first: Int { Int(start) }
    /// Position of the last word.
    public var last: Int { Int(end) }
  }

  /// A term that could not be read.
  public struct BadTerm: Error {
    public let term: Int
    public let reason: String
    public let remedy: String
  }

  /// Shared, not copied: so many tables would be counted one by one wherever the value is handed on.
  private final class Compiled: Sendable {
    let vocabulary: WordTable
    let tables: TermTables

    init(_ tree: TermTree) {
      self.vocabulary = WordTable(exact: tree.exact, prefixes: tree.prefixes)
      self.tables = TermTables(tree.merged(), spellings: vocabulary.lists)
    }
  }

  private let compiled: Compiled

  /// Compiles terms; their positions in `terms` name them in matches.
  public init(_ terms: [String]) throws(BadTerm) {
    var tree = TermTree()
    for (position, term) in terms.enumerated() {
      do {
        for variant in try TermPattern(term).variants { tree.add(variant, term: position) }
      } catch {
        throw BadTerm(term: position, reason: error.reason, remedy: error.remedy)
      }
    }
    self.compiled = Compiled(tree)
  }

  /// Working memory of a search, kept between calls so that a sentence costs no allocation.
  public struct Scratch: Sendable {
    /// Where the search stood after each word, the last word's states last.
    fileprivate var states: [TermTables.State] = []
    /// More states than these are forgotten as soon as they are behind.
    fileprivate static let capacity = 1024
    public init() {}
  }

  /// Whether a term may start with the word: where none does, no term starts there.
  public func isStart(_ word: Word, in bytes: [UInt8]) -> Bool {
    compiled.tables.isStart(compiled.vocabulary.spelling(of: word, in: bytes))
  }

  /// Appends every occurrence of every term among `words[range]` to `matches`, in the order in which
  /// they end. A phrase never crosses punctuation that ends it; overlaps are all reported.
  public func find(
    in bytes: [UInt8], words: [Word], range: Range<Int>, scratch: inout Scratch,
    into matches: inout [Match]
  ) {
    scratch.states.removeAll(keepingCapacity: true)
    var active = 0..<0
    for position in range {
      let word = words[position]
      let spelling = compiled.vocabulary.spelling(of: word, in: bytes)
      let end = scratch.states.count
      compiled.tables.step(
        from: word.followsBreak ? end..<end : active, by: spelling,
        at: Int32(truncatingIfNeeded: position), &scratch.states, &matches)
      active = end..<scratch.states.count
      if active.upperBound > Scratch.capacity {
        scratch.states.removeFirst(end)
        active = scratch.states.indices
      }
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
