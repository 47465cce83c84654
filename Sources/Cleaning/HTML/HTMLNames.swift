/// Splits the names that authors give to elements into words.
enum HTMLNames {
  /// Calls `visit` with every word of a class, id or the like, every two and every three words in a
  /// row inside one name, in lower case and with a space between, and whether that is the whole name:
  /// `RelatedTags-header` has the words `related`, `tags`, `header`, `related tags`, `tags header` and
  /// `related tags header`. A word after `with`, `has`, `no` and the like says nothing of the element.
  static func forEachTerm(
    in value: ArraySlice<UInt8>, _ visit: (_ term: ArraySlice<UInt8>, _ isWhole: Bool) -> Void
  ) {
    for name in value.split(whereSeparator: { $0 <= 0x20 }).prefix(60) {
      let (text, words) = words(of: name.prefix(200))
      for first in words.indices where first == 0 || !deniers.contains(text[words[first - 1]]) {
        for last in first..<min(first + 3, words.count) {
          let term = text[words[first].lowerBound..<words[last].upperBound]
          visit(term, first == 0 && last == words.count - 1)
        }
      }
    }
  }

  /// Words that say that what follows is beside the element, or not there.
  private static let deniers = Set(
    ["with", "without", "has", "no", "not", "is", "hide", "show", "js"].map { Array($0.utf8)[...] })

  /// The words of one name, with a space between, and where each stands: runs of letters, cut before a
  /// capital that follows a small letter.
  private static func words(of name: ArraySlice<UInt8>) -> (text: [UInt8], words: [Range<Int>]) {
    var text: [UInt8] = []
    var words: [Range<Int>] = []
    var start = 0
    var wasSmall = false
    func end() {
      guard start < text.count else { return }
      words.append(start..<text.count)
      text.append(0x20)
      start = text.count
    }
    for byte in name {
      let isCapital = (65...90).contains(byte)
      let isLetter = isCapital || (97...122).contains(byte) || byte >= 0x80
      if !isLetter || (isCapital && wasSmall) { end() }
      if isLetter { text.append(isCapital ? byte | 0x20 : byte) }
      wasSmall = isLetter && !isCapital
    }
    end()
    return (text, words)
  }
}
