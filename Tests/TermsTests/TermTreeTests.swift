import Testing

@testable import Terms

/// The trie over symbols while terms are added, and with its common endings shared.
@Suite struct TermTreeTests {
  private func tree(_ terms: [String]) throws -> TermTree {
    var tree = TermTree()
    for (position, term) in terms.enumerated() {
      for variant in try TermPattern(term).variants { tree.add(variant, term: position) }
    }
    return tree
  }

  /// Nodes, then symbols, as added; nodes once endings are shared.
  @Test(arguments: [
    (["good plan", "good visit"], 4, 3, 4), (["good plan", "good plan"], 3, 2, 3),
    (["plan", "plan*"], 3, 2, 3), (["a ~2 b", "a ~2 c"], 5, 3, 5), (["a ~2 b", "a ~3 b"], 6, 2, 6),
    (["(is|are) good"], 5, 3, 3), (["is good", "are good"], 5, 3, 5),
    (["(is|are|was) (not|never) here"], 16, 6, 4), ([], 1, 0, 1),
  ])
  func sizes(terms: [String], nodes: Int, symbols: Int, merged: Int) throws {
    let tree = try tree(terms)
    #expect(tree.nodes.count == nodes)
    #expect(tree.symbols == symbols)
    #expect(tree.merged().nodes.count == merged)
    #expect(tree.merged().symbols == symbols)
  }

  @Test func aTermEndsOnceAtItsNode() throws {
    let tree = try tree(["plan", "(plan|plan)", "Plan"])
    #expect(tree.nodes[1].terms == [0, 1, 2])
    #expect(tree.exact == [Array("plan".utf8): 0])
    #expect(tree.prefixes.isEmpty)
  }

  @Test func theRootStaysTheFirst() throws {
    let merged = try tree(["(is|are) good", "good"]).merged()
    #expect(merged.nodes[0].edges.count == 3)
    #expect(merged.nodes[0].terms.isEmpty)
    let ends = merged.nodes.filter { !$0.terms.isEmpty }
    #expect(ends.map(\.terms).sorted { $0[0] < $1[0] } == [[0], [1]])
  }
}
