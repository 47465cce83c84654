import Lexicons
import Reports

// The rules that decide whether a stop ends the sentence it stands in.

extension SentenceSplitter {
  /// Where the sentence ends that `stop` ends; nil where it goes on.
  mutating func sentenceEnd(_ stop: Stop) -> Int? {
    switch stop.next {
    case .end, .lower: return nil
    case .glued: return isMissingSpace(stop) ? stop.runEnd : nil
    case .other where goesOnWithMark(stop): return nil
    case .upper, .digit, .other: break
    }
    if isOmission(stop) || isBracketed(stop) { return nil }
    if stop.isDots && stop.count > 1 { return ellipsisEnd(stop) }
    guard stop.isDots else { return stop.end }
    return isAbbreviation(stop) ? nil : stop.end
  }

  /// No sentence begins with a question or exclamation mark (`see Fig. ?`, `! ! !`).
  private func goesOnWithMark(_ stop: Stop) -> Bool {
    guard stop.nextWord < bytes.count else { return true }
    return bytes[stop.nextWord] == UInt8(ascii: "!") || bytes[stop.nextWord] == UInt8(ascii: "?")
  }

  /// Whether only a space is missing after the stop (`recorded.The quality`): small letters before
  /// it, a capitalised word after it, and nothing of an address in what stands between spaces.
  private func isMissingSpace(_ stop: Stop) -> Bool {
    let next = stop.runEnd
    guard stop.count == 1, stop.start >= start + 2, next + 1 < bytes.count,
      isLower(bytes[stop.start - 1]), isLower(bytes[stop.start - 2]),
      isUpper(bytes[next]), isLower(bytes[next + 1])
    else { return false }
    let nextWord = wordRange(bytes, from: next, limit: bytes.count)
    return endsWord(nextWord) && word(before: stop.start).allSatisfy { isLower($0) || isUpper($0) }
  }

  /// Whether white space, a comma, or the full stop of a title ends the word after a missing space.
  private func endsWord(_ word: Range<Int>) -> Bool {
    guard word.upperBound < bytes.count else { return true }
    let following = bytes[word.upperBound]
    if following == UInt8(ascii: ".") { return abbreviations.kind(of: bytes[word]) == .beforeName }
    return isSpace(following) || following == UInt8(ascii: ",")
  }

  /// An ellipsis alone in brackets (`[...]`) stands for words left out of a quotation.
  private func isOmission(_ stop: Stop) -> Bool {
    guard stop.start > start, stop.end > stop.runEnd else { return false }
    switch bytes[stop.start - 1] {
    case UInt8(ascii: "["), UInt8(ascii: "("): return stop.count > 1
    default: return false
    }
  }

  /// Where a sentence ends at a row of full stops.
  ///
  /// `word. . . . Next` has its own full stop and then an omission, which belongs to what follows.
  /// Standing apart, three stops omit words inside a sentence, four end it.
  private func ellipsisEnd(_ stop: Stop) -> Int? {
    let isApart =
      stop.start == start || spaceLength(bytes, before: stop.start, start: start) > 0
    if isApart { return stop.count >= 4 ? stop.end : nil }
    return stop.isSpaced && stop.firstEnd < stop.runEnd && bytes[stop.firstEnd] == 32
      ? stop.firstEnd : stop.end
  }

  /// Whether the full stop belongs to the word before it, and the sentence goes on.
  private func isAbbreviation(_ stop: Stop) -> Bool {
    let word = word(before: stop.start)
    guard let last = word.last else { return stop.start == start }
    if isDegree(word) { return stop.next == .digit }
    if word.count == 1, isUpper(last), stop.next == .upper || stop.isNoted {
      return stop.isNoted || goesOnAfterInitial(stop, word)
    }
    if let kind = abbreviations.kind(of: word) { return holds(kind, stop, word) }
    return isDotted(word) && !opensSentence(stop)
  }

  private func holds(_ kind: Abbreviations.Kind, _ stop: Stop, _ word: ArraySlice<UInt8>) -> Bool {
    if stop.isNoted { return kind != .opener }
    return switch kind {
    case .beforeName: stop.next == .upper
    case .beforeNumber: stop.next == .digit
    case .inside: true
    case .afterName: !opensSentence(stop)
    case .time: wordsBefore(word.startIndex) < 3
    case .opener: false
    }
  }

  /// Whether a single capital is an initial: not where a sentence opens after it, and "I" only
  /// after another part of a name ("Ada I. Lowther", but "she and I.").
  private func goesOnAfterInitial(_ stop: Stop, _ word: ArraySlice<UInt8>) -> Bool {
    guard stop.end == stop.runEnd else { return false }
    if word.startIndex == start { return true }
    if opensSentence(stop) { return false }
    guard word.elementsEqual([UInt8(ascii: "I")]) else { return true }
    let end = word.startIndex - spaceLength(bytes, before: word.startIndex, start: start)
    let previous = self.word(before: end)
    return previous.first.map(isUpper) ?? true
  }

  /// Whether the word after the stop is one that opens sentences.
  private func opensSentence(_ stop: Stop) -> Bool {
    guard stop.next == .upper else { return true }
    let word = wordRange(bytes, from: stop.nextWord, limit: bytes.count)
    guard word.upperBound >= bytes.count || bytes[word.upperBound] != UInt8(ascii: ".") else {
      return false
    }
    return abbreviations.kind(of: bytes[word]) == .opener
  }

  /// The word that ends at `end`, without marks that open before it; at most 24 bytes of it.
  func word(before end: Int) -> ArraySlice<UInt8> {
    let lowest = max(start, end - 24)
    var first = end
    while first > lowest, spaceLength(bytes, before: first, start: lowest) == 0 { first -= 1 }
    while first < end {
      let length = openerLength(bytes, at: first, limit: end)
      if length == 0 { break }
      first += length
    }
    return bytes[first..<end]
  }

  /// Letters with full stops between them: `U.S`, `Ph.D`.
  private func isDotted(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 3 && word[word.endIndex - 2] == UInt8(ascii: ".")
      && isUpper(word[word.endIndex - 1])
  }

  /// `N°` and `Nº` stand before a number.
  private func isDegree(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 3, word[word.endIndex - 2] == 0xC2 else { return false }
    let last = word[word.endIndex - 1]
    return last == 0xB0 || last == 0xBA
  }

  /// How many words of the sentence stand before `position`; counting ends at three.
  private func wordsBefore(_ position: Int) -> Int {
    var words = 0
    for offset in start..<position where isSpace(bytes[offset]) {
      words += 1
      if words == 3 { break }
    }
    return words
  }
}
