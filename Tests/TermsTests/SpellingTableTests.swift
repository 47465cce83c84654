import Reports
import Testing

@testable import Terms

/// Words of a text as spellings: by their keys where they are short, through the trie else.
@Suite struct SpellingTableTests {
  private func symbols(
    _ text: String, exact: [String: Int32], prefixes: [String: Int32] = [:]
  ) -> [[Int32]] {
    func keys(_ words: [String: Int32]) -> [[UInt8]: Int32] {
      Dictionary(uniqueKeysWithValues: words.map { (Array($0.key.utf8), $0.value) })
    }
    let table = SpellingTable(exact: keys(exact), prefixes: keys(prefixes))
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    var spellings: [Int32] = [99]
    table.spell(words, words.indices, in: bytes, into: &spellings)
    return spellings.map { table.lists[Int($0)] }
  }

  @Test func aWordIsItselfAndItsBeginnings() {
    #expect(
      symbols("Plan plans planet late", exact: ["plan": 0, "late": 1], prefixes: ["plan": 2])
        == [[2, 0], [2], [2], [1]])
  }

  /// Keys hold 16 bytes, in two halves.
  @Test func wordsOfAllLengthsAreToldApart() {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let words = [1, 7, 8, 9, 15, 16, 17, 20].map { String(letters.prefix($0)) }
    var exact: [String: Int32] = [:]
    for (position, word) in words.enumerated() { exact[word] = Int32(position) }
    #expect(symbols(words.joined(separator: " "), exact: exact) == (0..<8).map { [$0] })
    let others = words.map { $0.dropLast() + "z" }.joined(separator: " ")
    #expect(symbols(others, exact: exact) == [[], [], [], [], [], [], [], []])
  }

  @Test func aThousandWordsShareATable() {
    let words = (0..<1_000).map { "w" + String($0 * 31 % 1_009, radix: 36) + "x" }
    var exact: [String: Int32] = [:]
    for (position, word) in words.enumerated() { exact[word] = Int32(position) }
    #expect(symbols(words.joined(separator: " "), exact: exact) == (0..<1_000).map { [$0] })
    let others = symbols(words.map { "\($0)y" }.joined(separator: " "), exact: exact)
    #expect(others == words.map { _ in [] })
  }

  @Test func aNameHasNoSpelling() {
    let table = SpellingTable(exact: [Array("plan".utf8): 0], prefixes: [:])
    let bytes = Array("Plan".utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    #expect(table.lists[Int(table.spelling(of: words[0], in: bytes))] == [0])
    #expect(table.spelling(of: Word(nameFrom: words[0], to: words[0]), in: bytes) == 0)
  }
}
