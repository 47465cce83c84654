import Lexicons
import Reports
import Terms

/// The part of a draft that facts are read from: its front, and after it every
/// heading and the lines that name inspectors.
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

  /// The pieces' texts, a line feed after each.
  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []
  private(set) var pieces: [Piece] = []
  /// The piece of each word.
  private(set) var pieceOfWord: [Int32] = []

  /// How far the front reaches, in bytes: a letter's address and opening, or a report's first pages.
  static let frontLength = 12_000
  /// Headings and lists of names after the front are no longer, in bytes.
  private static let longestLine = 600
  /// How many lines of names may follow one that announces them.
  private static let linesOfNames = 8

  init(_ draft: Draft) {
    var wanted = 0
    for piece in draft.pieces where !piece.text.isEmpty {
      let isFront = bytes.count < FactText.frontLength
      if !isFront, piece.text.utf8.count <= FactText.longestLine {
        wanted = FactText.namesPeople(piece) ? FactText.linesOfNames : max(0, wanted - 1)
      }
      if isFront || isHeading(piece) || (wanted > 0 && isLine(piece)) {
        add(piece, isFront: isFront)
      }
    }
  }

  private func isHeading(_ piece: Draft.Piece) -> Bool { piece.role == .heading && isLine(piece) }
  private func isLine(_ piece: Draft.Piece) -> Bool {
    piece.text.utf8.count <= FactText.longestLine
  }

  /// Whether a line after the front may stand over the inspectors' names: "Lead inspector: …",
  /// "Inspection team", "Yours sincerely".
  private static func namesPeople(_ piece: Draft.Piece) -> Bool {
    let line = piece.text.utf8
    if line.starts(with: "Yours ".utf8) { return true }
    return line.count <= 200 || line.prefix(40).contains(UInt8(ascii: ":"))
      ? holds(line, Array("nspect".utf8)) : false
  }

  private static func holds(_ text: String.UTF8View, _ word: [UInt8]) -> Bool {
    var matched = 0
    for byte in text {
      matched = byte == word[matched] ? matched + 1 : (byte == word[0] ? 1 : 0)
      if matched == word.count { return true }
    }
    return false
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

  /// Where the bytes behind a phrase stand: up to the end of the piece `pieces` behind the one in which it
  /// begins, and `most` at most; none where the phrase, which lines may break, ends later than that.
  func bytes(behind phrase: Range<Int>, pieces count: Int, most: Int) -> Range<Int> {
    let start = words[phrase.upperBound - 1].span.end
    let last = min(Int(pieceOfWord[phrase.lowerBound]) + count, pieces.count - 1)
    return start..<max(start, min(pieces[last].bytes.upperBound, start + most))
  }

  /// The words of the sentence that a word stands in, inside its piece.
  func sentence(around word: Int) -> Range<Int> {
    let piece = piece(ofWord: word).words
    let start = (piece.lowerBound...word).last { endsSentence(before: $0) } ?? piece.lowerBound
    let end = (word + 1..<max(word + 1, piece.upperBound)).first { endsSentence(before: $0) }
    return start..<(end ?? piece.upperBound)
  }

  /// Whether a full stop, not one of an abbreviation's capital, stands between a word of a piece and the
  /// word before.
  private func endsSentence(before word: Int) -> Bool {
    hasStop(before: word) && words[word - 1].span.count > 1
  }

  /// Whether a mark that can end a sentence stands between a word and the word before.
  func hasStop(before word: Int) -> Bool {
    guard word > 0, words[word].followsBreak else { return false }
    return bytes[words[word - 1].span.end..<words[word].span.start].contains {
      [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains($0)
    }
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
