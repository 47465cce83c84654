import Lexicons
import Reports
import Testing

@testable import Writing

@Suite struct CSVTextTests {
  /// One column of text, as it is given.
  private struct Words: Dataset {
    static let name = "words"
    static let rowMeaning = "a word"
    let columns: [Column<Cell>] = [
      Column("word", .text, "the word") { $0 },
      Column("next", .text, "what follows") { _ in .text("x") },
    ]
  }

  private func line(_ cell: Cell) -> String {
    let text = String(decoding: CSVText().bytes(of: Words(), [cell]), as: UTF8.self)
    return text.unicodeScalars.starts(with: "word,next\r\n".unicodeScalars)
      ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(11))) : text
  }

  @Test(
    "cells",
    arguments: [
      (Cell.text("calm"), "calm,x\r\n"),
      (.text(""), ",x\r\n"),
      (.empty, ",x\r\n"),
      (.text("a, b"), "\"a, b\",x\r\n"),
      (.text("a \"b\""), "\"a \"\"b\"\"\",x\r\n"),
      (.text("a\nb"), "\"a\nb\",x\r\n"),
      (.text("a\r\nb"), "\"a\r\nb\",x\r\n"),
      (.text("the child’s café"), "the child’s café,x\r\n"),
      (.integer(-3), "-3,x\r\n"),
      (.ratio(-0.5), "-0.5000,x\r\n"),
      (.flag(true), "true,x\r\n"),
      (.flag(false), "false,x\r\n"),
      (.text("=cmd()"), "'=cmd(),x\r\n"),
      (.text("=1,\"2\""), "\"'=1,\"\"2\"\"\",x\r\n"),
      (.text("+44"), "'+44,x\r\n"),
      (.text("-1"), "'-1,x\r\n"),
      (.text("@home"), "'@home,x\r\n"),
      (.text("\tindented"), "'\tindented,x\r\n"),
      (.text("\rreturned"), "\"'\rreturned\",x\r\n"),
      (.text(" =spaced"), " =spaced,x\r\n"),
      (.text("'quoted"), "'quoted,x\r\n"),
    ])
  func cells(cell: Cell, expected: String) {
    #expect(line(cell) == expected)
  }

  @Test func aDateIsWrittenAsISO8601() throws {
    #expect(line(.date(try #require(Day(iso: "2025-04-16")))) == "2025-04-16,x\r\n")
  }

  @Test func aByteOrderMarkStandsFirstForExcel() {
    let plain = CSVText().bytes(of: Words(), [Cell.text("a")])
    #expect(
      CSVText(isMarked: true).bytes(of: Words(), [Cell.text("a")]) == [0xEF, 0xBB, 0xBF] + plain)
  }

  @Test func noRecordsGiveTheHeader() {
    #expect(CSVText().bytes(of: FailuresTable(), []) == Array("file,stage,reason,remedy\r\n".utf8))
  }

  @Test func piecesMakeTheSameFileAsTheWhole() {
    let failures = (0..<5).map {
      Failure(file: "f\($0)", stage: "clean", reason: "is empty", remedy: "give another")
    }
    var pieces = CSVText().header(of: FailuresTable())
    for failure in failures { CSVText().append(failure, of: FailuresTable(), to: &pieces) }
    #expect(pieces == CSVText().bytes(of: FailuresTable(), failures))
  }

  @Test func aReaderOfModelFilesReadsItBack() throws {
    let failures = [
      Failure(file: "a,b.pdf", stage: "clean", reason: "says \"no\"", remedy: "two\nlines"),
      Failure(file: "c.pdf", stage: "tag", reason: "plain", remedy: ""),
    ]
    let bytes = CSVText(isMarked: true).bytes(of: FailuresTable(), failures)
    let table = try Table(bytes, file: "failures.csv", columns: FailuresTable().header)
    #expect(table.rows.map { $0["file"] } == ["a,b.pdf", "c.pdf"])
    #expect(table.rows.map { $0["reason"] } == ["says \"no\"", "plain"])
    #expect(table.rows.map { $0["remedy"] } == ["two\nlines", ""])
  }
}
