import Reports
import Testing

@testable import Cleaning

/// Which part of a document facts are read from.
@Suite struct FactTextTests {
  private func kept(_ pieces: [Draft.Piece]) -> [String] {
    var draft = Draft()
    draft.pieces = pieces
    let text = FactText(draft)
    return text.pieces.map { text.string($0.bytes) + ($0.isFront ? "" : "*") }
  }

  private func front(_ letters: Int) -> Draft.Piece {
    Draft.Piece(.paragraph, String(repeating: "a", count: letters))
  }

  /// A line feed follows on each piece: what begins before byte 12,000 is the front.
  @Test(arguments: [(11_998, ["Plans."]), (11_999, [])])
  func howFarTheFrontReaches(letters: Int, expected: [String]) {
    #expect(kept([front(letters), Draft.Piece(.paragraph, "Plans.")]).dropFirst() == expected[...])
  }

  @Test func afterTheFrontHeadingsAndLinesOfNamesStay() {
    let long = String(repeating: "b", count: 601)
    let pieces = [
      Draft.Piece(.paragraph, "Plans."), Draft.Piece(.heading, "Visits"),
      Draft.Piece(.heading, long),
      Draft.Piece(.paragraph, "Lead inspector"), Draft.Piece(.paragraph, "Ann Vale"),
    ]
    #expect(
      kept([front(12_000)] + pieces).dropFirst() == ["Visits*", "Lead inspector*", "Ann Vale*"])
  }

  /// Seven lines may follow on the one that announces names.
  @Test(arguments: ["Inspectors: Ann Vale", "Yours sincerely"])
  func linesOfNamesEnd(announcing: String) {
    let names = (1...9).map { Draft.Piece(.paragraph, "Name \($0)") }
    let found = kept([front(12_000), Draft.Piece(.paragraph, announcing)] + names)
    #expect(found.count == 1 + 8)
    #expect(found.last == "Name 7*")
  }

  /// A sentence ends at a full stop, not at an initial's.
  @Test(arguments: [
    ("We saw A. Vale there. She left.", 0, 0..<5), ("We saw A. Vale there. She left.", 6, 5..<7),
    ("Plans? Late! Yes", 1, 1..<2), ("Plans, late; yes", 1, 0..<3),
  ])
  func sentencesAroundWords(line: String, word: Int, words: Range<Int>) {
    var draft = Draft()
    draft.pieces = [Draft.Piece(.paragraph, line), Draft.Piece(.paragraph, "More.")]
    #expect(FactText(draft).sentence(around: word) == words)
  }

  @Test func wordsKnowTheirPieces() {
    var draft = Draft()
    draft.pieces = [
      Draft.Piece(.heading, "The  Plans", detail: .title), Draft.Piece(.paragraph, ""),
      Draft.Piece(.paragraph, "are LATE"),
    ]
    let text = FactText(draft)
    #expect(text.pieceOfWord == [0, 0, 1, 1])
    #expect(text.piece(ofWord: 3).role == .paragraph)
    #expect(text.piece(ofWord: 0).detail == .title)
    #expect(String(decoding: text.lower(3), as: UTF8.self) == "late")
    #expect(text.bytes(ofWords: 1..<3) == 5..<14)
    #expect(text.string(text.bytes(ofWords: 0..<4)) == "The Plans are LATE")
    #expect(UInt8(ascii: "Z").lowercasedASCII == UInt8(ascii: "z"))
    #expect(UInt8(ascii: "[").lowercasedASCII == UInt8(ascii: "["))
    #expect(UInt8(ascii: "@").lowercasedASCII == UInt8(ascii: "@"))
  }
}
