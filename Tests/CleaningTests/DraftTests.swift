import Reports
import Testing

@testable import Cleaning

/// How pieces become one text and blocks with spans.
@Suite struct DraftTests {
  @Test func piecesJoinWithLineFeedsAndSpansCountBytes() {
    var draft = Draft()
    draft.pieces = [
      Draft.Piece(.heading, "Café", level: 2, detail: .title), Draft.Piece(.paragraph, ""),
      Draft.Piece(.paragraph, "Plans are late.", marker: "7."),
    ]
    let (text, blocks) = draft.assembled()
    #expect(text == "Café\nPlans are late.")
    #expect(blocks.map(\.span) == [Span(0, 5), Span(6, 21)])
    #expect(blocks.map(\.level) == [2, nil])
    #expect(blocks.map(\.detail) == [.title, nil])
    #expect(blocks.map(\.marker) == [nil, "7."])
  }

  @Test func pagesAndCellsMoveWithTheirPiece() {
    var draft = Draft()
    draft.pieces = [
      Draft.Piece(.paragraph, "Plans"),
      Draft.Piece(
        row: [
          .init(text: "é", isHeader: true), .init(text: "", isHeader: false),
          .init(text: "b", isHeader: false),
        ],
        pages: [.init(page: 3, offset: 0), .init(page: 4, offset: 3)]),
    ]
    let (text, blocks) = draft.assembled()
    #expect(text == "Plans\né\t\tb")
    #expect(blocks[1].cells.map(\.span) == [Span(6, 8), Span(9, 9), Span(10, 11)])
    #expect(blocks[1].cells.map(\.isHeader) == [true, false, false])
    #expect(blocks[1].pages.map(\.offset) == [6, 9])
    #expect(blocks[1].pages.map(\.page) == [3, 4])
  }

  /// Positions of heads count pieces; blocks leave the empty ones out.
  @Test func headsPointToBlocks() {
    var cell = Draft.Piece(.table, "late")
    cell.heads = [2, 1, 0]
    var draft = Draft()
    draft.pieces = [
      Draft.Piece(.heading, "Plans"), Draft.Piece(.paragraph, ""), Draft.Piece(.table, "Why"), cell,
    ]
    #expect(draft.assembled().blocks.last?.heads == [1, 0])
    #expect(Draft.Piece.Cell(text: "a b", isHeader: false).paragraphs == ["a b"])
  }
}
