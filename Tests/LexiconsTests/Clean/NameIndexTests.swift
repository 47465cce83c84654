import Terms
import Testing

@testable import Lexicons

/// Names of a register in a text.
@Suite struct NameIndexTests {
  /// The names found, each as its number and its words.
  private func found(_ names: [String], in text: String) -> [String] {
    var index = NameIndex()
    for name in names { _ = index.add(name) }
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    return index.matches(in: bytes, words: words).map { "\($0.name): \($0.words)" }
  }

  private static let names = ["Stannick", "Stannick on Sea", "on Sea Hall", "the Quay"]

  @Test(arguments: [
    ("Stannick is calm", ["0: 0..<1"]), ("We saw Stannick on Sea", ["1: 2..<5"]),
    ("Stannick on Sea Hall", ["1: 0..<3"]), ("Stannick on the hill", ["0: 0..<1"]),
    ("Stannick on", ["0: 0..<1"]), ("STANNICK ON SEA", ["1: 0..<3"]),
    ("stannick is calm", []), ("the Quay and The quay", ["3: 0..<2", "3: 3..<5"]),
    ("Stannick Stannick", ["0: 0..<1", "0: 1..<2"]), ("Stannick's plans", ["0: 0..<1"]), ("", []),
  ])
  func matches(text: String, expected: [String]) {
    #expect(found(Self.names, in: text) == expected)
  }

  @Test func theSameWordsHaveOneNumber() {
    var index = NameIndex()
    #expect(index.add("Stannick on Sea") == 0)
    #expect(index.add("STANNICK-on-Sea") == 0)
    #expect(index.add("Stannick") == 1)
    #expect(index.add(" – ") == nil)
    #expect(index.add("Dunmere") == 2)
  }
}
