import Testing

@testable import Terms

/// The symbols that a word stands for: beginnings that terms name, shorter ones first, then itself.
@Suite struct SpellingTrieTests {
  private func trie(_ exact: [String: Int32], _ prefixes: [String: Int32]) -> SpellingTrie {
    func bytes(_ words: [String: Int32]) -> [[UInt8]: Int32] {
      Dictionary(uniqueKeysWithValues: words.map { (Array($0.key.utf8), $0.value) })
    }
    return SpellingTrie(exact: bytes(exact), prefixes: bytes(prefixes))
  }

  private func symbols(_ word: String, in trie: SpellingTrie) -> [Int32] {
    let bytes = Array("<\(word)>".utf8)
    return trie.lists[Int(trie.spelling(of: bytes, 1..<bytes.count - 1))]
  }

  @Test(
    arguments: [
      ("plan", [2, 3, 0]), ("plans", [2, 3, 1]), ("planet", [2, 3]), ("pla", [2]), ("pl", [2]),
      ("p", []), ("", []), ("xplan", []), ("PLAN", [2, 3, 0]), ("Plan1", [2, 3]), ("don't", [4]),
      ("don’t", [4]), ("dont", []), ("café", [5]), ("cafe", []),
    ] as [(String, [Int32])])
  func spellings(word: String, expected: [Int32]) {
    let trie = trie(["plan": 0, "plans": 1, "don't": 4, "café": 5], ["pl": 2, "plan": 3])
    #expect(symbols(word, in: trie) == expected)
  }

  @Test func withoutTermsEveryWordIsUnknown() {
    #expect(symbols("plan", in: trie([:], [:])).isEmpty)
  }

  @Test func manyWordsKeepApart() {
    let words = (0..<2_000).map { "w" + String($0 * 7_919 % 104_729, radix: 26) }
    var exact: [String: Int32] = [:]
    for (position, word) in words.enumerated() { exact[word] = Int32(position) }
    let trie = trie(exact, [:])
    for (word, symbol) in exact {
      #expect(symbols(word, in: trie) == [symbol])
      if exact[word + "0"] == nil { #expect(symbols(word + "0", in: trie).isEmpty) }
    }
  }
}
