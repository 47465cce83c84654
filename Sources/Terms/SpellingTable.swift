/// Turns words into the numbers of their spellings: of the lists of symbols that they stand for, which
/// are the word itself and every prefix of it that a term names.
///
/// Short words that terms have whole, which is most of any text, are looked up by their keys in an
/// open-addressing table; all others go through the trie.
struct SpellingTable: Sendable {
  private struct Entry: Sendable {
    var head: UInt64 = 0
    /// 0 where the entry is free: no word has an empty key.
    var tail: UInt64 = 0
    var count: Int32 = 0
    var spelling: Int32 = 0
  }

  private let trie: SpellingTrie
  private var entries: [Entry]
  private let shift: UInt64

  /// The symbols of each spelling; spelling 0 is that of words that no term has.
  var lists: [[Int32]] { trie.lists }

  init(exact: [[UInt8]: Int32], prefixes: [[UInt8]: Int32]) {
    self.trie = SpellingTrie(exact: exact, prefixes: prefixes)
    let words = exact.keys.filter { $0.count <= WordKey.capacity }
    let bits = max(4, Int.bitWidth - words.count.leadingZeroBitCount + 1)
    self.shift = UInt64(64 - bits)
    self.entries = [Entry](repeating: Entry(), count: 1 << bits)
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) { insert(word) }
  }

  private mutating func insert(_ word: [UInt8]) {
    var key = WordKey()
    for byte in word { key.append(byte) }
    var place = place(of: key)
    while entries[place].tail != 0 { place = (place + 1) & (entries.count - 1) }
    entries[place] = Entry(
      head: key.head, tail: key.tail, count: Int32(key.count),
      spelling: trie.spelling(of: word, word.indices))
  }

  /// Where the search for a key begins: the high bits of a product, which all bits of the key move.
  private func place(of key: WordKey) -> Int {
    let mixed = (key.head &* 0x9FB2_1C65_1E98_DF25) ^ key.tail
    return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// The spellings of `words[range]`, replacing what `spellings` held.
  func spell(
    _ words: [Word], _ range: Range<Int>, in bytes: [UInt8], into spellings: inout [Int32]
  ) {
    spellings.removeAll(keepingCapacity: true)
    spellings.reserveCapacity(range.count)
    for position in range { spellings.append(spelling(of: words[position], in: bytes)) }
  }

  /// The spelling of a word of `bytes`.
  func spelling(of word: Word, in bytes: [UInt8]) -> Int32 {
    let key = word.key
    if key.count == 0 { return 0 }
    if key.count <= WordKey.capacity {
      let entries = entries.span
      var place = place(of: key)
      while entries[place].tail != 0 {
        let entry = entries[place]
        if entry.tail == key.tail, entry.head == key.head, entry.count == key.count {
          return entry.spelling
        }
        place = (place + 1) & (entries.count - 1)
      }
    }
    return trie.spelling(of: bytes, word.span.range)
  }
}
