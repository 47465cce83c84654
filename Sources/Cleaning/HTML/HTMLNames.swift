/// Splits the names that authors give to elements into words.
enum HTMLNames {
  /// Calls `visit` with every word of a class, id or the like, every two and every three words in a
  /// row inside one name, in lower case and with a space between, and whether that is the whole name:
  /// `RelatedTags-header` has the words `related`, `tags`, `header`, `related tags`, `tags header` and
  /// `related tags header`. A word after `with`, `has`, `no` and the like says nothing of the element.
  static func forEachTerm(
    in value: ArraySlice<UInt8>, _ visit: (_ term: [UInt8], _ isWhole: Bool) -> Void
  ) {
    for name in value.split(whereSeparator: { $0 <= 0x20 }).prefix(60) {
      let words = words(of: name.prefix(200))
      for first in words.indices where first == 0 || !deniers.contains(words[first - 1]) {
        var term: [UInt8] = []
        for last in first..<min(first + 3, words.count) {
          if last > first { term.append(0x20) }
          term += words[last]
          visit(term, first == 0 && last == words.count - 1)
        }
      }
    }
  }

  /// Words that say that what follows is beside the element, or not there.
  private static let deniers = Set(
    ["with", "without", "has", "no", "not", "is", "hide", "show", "js"].map { Array($0.utf8) })

  /// The words of one name: runs of letters, cut before a capital that follows a small letter.
  private static func words(of name: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in name {
      let isCapital = (65...90).contains(byte)
      let isLetter = isCapital || (97...122).contains(byte) || byte >= 0x80
      if !word.isEmpty, !isLetter || (isCapital && wasSmall) {
        words.append(word)
        word.removeAll(keepingCapacity: true)
      }
      if isLetter { word.append(isCapital ? byte | 0x20 : byte) }
      wasSmall = isLetter && !isCapital
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
