/// Decides what becomes of a hyphen at the end of a line, by the document's own words.
///
/// Word processors that write these reports break lines at hyphens that are there anyway
/// ("multi-agency"), and few hyphenate; so a hyphen stays unless the document says otherwise.
struct PDFWordBreaks: Sendable {
  private var words: Set<[UInt8]> = []

  /// Collects the words that stand inside lines, hyphenated ones whole and in parts.
  init(_ lines: [PDFLine]) {
    for line in lines where line.text.contains(UInt8(ascii: "-")) || line.endsSoft {
      guard line.text.last == UInt8(ascii: "-") else { continue }
      isNeeded = true
    }
    guard isNeeded else { return }
    for line in lines { collect(line.text) }
  }

  private var isNeeded = false

  private mutating func collect(_ text: [UInt8]) {
    for word in text.split(separator: 0x20) {
      let plain = PDFWordBreaks.plain(word)
      guard !plain.isEmpty, word.last != UInt8(ascii: "-") else { continue }
      words.insert(plain)
      if plain.contains(UInt8(ascii: "-")) {
        for part in plain.split(separator: UInt8(ascii: "-")) { words.insert(Array(part)) }
      }
    }
  }

  /// A word in lower case, without punctuation at its ends.
  private static func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
    func isEdge(_ byte: UInt8) -> Bool {
      byte < 0x80 && !(48...57).contains(byte) && !(97...122).contains(byte | 0x20)
    }
    var word = word
    while let last = word.last, isEdge(last) { word.removeLast() }
    while let first = word.first, isEdge(first) { word.removeFirst() }
    return word.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
  }

  /// What happens between a line that ends in a hyphen and the next one.
  enum Joint {
    /// The hyphen stays, and the word goes on: `multi-` `agency`.
    case hyphen
    /// The hyphen goes: `safeguard-` `ing`.
    case word
    /// The hyphen stays and a space follows: `pre-` `and post-birth`.
    case space
  }

  /// How a line that ends in a hyphen goes on.
  func joint(_ line: [UInt8], _ next: [UInt8]) -> Joint {
    let head = line.lastIndex(of: 0x20).map { line[($0 + 1)...] } ?? line[...]
    let tail = next.prefix { $0 != 0x20 }
    guard head.count > 1, let first = tail.first else { return .space }
    let before = PDFWordBreaks.plain(head)
    let after = PDFWordBreaks.plain(tail)
    if PDFWordBreaks.suspends.contains(after) { return .space }
    guard (97...122).contains(first), !before.isEmpty else { return .hyphen }
    if words.contains(before + [UInt8(ascii: "-")] + after) { return .hyphen }
    if words.contains(before + after) { return .word }
    let last = before.split(separator: UInt8(ascii: "-")).last.map(Array.init) ?? before
    let areWords = words.contains(last) && words.contains(after)
    return areWords || words.contains(after) ? .hyphen : .word
  }

  /// Words before which a hyphen stands for the second half of a word that comes later.
  private static let suspends = Set(["and", "or", "to"].map { Array($0.utf8) })
}
