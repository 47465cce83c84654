import Reports

/// Tells references and markers that stand as sentences of their own: "(Recommendation)", "(Para 109)",
/// a lone bullet. They belong to the sentence before and judge nothing.
enum SentenceMarker {
  /// A reference between brackets has at most so many words, and twice as many where no full stop
  /// makes a sentence of them.
  static let mostWords = 5

  /// - Parameter words: how many words the sentence has.
  static func isMarker(_ bytes: [UInt8], _ span: Reports.Span, words: Int) -> Bool {
    guard !span.isEmpty, words > 0 else { return true }
    guard words <= 2 * mostWords else { return false }
    var end = span.end
    while end > span.start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let opens = bytes[span.start] == UInt8(ascii: "(") || bytes[span.start] == UInt8(ascii: "[")
    guard opens, end - span.start > 1 else { return false }
    guard bytes[end - 1] == UInt8(ascii: ")") || bytes[end - 1] == UInt8(ascii: "]") else {
      return false
    }
    return words <= mostWords || bytes[end - 2] != UInt8(ascii: ".")
  }
}
