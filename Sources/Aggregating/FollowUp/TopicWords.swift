import Reports

/// Finds the words of a sentence that say what it is about.
///
/// Words of three letters or more are cut to a stem, and stems that the list of unspecific words holds
/// are passed over. A stem is kept as its 64-bit FNV-1a hash: among some ten thousand stems two with one
/// hash are not to be expected.
struct TopicWords: Sendable {
  private let unspecific: Set<UInt64>

  init(unspecific: some Sequence<String>) {
    self.unspecific = Set(unspecific.flatMap { TopicWords.stems(of: Array($0.utf8)) })
  }

  /// The stems of a text, sorted, each once; `names` are passed over too.
  func stems(of bytes: some Collection<UInt8>, without names: Set<UInt64> = []) -> [UInt64] {
    var found = TopicWords.stems(of: bytes).filter {
      !unspecific.contains($0) && !names.contains($0)
    }
    found.sort()
    var unique: [UInt64] = []
    for stem in found where stem != unique.last { unique.append(stem) }
    return unique
  }

  /// The stems of a text as they stand. Words are letters of ASCII and beyond; what starts with the
  /// byte E2 is punctuation (dashes, quotation marks), and digits are no topic.
  static func stems(of bytes: some Collection<UInt8>) -> [UInt64] {
    var stems: [UInt64] = []
    var word: [UInt8] = []
    func endWord() {
      if word.count >= 3 { stems.append(hash(stem(word))) }
      word.removeAll(keepingCapacity: true)
    }
    var skipped = 0
    for byte in bytes {
      if skipped > 0 {
        skipped -= 1
        continue
      }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case 0xE2:
        skipped = 2
        endWord()
      case 0x80...: word.append(byte)
      default: endWord()
      }
    }
    endWord()
    return stems
  }

  /// A word without its ending, cut to seven bytes: "assessments" and "assessed" are one topic, and so
  /// are "leave" and "leaving". Four letters at least are left.
  private static func stem(_ word: [UInt8]) -> ArraySlice<UInt8> {
    var stem = word[...]
    let ending = endings.first { word.count >= $0.count + 4 && word.suffix($0.count) == $0[...] }
    if let ending, word.suffix(2) != doubleS[...] { stem = stem.dropLast(ending.count) }
    if stem.count > 4, stem.last == UInt8(ascii: "e") { stem = stem.dropLast() }
    return stem.prefix(7)
  }

  private static let endings = ["ments", "ment", "ing", "ed", "ly", "es", "s"].map {
    Array($0.utf8)
  }
  private static let doubleS = Array("ss".utf8)

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    FNV1a(bytes).value
  }
}
