import Reports
import Testing

@testable import Terms

/// Terms compiled into tables, and how far a search with little room comes.
@Suite struct TermTablesTests {
  private struct Search {
    var tables: TermTables
    var spellings: [Int32] = []
    var words: [Word] = []

    init(_ terms: [String], _ text: String = "") throws {
      var tree = TermTree()
      for (position, term) in terms.enumerated() {
        for variant in try TermPattern(term).variants { tree.add(variant, term: position) }
      }
      let vocabulary = SpellingTable(exact: tree.exact, prefixes: tree.prefixes)
      tables = TermTables(tree.merged(), spellings: vocabulary.lists)
      let bytes = Array(text.utf8)
      WordScanner().scan(bytes, in: bytes.indices, into: &words)
      vocabulary.spell(words, words.indices, in: bytes, into: &spellings)
    }

    /// Where the search stops with room for so many states, and what it found as `term first last`.
    func read(room: Int) -> (position: Int, found: [String]) {
      var progress = TermTables.Progress(position: 0)
      var states = [TermTables.State](repeating: .none, count: room)
      var matches: [TermAutomaton.Match] = []
      var span = states.mutableSpan
      tables.read(spellings.span, words.span, from: 0, &progress, states: &span, &matches)
      return (progress.position, matches.map { "\($0.term) \($0.first) \($0.last)" })
    }
  }

  @Test func termsAreFoundInTheOrderInWhichTheyEnd() throws {
    let search = try Search(["a b", "b", "a ~2 d", "a b c"], "a b c d, a b")
    let (position, found) = search.read(room: 100)
    #expect(position == 6)
    #expect(found == ["0 0 1", "1 1 1", "3 0 2", "2 0 3", "0 4 5", "1 5 5"])
  }

  @Test func aGapPassesOverAsManyWordsAndNoBreak() throws {
    let terms = ["a ~2 d"]
    #expect(try Search(terms, "a d").read(room: 100).found == ["0 0 1"])
    #expect(try Search(terms, "a x y d").read(room: 100).found == ["0 0 3"])
    #expect(try Search(terms, "a x y z d").read(room: 100).found == [])
    #expect(try Search(terms, "a x, d").read(room: 100).found == [])
  }

  @Test func aSearchStopsWhereItsRoomMayNotDo() throws {
    let search = try Search(["a b", "a c", "c"], "x a b c")
    #expect(search.read(room: 0).position == 1)
    #expect(search.read(room: 100).found == ["0 1 2", "2 3 3"])
  }

  @Test func whatMayStartATermIsKnown() throws {
    let search = try Search(["a b", "c", "d*"], "a b c dd e")
    #expect(search.spellings.map(search.tables.isStart) == [true, false, true, true, false])
  }

  @Test func aNodeOpensItselfAndItsGaps() throws {
    #expect(try Search(["a b"]).tables.mostOpened == 1)
    #expect(try Search(["a b", "a ~2 c", "a ~3 d"]).tables.mostOpened == 3)
  }

  @Test func aRunIsARange() {
    #expect(TermTables.Run(3..<5).range == 3..<5)
    #expect(!TermTables.Run(3..<5).isEmpty)
    #expect(TermTables.Run().isEmpty)
    #expect(TermTables.Run(7..<7).isEmpty)
  }
}
