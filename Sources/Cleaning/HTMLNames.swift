/// Splits the names that authors give to elements into words.
enum HTMLNames {
  /// Calls `visit` with every word of a class, id or the like, every two and every three words in a
  /// row inside one name, in lower case and with a space between: `RelatedTags-header` has the words
  /// `related`, `tags`, `header`, `related tags`, `tags header` and `related tags header`.
  static func forEachTerm(in value: ArraySlice<UInt8>, _ visit: ([UInt8]) -> Void) {
    for name in value.split(whereSeparator: { $0 <= 0x20 }).prefix(60) {
      let words = words(of: name.prefix(200))
      for first in words.indices {
        var term = words[first]
        visit(term)
        for word in words[(first + 1)...].prefix(2) {
          term.append(0x20)
          term += word
          visit(term)
        }
      }
    }
  }

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
