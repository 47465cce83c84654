/// A line of a page, or the part of it that stands in one column.
struct PDFLine: Sendable {
  /// Position of its page in the document.
  var page: Int
  var left: Int
  /// Right edge of the last letter.
  var right: Int
  var top: Int
  var bottom: Int
  /// Font size of most of its letters.
  var size: Int
  /// Whether all of its letters are bold.
  var isBold = true
  var text: [UInt8] = []
  /// Number or glyph that stands apart in front of the text.
  var marker: [UInt8] = []
  /// Where the text begins after a marker; else `left`.
  var textLeft: Int
  /// Whether an empty line stands between the line before and this one.
  var followsBlank = false
  /// Whether a soft hyphen ends it.
  var endsSoft = false
  /// Whether all of it links to a page of the document.
  var isInternalLink = true
  /// Whether a number in small raised figures opens it, as it does a footnote.
  var startsRaised = false

  var height: Int { bottom - top }

  /// Width of its letters, on the average, at least 1.
  var letterWidth: Int { max(1, (right - textLeft) / max(1, text.count)) }

  /// Width of the first word.
  var firstWordWidth: Int {
    (text.firstIndex(of: 0x20) ?? text.count) * letterWidth
  }

  /// Whether it ends as sentences do.
  var endsSentence: Bool { LineShape.endsSentence(text) }

  /// Whether it starts with a lower-case letter, or with punctuation that goes on.
  var startsInside: Bool {
    guard let first = text.first else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
      || [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")")].contains(first)
  }
}
