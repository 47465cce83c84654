import Lexicons
import Reports

/// Splits stretches of a text into sentences, front to back, as spans.
///
/// One loop looks for the few bytes that can end a sentence and skips all others; a rule decides at
/// each. Nothing is rewritten, and no position is looked at more than a fixed number of times.
struct SentenceSplitter {
  let bytes: [UInt8]
  let abbreviations: Abbreviations
  /// End of the stretch that is being split.
  private var limit = 0
  /// Where the current sentence begins.
  private(set) var start = 0
  /// Round brackets that the current sentence has opened and not closed.
  private var openBrackets = 0
  /// The list's entry that was last begun in the stretch.
  private var list: ListMarker?
  /// A position after the last closing bracket that was looked for, and where one was found.
  private var closing = 0

  /// A bracket that does not close within so many bytes was never meant to.
  private static let bracketReach = 400

  init(_ bytes: [UInt8], _ abbreviations: Abbreviations) {
    self.bytes = bytes
    self.abbreviations = abbreviations
  }

  /// Appends a stretch as one sentence, without white space at its ends.
  func keepWhole(_ stretch: Span, into spans: inout [Span]) {
    let whole = trimmed(clamped(stretch))
    if !whole.isEmpty { spans.append(whole) }
  }

  /// Appends the sentences of a stretch; together they hold all of it but white space.
  mutating func split(_ stretch: Span, into spans: inout [Span]) {
    let stretch = trimmed(clamped(stretch))
    guard !stretch.isEmpty else { return }
    limit = stretch.end
    list = nil
    closing = 0
    var position = begin(at: stretch.start)
    while true {
      position = firstMark(in: bytes, from: position, limit: limit)
      guard position < limit else { break }
      position = read(position, into: &spans)
    }
    if start < limit { spans.append(trimmed(Span(start, limit))) }
  }

  /// Starts a sentence and returns where to look for its end: after a list's marker.
  private mutating func begin(at position: Int) -> Int {
    start = position
    openBrackets = 0
    guard let marker = ListMarker(in: bytes, at: position, limit: limit) else { return position }
    list = marker
    return marker.end
  }

  /// Ends the current sentence and starts the next.
  private mutating func cut(_ end: Int, next: Int, into spans: inout [Span]) -> Int {
    let sentence = trimmed(Span(start, end))
    if !sentence.isEmpty { spans.append(sentence) }
    return begin(at: next)
  }

  /// Decides what the mark at `position` means, and returns where to go on.
  private mutating func read(_ position: Int, into spans: inout [Span]) -> Int {
    if let entry = listEntry(at: position) { return cut(entry, next: entry, into: &spans) }
    switch bytes[position] {
    case UInt8(ascii: "("):
      openBrackets += 1
      return position + 1
    case UInt8(ascii: ")"):
      openBrackets = max(0, openBrackets - 1)
      return position + 1
    default:
      guard let stop = Stop(in: bytes, at: position, limit: limit) else { return position + 1 }
      guard let end = sentenceEnd(stop) else { return stop.runEnd }
      let next = skippingSpace(bytes, from: end, limit: limit)
      return cut(end, next: next, into: &spans)
    }
  }

  /// Where an entry of the list begins whose marker has its mark at `position`; nil for none.
  private func listEntry(at position: Int) -> Int? {
    guard let list, position > start else { return nil }
    var entry = position
    if list.glyph == nil {
      while entry > start, position - entry < 5, !isSpace(bytes[entry - 1]) { entry -= 1 }
    }
    let space = spaceLength(bytes, before: entry, start: start)
    guard entry > start, space > 0, list.glyph != nil || !countsOn(before: entry - space),
      let marker = ListMarker(in: bytes, at: entry, limit: limit), marker.follows(list)
    else { return nil }
    return entry
  }

  /// Whether the word that ends at `end` is one that no entry ends in, such as "and": what follows
  /// is a number ("ages 12 and 13.").
  private func countsOn(before end: Int) -> Bool {
    abbreviations.kind(of: word(before: end)) == .opener
  }

  /// Whether the current position stands inside a bracket that the sentence closes later.
  mutating func isBracketed(_ stop: Stop) -> Bool {
    guard openBrackets > stop.closedBrackets else { return false }
    if closing < stop.end {
      let reach = min(limit, stop.end + SentenceSplitter.bracketReach)
      closing = stop.end
      while closing < reach, bytes[closing] != UInt8(ascii: ")") { closing += 1 }
    }
    return closing < limit && bytes[closing] == UInt8(ascii: ")")
  }

  private func clamped(_ span: Span) -> Span {
    Span(max(0, min(span.start, bytes.count)), max(0, min(span.end, bytes.count)))
  }

  private func trimmed(_ span: Span) -> Span {
    var end = span.end
    let start = skippingSpace(bytes, from: span.start, limit: max(span.start, end))
    while true {
      let length = spaceLength(bytes, before: end, start: start)
      if length == 0 { return Span(start, max(start, end)) }
      end -= length
    }
  }
}
