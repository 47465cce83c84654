/// A run of marks that may end a sentence, with what stands around it.
struct Stop {
  /// What the text after the run goes on with.
  enum Next {
    /// Nothing: the text ends.
    case end
    /// More of the same word: no white space stands between.
    case glued
    case lower, upper, digit
    /// A symbol, or a letter without case.
    case other
  }

  /// Position of the first mark.
  let start: Int
  /// Position after the first mark.
  let firstEnd: Int
  /// Position after the last mark.
  private(set) var runEnd: Int
  /// Position after quotation marks and brackets that close right after the run, and after the
  /// mark of a footnote.
  private(set) var end: Int
  /// Number of marks; those of a spaced ellipsis (`. . .`) count too.
  private(set) var count = 1
  /// Whether all marks are full stops.
  private(set) var isDots: Bool
  /// Whether spaces stand between the marks.
  private(set) var isSpaced = false
  /// How many round brackets close between `runEnd` and `end`.
  private(set) var closedBrackets = 0
  /// Whether the mark of a footnote stands right after the run (`done.12`, `done.[3]`).
  private(set) var isNoted = false
  private(set) var next = Next.end
  /// Where the text goes on after white space, and where its first word does.
  private(set) var nextStart: Int
  private(set) var nextWord: Int

  /// Reads the run at `start`; nil where no such mark stands there.
  init?(in bytes: [UInt8], at start: Int, limit: Int) {
    let length = stopLength(bytes, at: start, limit: limit)
    guard length > 0 else { return nil }
    self.start = start
    self.firstEnd = start + length
    self.runEnd = start + length
    self.end = runEnd
    self.nextStart = runEnd
    self.nextWord = runEnd
    self.isDots = bytes[start] == UInt8(ascii: ".")
    if length == 3 { count = 3 }
    readRun(bytes, limit)
    readClosers(bytes, limit)
    readNote(bytes, limit)
    readNext(bytes, limit)
  }

  private mutating func readRun(_ bytes: [UInt8], _ limit: Int) {
    while runEnd < limit {
      let length = stopLength(bytes, at: runEnd, limit: limit)
      if length > 0 {
        isDots = isDots && bytes[runEnd] == UInt8(ascii: ".")
        count += length
        runEnd += length
      } else if isDots, isSpacedDot(bytes, limit) {
        isSpaced = true
        count += 1
        runEnd += 2
      } else {
        break
      }
    }
  }

  /// Whether a space and then a lone full stop go on with the run.
  private func isSpacedDot(_ bytes: [UInt8], _ limit: Int) -> Bool {
    guard runEnd + 1 < limit, bytes[runEnd] == 32, bytes[runEnd + 1] == UInt8(ascii: ".") else {
      return false
    }
    guard runEnd + 2 < limit else { return true }
    return !(isDigit(bytes[runEnd + 2]) || isLower(bytes[runEnd + 2]) || isUpper(bytes[runEnd + 2]))
  }

  private mutating func readClosers(_ bytes: [UInt8], _ limit: Int) {
    end = runEnd
    while end < limit {
      let length = closerLength(bytes, at: end, limit: limit)
      guard length > 0 else { break }
      if bytes[end] == UInt8(ascii: ")") { closedBrackets += 1 }
      end += length
    }
  }

  /// Passes over one or two digits, bare after a letter or in square brackets, before a space.
  private mutating func readNote(_ bytes: [UInt8], _ limit: Int) {
    guard end < limit, start > 0 else { return }
    let isBoxed = bytes[end] == UInt8(ascii: "[")
    let digits = wordRange(bytes, from: end + (isBoxed ? 1 : 0), limit: limit)
    let following = digits.upperBound + (isBoxed ? 1 : 0)
    guard (1...2).contains(digits.count), bytes[digits].allSatisfy(isDigit), following < limit,
      !isBoxed || bytes[digits.upperBound] == UInt8(ascii: "]"),
      isBoxed || !isDigit(bytes[start - 1]), isSpace(bytes[following])
    else { return }
    isNoted = true
    end = following
  }

  private mutating func readNext(_ bytes: [UInt8], _ limit: Int) {
    nextStart = skippingSpace(bytes, from: end, limit: limit)
    nextWord = nextStart
    guard nextStart < limit else { return }
    guard nextStart > end else {
      next = .glued
      return
    }
    while nextWord < limit {
      let length =
        openerLength(bytes, at: nextWord, limit: limit) + dashLength(bytes, limit)
      guard length > 0 else { break }
      nextWord += length
    }
    next = nextWord < limit ? Stop.letterCase(bytes, at: nextWord, limit: limit) : .other
  }

  /// Length of a dash and the space after it, at `nextWord`: what a dash leads in decides.
  private func dashLength(_ bytes: [UInt8], _ limit: Int) -> Int {
    guard nextWord + 3 < limit, bytes[nextWord] == 0xE2, bytes[nextWord + 1] == 0x80 else {
      return 0
    }
    let isDash = bytes[nextWord + 2] == 0x93 || bytes[nextWord + 2] == 0x94
    return isDash && bytes[nextWord + 3] == 32 ? 4 : 0
  }

  private static func letterCase(_ bytes: [UInt8], at position: Int, limit: Int) -> Next {
    let byte = bytes[position]
    if isUpper(byte) { return .upper }
    if isLower(byte) { return .lower }
    if isDigit(byte) { return .digit }
    // Latin-1 letters: U+00C0 to U+00DE are capitals, U+00DF to U+00FF are small.
    guard byte == 0xC3, position + 1 < limit else { return .other }
    return bytes[position + 1] < 0x9F ? .upper : .lower
  }
}
