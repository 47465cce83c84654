/// A half-open range of UTF-8 offsets into a report's text.
///
/// Spans, not copies, are what every stage after `clean` adds to a report: text is fixed once, and
/// whatever is said about it later points back into it.
public struct Span: Codable, Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset one past the last byte.
  public var end: Int

  /// Creates a span from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Length in UTF-8 bytes.
  public var count: Int { end - start }
  /// Whether the span covers no byte.
  public var isEmpty: Bool { end <= start }
  /// The offsets as a range, to iterate or to slice a byte array with.
  public var range: Range<Int> { start..<end }

  /// Whether every byte of `other` lies inside this span.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  public static func < (a: Span, b: Span) -> Bool {
    a.start == b.start ? a.end < b.end : a.start < b.start
  }
}

extension String {
  /// The text that a span of UTF-8 offsets covers; a span that leaves the text is cut to it.
  public subscript(span: Span) -> String {
    let bytes = utf8
    let start = bytes.index(startIndex, offsetBy: max(0, span.start), limitedBy: endIndex)
    guard let start, span.end > span.start else { return "" }
    let end = bytes.index(start, offsetBy: span.count, limitedBy: endIndex) ?? endIndex
    return String(self[start..<end])
  }
}
