import Lexicons
import Reports

/// The part of a draft that facts are read from: its front, and every heading behind it.
struct FactText: Sendable {
  /// A piece of the draft, as facts see it.
  struct Piece: Sendable {
    var role: Role
    var detail: Block.Detail?
    /// The piece's words, positions in `words`.
    var words: Range<Int>
    /// Where the piece stands, positions in `bytes`.
    var bytes: Range<Int>
    /// Whether the piece stands in the document's front.
    var isFront: Bool
  }

  /// The pieces' texts, a line feed behind each.
  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []
  private(set) var pieces: [Piece] = []
  /// The piece of each word.
  private(set) var pieceOfWord: [Int32] = []

  /// How far the front reaches, in bytes: a letter's address and opening, or a report's first pages.
  static let frontLength = 12_000
  /// Headings behind the front that are longer are none.
  private static let longestHeading = 300

  init(_ draft: Draft) {
    for piece in draft.pieces where !piece.text.isEmpty {
      let isFront = bytes.count < FactText.frontLength
      if isFront || (piece.role == .heading && piece.text.utf8.count < FactText.longestHeading) {
        add(piece, isFront: isFront)
      }
    }
  }

  private mutating func add(_ piece: Draft.Piece, isFront: Bool) {
    let start = bytes.count
    let firstWord = words.count
    bytes += isFront ? ArraySlice(Array(piece.text.utf8).prefix(4 * FactText.frontLength)) : []
    if !isFront { bytes += piece.text.utf8 }
    WordScanner().scan(bytes, in: start..<bytes.count, into: &words)
    pieceOfWord += repeatElement(Int32(pieces.count), count: words.count - firstWord)
    pieces.append(
      Piece(
        role: piece.role, detail: piece.detail, words: firstWord..<words.count,
        bytes: start..<bytes.count, isFront: isFront))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The piece that a word stands in.
  func piece(ofWord word: Int) -> Piece { pieces[Int(pieceOfWord[word])] }

  /// Where a word's bytes stand.
  func bytes(ofWords range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].span.start..<words[range.upperBound - 1].span.end
  }

  /// The text of a stretch of bytes, white space closed up.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A word in small ASCII letters.
  func lower(_ word: Int) -> [UInt8] { bytes[words[word].span.range].map { $0.lowercasedASCII } }
}

extension UInt8 {
  /// The byte with a capital ASCII letter made small.
  var lowercasedASCII: UInt8 { (65...90).contains(self) ? self | 0x20 : self }
}
