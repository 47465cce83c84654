import Testing

@testable import Lexicons

@Suite struct FurnitureLexiconTests {
  private func lexicon(_ rows: String) throws -> FurnitureLexicon {
    let csv = "text,kind,match,reach,note\n" + rows
    return try FurnitureLexicon(
      ModelFiles(origin: "here", contents: ["furniture.csv": Array(csv.utf8)]))
  }

  @Test(arguments: [
    ("Quay House", "quay house"), ("T  0123 456 789 ", "t # # #"),
    ("The Board’s office, Harwick", "the board's office harwick"), ("", ""),
  ])
  func plainFormDropsWhatVaries(line: String, plain: String) {
    #expect(String(decoding: FurnitureLexicon.plain(Array(line.utf8)[...]), as: UTF8.self) == plain)
  }

  @Test(arguments: [
    ("Quay House", "whole"), ("quay house, Harwick", nil), ("Telephone 0123 456", "start"),
    ("Telephones 0123", nil), ("Write to help@harwick.example today", "anywhere"),
  ])
  func aLineIsFoundByItsText(line: String, match: String?) throws {
    let lexicon = try lexicon(
      """
      Quay House,letterhead,whole,line,
      telephone,contact,start,line,
      help@harwick.example,contact,anywhere,block,
      """)
    #expect(lexicon.entry(matching: line.utf8)?.match.rawValue == match)
  }

  @Test func theLongestStartWins() throws {
    let lexicon = try lexicon("yours,sign-off,start,line,\nyours truly,sign-off,start,page,")
    #expect(lexicon.entry(matching: "Yours truly,".utf8)?.reach == .page)
  }

  @Test(arguments: [
    ("x,letterhead,whole,line,", "furniture.csv: line 2: column 'text': is shorter"),
    ("quay,pier,whole,line,", "furniture.csv: line 2: column 'kind': 'pier' is unknown"),
    (
      "quay,notice,whole,line,\nQuay,notice,start,line,",
      "line 3: column 'text': 'Quay' stands in line 2"
    ),
    (
      "page 1,notice,whole,line,\nPage 12,notice,start,line,", "line 3: column 'text': stands twice"
    ),
  ])
  func whatItDoesNotKnowIsRefused(rows: String, message: String) {
    let error = #expect(throws: LexiconError.self) { try lexicon(rows) }
    #expect(error?.description.contains(message) == true)
  }
}
