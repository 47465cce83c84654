import Reports

/// Decides what becomes of a hyphen at the end of a line, by the document's own words.
///
/// Word processors that write these reports break lines at hyphens that are there anyway
/// ("multi-agency"), and few hyphenate; so a hyphen stays unless the document says otherwise. What stands
/// at a line's start behind such a hyphen may be the rest of a broken word ("ments") and vouches for
/// nothing, itself least of all.
struct PDFWordBreaks: Sendable {
  /// Hashes of the words that stand inside lines, hyphenated ones whole and in parts.
  private var words: Set<UInt64> = []
  /// Whether the document breaks words: more of its hyphens at line ends show a broken word than show one
  /// that is written with a hyphen.
  private var breaksWords = false

  init(_ lines: [PDFLine]) {
    guard lines.contains(where: PDFWordBreaks.endsInHyphen) else { return }
    let broken = lines.indices.dropLast().filter { PDFWordBreaks.endsInHyphen(lines[$0]) }
    words.reserveCapacity(4096)
    for position in lines.indices {
      let isRest = position > 0 && PDFWordBreaks.endsInHyphen(lines[position - 1])
      collect(isRest ? PDFWordBreaks.withoutFirstWord(lines[position].text) : lines[position].text)
    }
    let signs = broken.map { sign(lines[$0].text, lines[$0 + 1].text) }
    breaksWords = signs.reduce(0, +) > 0
  }

  private static func endsInHyphen(_ line: PDFLine) -> Bool {
    line.text.last == UInt8(ascii: "-")
  }

  private static func withoutFirstWord(_ text: [UInt8]) -> [UInt8] {
    Array(text.drop { $0 != 0x20 })
  }

  private mutating func collect(_ text: [UInt8]) {
    var whole = WordHash()
    var part = WordHash()
    for byte in text {
      switch byte {
      case 0x20:
        add(&whole, &part)
        (whole, part) = (WordHash(), WordHash())
      case UInt8(ascii: "-"):
        if !part.isEmpty { words.insert(part.value) }
        part = WordHash()
        whole.add(byte)
      default:
        whole.add(byte)
        part.add(byte)
      }
    }
    if text.last != UInt8(ascii: "-") { add(&whole, &part) }
  }

  private mutating func add(_ whole: inout WordHash, _ part: inout WordHash) {
    if !whole.isEmpty { words.insert(whole.value) }
    if !part.isEmpty { words.insert(part.value) }
  }

  private func knows(_ word: [UInt8]) -> Bool {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return words.contains(hash.value)
  }

  /// A hash of a word in lower case, without punctuation.
  private struct WordHash {
    private var hash = FNV1a()
    var value: UInt64 { hash.value }
    private(set) var isEmpty = true

    mutating func add(_ byte: UInt8) {
      guard let letter = PDFWordBreaks.letter(byte) else { return }
      hash.add(letter)
      isEmpty = false
    }
  }

  /// A byte of a word in lower case; nil for punctuation.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...,
      UInt8(ascii: "-"):
      byte
    default: nil
    }
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
    let (before, after) = PDFWordBreaks.parts(line, next)
    if PDFWordBreaks.suspends.contains(after) { return .space }
    guard (97...122).contains(first), !before.isEmpty else { return .hyphen }
    if knows(before + [UInt8(ascii: "-")] + after) { return .hyphen }
    if knows(before + after) { return .word }
    if WordBreaking.isPrefix(before) { return .hyphen }
    if WordBreaking.isEnding(after) { return .word }
    return breaksWords && !knows(after) ? .word : .hyphen
  }

  /// The letters before a hyphen at a line's end, and those behind it.
  private static func parts(_ line: [UInt8], _ next: [UInt8]) -> (before: [UInt8], after: [UInt8]) {
    let head = line.lastIndex(of: 0x20).map { line[($0 + 1)...] } ?? line[...]
    return (
      head.dropLast().compactMap(letter), next.prefix { $0 != 0x20 }.compactMap(letter)
    )
  }

  /// 1 for a hyphen that breaks a word, -1 for one that belongs to it, 0 for one that tells nothing.
  private func sign(_ line: [UInt8], _ next: [UInt8]) -> Int {
    let (before, after) = PDFWordBreaks.parts(line, next)
    guard !before.isEmpty, let first = next.first, (97...122).contains(first) else { return 0 }
    if knows(before + [UInt8(ascii: "-")] + after) { return -1 }
    if WordBreaking.isPrefix(before) || PDFWordBreaks.suspends.contains(after) { return 0 }
    if knows(before + after) || WordBreaking.isEnding(after) { return 1 }
    return knows(before) && knows(after) ? -1 : 0
  }

  /// Words before which a hyphen stands for the second half of a word that comes later.
  private static let suspends = Set(["and", "or", "to"].map { Array($0.utf8) })
}
