import Reports

/// Finds every term of a lexicon in a sequence of words, in one pass.
///
/// Terms are compiled once: a trie over bytes turns a word into its spelling (the symbols that it
/// stands for: the word itself and every prefix of it that a term names), and a trie over symbols
/// with gap states turns words into terms. Compiled, it is a value without references to mutable
/// state, shared by every worker.
package struct TermAutomaton: Sendable {
  /// An occurrence of a term.
  package struct Match: Hashable, Sendable {
    private let number: Int32
    private let start: Int32
    private let end: Int32

    init(term: Int32, first: Int32, last: Int32) { (number, start, end) = (term, first, last) }

    /// Position of the term in the list that the automaton was compiled from.
    package var term: Int { Int(number) }
    /// Position of the first word.
    package var first: Int { Int(start) }
    /// Position of the last word.
    package var last: Int { Int(end) }
  }

  /// A term that could not be read.
  package struct BadTerm: Error {
    package let term: Int
    package let reason: String
    package let remedy: String
  }

  /// Shared, not copied: so many tables would be counted one by one wherever the value is handed on.
  private final class Compiled: Sendable {
    let vocabulary: SpellingTable
    let tables: TermTables

    init(_ tree: TermTree) {
      self.vocabulary = SpellingTable(exact: tree.exact, prefixes: tree.prefixes)
      self.tables = TermTables(tree.merged(), spellings: vocabulary.lists)
    }
  }

  private let compiled: Compiled

  /// Compiles terms; their positions in `terms` name them in matches.
  package init(_ terms: [String]) throws(BadTerm) {
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
  package struct Scratch: Sendable {
    fileprivate var spellings: [Int32] = []
    /// Where the search stood after each word, the last word's states last.
    fileprivate var states = [TermTables.State](repeating: .none, count: 256)
    package init() {}
  }

  /// Whether a term may start with the word: where none does, no term starts there.
  package func isStart(_ word: Word, in bytes: [UInt8]) -> Bool {
    compiled.tables.isStart(compiled.vocabulary.spelling(of: word, in: bytes))
  }

  /// Appends every occurrence of every term among `words[range]` to `matches`, in the order in which
  /// they end. A phrase never crosses punctuation that ends it; overlaps are all reported.
  package func find(
    in bytes: [UInt8], words: [Word], range: Range<Int>, scratch: inout Scratch,
    into matches: inout [Match]
  ) {
    compiled.vocabulary.spell(words, range, in: bytes, into: &scratch.spellings)
    var progress = TermTables.Progress(position: range.lowerBound)
    while true {
      TermAutomaton.read(
        compiled.tables, scratch.spellings, words, from: range.lowerBound, &progress,
        &scratch.states, &matches)
      guard progress.position < range.upperBound else { return }
      TermAutomaton.makeRoom(in: &scratch.states, &progress)
    }
  }

  private static func read(
    _ tables: TermTables, _ spellings: [Int32], _ words: [Word], from first: Int,
    _ progress: inout TermTables.Progress, _ states: inout [TermTables.State],
    _ matches: inout [Match]
  ) {
    var states = states.mutableSpan
    tables.read(
      spellings.span, words.span, from: first, &progress, states: &states, &matches)
  }

  /// Forgets the states that are behind; more room is made where that gives little.
  private static func makeRoom(
    in states: inout [TermTables.State], _ progress: inout TermTables.Progress
  ) {
    let active = states[progress.active]
    if active.count * 4 > states.count || progress.active.lowerBound == 0 {
      states += [TermTables.State](repeating: .none, count: states.count)
    }
    states.replaceSubrange(0..<active.count, with: active)
    progress.active = 0..<active.count
  }
}
