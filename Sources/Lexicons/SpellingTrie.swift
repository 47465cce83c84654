/// Turns a word's bytes into the symbols that it stands for: the word itself, and every prefix of it
/// that a term names. A dense table over the bytes that occur in terms, walked once a word.
struct SpellingTrie: Sendable {
  private let classes: [UInt8]
  private let width: Int
  private var targets: [Int32]
  private var exactSymbols: [Int32]
  private var prefixSymbols: [Int32]

  init(exact: [[UInt8]: Int32], prefixes: [[UInt8]: Int32]) {
    var classes = [UInt8](repeating: 0, count: 256)
    var width = 1
    for byte in Set(exact.keys.joined()).union(prefixes.keys.joined()).sorted() {
      classes[Int(byte)] = UInt8(width)
      width += 1
    }
    for upper in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      classes[Int(upper)] = classes[Int(upper | 0x20)]
    }
    self.classes = classes
    self.width = width
    self.targets = [Int32](repeating: 0, count: width)
    self.exactSymbols = [-1]
    self.prefixSymbols = [-1]
    for (word, symbol) in exact { exactSymbols[insert(word)] = symbol }
    for (word, symbol) in prefixes { prefixSymbols[insert(word)] = symbol }
  }

  private mutating func insert(_ word: [UInt8]) -> Int {
    var node = 0
    for byte in word {
      let slot = node * width + Int(classes[Int(byte)])
      if targets[slot] == 0 {
        targets[slot] = Int32(exactSymbols.count)
        targets += [Int32](repeating: 0, count: width)
        exactSymbols.append(-1)
        prefixSymbols.append(-1)
      }
      node = Int(targets[slot])
    }
    return node
  }

  /// The symbols of the word at `bytes[range]`, replacing what `symbols` held.
  func symbols(of bytes: [UInt8], _ range: Range<Int>, into symbols: inout [Int32]) {
    symbols.removeAll(keepingCapacity: true)
    var node = 0
    var position = range.lowerBound
    while position < range.upperBound {
      var byte = bytes[position]
      position += 1
      if byte == 0xE2 {
        byte = UInt8(ascii: "'")
        position += 2
      }
      let kind = Int(classes[Int(byte)])
      guard kind != 0 else { return }
      node = Int(targets[node * width + kind])
      guard node != 0 else { return }
      if prefixSymbols[node] >= 0 { symbols.append(prefixSymbols[node]) }
    }
    if exactSymbols[node] >= 0 { symbols.append(exactSymbols[node]) }
  }
}
