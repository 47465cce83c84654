import Reports

/// A block of a PDF while it grows: which lines it has, and where it stands.
struct PDFBlock: Sendable {
  enum Kind: Sendable {
    case heading, paragraph, bullet, row, footnote, furniture
  }

  var kind: Kind
  /// Positions of its lines.
  var lines: [Int]
  var marker: [UInt8] = []
  /// Where its first line begins, marker included.
  var left: Int
  /// Where its later lines begin.
  var textLeft: Int
  var size: Int
  var isBold: Bool
  /// Whether its letters are those of headings: bold, or larger than the running text.
  var isDisplay: Bool
  /// Page of its first line.
  var page: Int
  /// Cells of a table's row.
  var cells: [PDFTable.Cell] = []
}
