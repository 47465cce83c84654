import Lexicons
import Reports
import Testing

@testable import Cleaning

@Suite struct TextReaderTests {
  /// Reads a text and draws its pieces: one line a piece, its role first.
  func outline(_ text: String) throws -> [String] {
    let draft = try Models.textReader().read(Array(text.utf8))
    return draft.pieces.map { piece in
      var line = piece.role.rawValue
      if piece.detail == .title { line += " title" }
      if let marker = piece.marker { line += " \(marker)" }
      return "\(line): \(piece.text)"
    }
  }

  @Test func joinsAParagraphThatAPageBreakCut() throws {
    let text = """
      Ambry's managers read every plan that the four teams write, and they send back those that

      \u{0C}
      leave out what the child has said. Nobody waits for more than a week.

      Families know whom to call.
      """
    #expect(
      try outline(text) == [
        "paragraph: Ambry's managers read every plan that the four teams write, and they send back "
          + "those that leave out what the child has said. Nobody waits for more than a week.",
        "paragraph: Families know whom to call.",
      ])
  }

  @Test func keepsEachLineOfUnwrappedTextAsAParagraph() throws {
    let long = String(repeating: "Workers in Ambry visit often. ", count: 6)
    let text = "\(long)\nThe report states:\n- Plans are short.\n- Visits are kept\n\(long)"
    #expect(
      try outline(text).map { String($0.prefix(24)) } == [
        "paragraph: Workers in Am", "paragraph: The report st", "bullet -: Plans are shor",
        "bullet -: Visits are kep", "paragraph: Workers in Am",
      ])
  }

  @Test func joinsWrappedLinesAndBrokenWords() throws {
    let text = """
      The council of Ambry has kept its promise to the families who asked for multi-agency
      help early, and the teams meet each week to look at what their assess-
      ments say about the children. They value multi-
      agency work and they write it down.
      • first of all, the plans that are short and that
      parents have signed
      • the visits
      """
    #expect(
      try outline(text) == [
        "paragraph: The council of Ambry has kept its promise to the families who asked for "
          + "multi-agency help early, and the teams meet each week to look at what their "
          + "assessments say about the children. They value multi-agency work and they write it down.",
        "bullet •: first of all, the plans that are short and that parents have signed",
        "bullet •: the visits",
      ])
  }

  @Test func marksLetterheadAndSignOff() throws {
    let text = """
      3 May 2031

      Ms Orla Finch
      Ambry County Hall

      Dear Ms Finch

      Focused visit to Ambry children's services

      The visit went well for the children whom we met in both of the towns.

      Yours sincerely

      Pat Quill
      **Her Majesty's Inspector**
      """
    #expect(
      try outline(text) == [
        "furniture: 3 May 2031", "furniture: Ms Orla Finch", "furniture: Ambry County Hall",
        "furniture: Dear Ms Finch", "heading title: Focused visit to Ambry children's services",
        "paragraph: The visit went well for the children whom we met in both of the towns.",
        "furniture: Yours sincerely", "furniture: Pat Quill",
        "furniture: Her Majesty's Inspector",
      ])
  }

  @Test func joinsSentencesOverPageFeet() throws {
    let towns = ["Harwick", "Millow", "Eastry"]
    let pages = towns.enumerated().map { number, town in
      """
      The people whom the team in \(town) has met this year speak of care that comes soon and

      Ambry’s children, a report

      \(number + 1)
      \u{0C}
      stays for as long as it is wanted. Nobody was left to wait for a call from the team.

      """
    }
    let expected = towns.enumerated().flatMap { number, town in
      [
        "paragraph: The people whom the team in \(town) has met this year speak of care that comes "
          + "soon and stays for as long as it is wanted. Nobody was left to wait for a call from the "
          + "team.",
        "furniture: Ambry’s children, a report", "furniture: \(number + 1)",
      ]
    }
    #expect(try outline(pages.joined(separator: "\n")) == expected)
  }

  @Test func joinsAfterAWordThatEndsNoSentence() throws {
    let text = """
      Nobody in the whole of the county knew how much was owed to families by the

      Ambry Trust when it closed.

      What changed

      Much did.
      """
    #expect(
      try outline(text) == [
        "paragraph: Nobody in the whole of the county knew how much was owed to families by the "
          + "Ambry Trust when it closed.",
        "heading: What changed", "paragraph: Much did.",
      ])
  }

  @Test func marksTheLinesOfNewsSites() throws {
    let text = """
      Ambry is calmer, say inspectors

      Photo: A. Wren

      Calls are answered within a minute, and nobody in Ambry waits for help for long.

      Calls to us

      Tel: 01000 100100

      Comments are closed.
      """
    #expect(
      try outline(text) == [
        "heading title: Ambry is calmer, say inspectors", "furniture: Photo: A. Wren",
        "paragraph: Calls are answered within a minute, and nobody in Ambry waits for help for long.",
        "furniture: Calls to us", "furniture: Tel: 01000 100100", "furniture: Comments are closed.",
      ])
  }

  @Test func refusesMoreLinesThanAnyReportHas() throws {
    let bytes = [UInt8](repeating: 0x0A, count: TextReader.mostLines)
    let error = #expect(throws: CleaningError.self) {
      try Models.textReader().read(bytes)
    }
    #expect(error?.reason == "has more than 200000 lines")
    #expect(error?.remedy == "check that it is a report, or split it")
  }

  @Test func readsMarkdown() throws {
    let text = """
      # Ambry's progress

      ## What they found

      **Plans** are short.

      1. First one
      | Judgement | Grade |
      | --- | --- |
      | Leaders | Good |
      """
    #expect(
      try outline(text) == [
        "heading title: Ambry's progress", "heading: What they found",
        "paragraph: Plans are short.", "paragraph 1.: First one", "table: Judgement\tGrade",
        "table: Leaders\tGood",
      ])
  }

  @Test(arguments: ["", " \n\t\n \u{A0}", "\u{0}\u{0}\u{0}"])
  func refusesTextWithoutWords(_ text: String) throws {
    let error = #expect(throws: CleaningError.self) { try outline(text) }
    #expect(error?.reason == "holds no text")
    #expect(error?.remedy == "check that the file was saved with its words in it")
  }

  @Test func refusesBinaryData() throws {
    let bytes = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 37) & 0x3F }
    let error = #expect(throws: CleaningError.self) {
      try Models.textReader().read(bytes)
    }
    #expect(error?.reason == "is no text, but binary data")
  }

  @Test func readsNulBytesAndInvalidUTF8() throws {
    let bytes = Array("Ambry\u{0}'s plan is good. ".utf8) + [0xFF, 0x92] + Array(" Well.".utf8)
    let draft = try Models.textReader().read(bytes)
    #expect(draft.pieces.count == 1)
    #expect(!draft.pieces[0].text.utf8.contains(0))
  }

  @Test func readsOneHugeLineInLinearTime() throws {
    let line = Array(String(repeating: "word after word ", count: 400_000).utf8)
    let draft = try Models.textReader().read(line)
    #expect(draft.pieces.count == 1)
    #expect(draft.pieces[0].text.utf8.count == line.count - 1)
  }
}

/// Characters that XML, and with it a workbook, cannot hold.
@Suite struct TextCharactersTests {
  @Test(arguments: [
    ("Plans are\u{FFFE}thin.", "Plans are thin."), ("Plans\u{FFFF} are thin.", "Plans are thin."),
    (
      "Plans\u{0} are thin,\u{7} and nobody keeps them up to date.",
      "Plans are thin, and nobody keeps them up to date."
    ),
    (
      "Plans are thin in most teams.\u{B}Visits are late.",
      "Plans are thin in most teams.|Visits are late."
    ),
  ])
  func unwritableCharactersAreNoText(text: String, expected: String) throws {
    let pieces = try Models.textReader().read(Array(text.utf8)).pieces
    #expect(pieces.map(\.text).joined(separator: "|") == expected)
  }
}
