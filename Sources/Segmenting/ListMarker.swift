/// The marker of a list's entry that stands inside running text: `1.`, `2)`, `3.)`, `b.`, `iv)`, `•`.
struct ListMarker: Hashable {
  /// What stands after the number.
  enum Ending: Hashable {
    case stop, bracket, stopAndBracket, none
  }

  /// The entry's number as digits, letter and Roman number; `v.` can be two of them. All are nil
  /// where only a glyph marks the entry.
  var digits: Int?
  var letter: Int?
  var roman: Int?
  var ending = Ending.none
  /// Last byte of the glyph (`•` or `⁃`), nil where there is none.
  var glyph: UInt8?
  /// Where the text after the marker begins.
  var end: Int

  /// Reads a marker at `start`; nil where none stands there.
  init?(in bytes: [UInt8], at start: Int, limit: Int) {
    self.end = start
    if isBulletGlyph(bytes, at: start, limit: limit) {
      self.glyph = bytes[start + 2]
      self.end = start + 3
      while end < limit, bytes[end] == 32 { end += 1 }
    }
    let token = wordRange(bytes, from: end, limit: min(limit, end + 5))
    if let (ending, following) = ListMarker.ending(in: bytes, at: token.upperBound, limit: limit),
      read(bytes[token])
    {
      self.ending = ending
      self.end = following
    } else if glyph == nil {
      return nil
    }
  }

  /// Whether this marker is the one that a list goes on with after `previous`.
  func follows(_ previous: ListMarker) -> Bool {
    guard glyph == previous.glyph, ending == previous.ending else { return false }
    if ending == .none { return true }
    return isNext(digits, previous.digits) || isNext(letter, previous.letter)
      || isNext(roman, previous.roman)
  }

  private func isNext(_ own: Int?, _ other: Int?) -> Bool {
    guard let own, let other else { return false }
    return own == other + 1
  }

  /// Reads a number of up to three digits, a small letter, or a Roman number up to ten.
  private mutating func read(_ token: ArraySlice<UInt8>) -> Bool {
    guard let first = token.first else { return false }
    if isDigit(first) {
      guard token.count <= 3, token.allSatisfy(isDigit) else { return false }
      digits = token.reduce(0) { $0 * 10 + Int($1 - 48) }
      return true
    }
    if token.count == 1, (97...122).contains(first) { letter = Int(first) - 96 }
    if romanLetters.contains(first) {
      roman = romanNumbers.firstIndex { token.elementsEqual($0.utf8) }.map { $0 + 1 }
    }
    return letter != nil || roman != nil
  }

  private static func ending(
    in bytes: [UInt8], at position: Int, limit: Int
  ) -> (Ending, after: Int)? {
    guard position + 1 < limit else { return nil }
    let isStop = bytes[position] == UInt8(ascii: ".")
    let isBracket = bytes[position] == UInt8(ascii: ")")
    guard isStop || isBracket else { return nil }
    let isBoth = isStop && bytes[position + 1] == UInt8(ascii: ")")
    let following = position + (isBoth ? 2 : 1)
    guard following < limit, isSpace(bytes[following]) else { return nil }
    return (isBoth ? .stopAndBracket : isStop ? .stop : .bracket, following)
  }
}

private let romanNumbers = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
private let romanLetters = Array("ivx".utf8)
