/// What `pdftohtml -xml` says of a PDF: fonts, pages, and runs of text with their places.
///
/// Positions are in the units of that XML (1.5 a point), from the top left corner of the page.
struct PDFPages: Sendable {
  struct Font: Sendable {
    /// Size of its letters, in the units of the page.
    var size: Int
    /// Whether it draws pictures instead of letters (Wingdings, Symbol).
    var isSymbol: Bool
    /// Whether its letters are so light a grey or colour that black ones read over them.
    var isPale = false
  }

  /// A piece of a line in one font.
  struct Run: Sendable {
    var left: Int
    var top: Int
    var width: Int
    var height: Int
    /// Position in `fonts`; -1 where the file names none.
    var font: Int
    /// Whether all of its letters are bold.
    var isBold = true
    /// Whether it links to a page of the same document, as lines of a contents page do.
    var isInternalLink = false
    /// Where its text stands in `bytes`.
    var text: Range<Int>
  }

  struct Page: Sendable {
    /// Counted from 1.
    var number: Int
    var width: Int
    var height: Int
    /// Its runs, in the order in which the file draws them.
    var runs: Range<Int>
  }

  var fonts: [Font] = []
  var pages: [Page] = []
  var runs: [Run] = []
  /// The text of all runs, UTF-8, as the file has it.
  var bytes: [UInt8] = []
  /// Whether the XML ended where it should.
  var isWhole = true
}
