import Terms

/// Finds the names of a register in text: whole sequences of words, in any case.
///
/// Names are no patterns, and a register may have tens of thousands of them, so that they are looked up
/// in a hash table instead of being compiled into an automaton.
struct NameIndex: Sendable {
  /// A name found in text.
  struct Match: Sendable {
    /// The number that `add` gave.
    var name: Int
    /// Positions of its words.
    var words: Range<Int>
  }

  /// Names by their folded words with a space behind each.
  private var names: [[UInt8]: Int] = [:]
  /// How many words the longest name has that begins with a word.
  private var longest: [[UInt8]: Int] = [:]
  /// Whether a name needs its capital letter ("reading" is no town), by number.
  private var isCapitalised: [Bool] = []

  /// The number of a name, the same for the same words; nil where the name holds no word.
  mutating func add(_ name: String) -> Int? {
    let bytes = Array(name.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    guard let first = words.first else { return nil }
    let key = words.reduce(into: [UInt8]()) { NameIndex.append($1, of: bytes, to: &$0) }
    if let known = names[key] { return known }
    names[key] = isCapitalised.count
    isCapitalised.append((65...90).contains(bytes[first.span.start]))
    let start = foldedBytes(bytes, first.span.range)
    longest[start] = max(longest[start] ?? 0, words.count)
    return isCapitalised.count - 1
  }

  /// The names in a text in reading order; of those that overlap, the first, and of those the longest.
  func matches(in bytes: [UInt8], words: [Word]) -> [Match] {
    var found: [Match] = []
    var position = 0
    while position < words.count {
      let match = longestMatch(at: position, in: bytes, words)
      if let match { found.append(match) }
      position = match?.words.upperBound ?? position + 1
    }
    return found
  }

  private func longestMatch(at start: Int, in bytes: [UInt8], _ words: [Word]) -> Match? {
    var key: [UInt8] = []
    NameIndex.append(words[start], of: bytes, to: &key)
    guard let longest = longest[Array(key.dropLast())] else { return nil }
    let isCapital = (65...90).contains(bytes[words[start].span.start])
    var found: Match?
    for end in start..<min(start + longest, words.count) {
      if end > start { NameIndex.append(words[end], of: bytes, to: &key) }
      if let name = names[key], isCapital || !isCapitalised[name] {
        found = Match(name: name, words: start..<end + 1)
      }
    }
    return found
  }

  private static func append(_ word: Word, of bytes: [UInt8], to key: inout [UInt8]) {
    key += foldedBytes(bytes, word.span.range)
    key.append(UInt8(ascii: " "))
  }
}
