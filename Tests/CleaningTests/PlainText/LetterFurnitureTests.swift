import Lexicons
import Reports
import Testing

@testable import Cleaning

/// What is no part of a letter's or an article's body.
@Suite struct LetterFurnitureTests {
  private static let letter = """
    text,kind,match,reach
    dear,salutation,start,line
    yours,sign-off,start,line

    """
  private static let site = "text,kind,match,reach\ncomments are,site,start,line\n"

  /// Roles after marking, by their first letter; `T` for the title.
  private func marked(_ pieces: [Draft.Piece]) throws -> String {
    func lexicon(_ csv: String) throws -> FurnitureLexicon {
      try FurnitureLexicon(
        ModelFiles(origin: "test", contents: ["furniture.csv": Array(csv.utf8)]))
    }
    var pieces = pieces
    try LetterFurniture(lexicon(Self.letter), site: lexicon(Self.site)).mark(&pieces)
    return pieces.map { $0.detail == .title ? "T" : String($0.role.rawValue.prefix(1)) }.joined()
  }

  private func paragraphs(_ texts: String...) -> [Draft.Piece] {
    texts.map { Draft.Piece(.paragraph, $0) }
  }

  @Test func aLettersHeadAndSignOff() throws {
    let letter = paragraphs(
      "20 May 2031", "Ms Vale", "Dear Ms Vale", "Visit to Stannick", "Plans are late.",
      "Yours sincerely", "Pat Low", "Inspector", "Visits are late.", "Pat Low")
    #expect(try marked(letter) == "fffTpfffpp")
  }

  /// Names and offices are the five lines below the sign-off.
  @Test func noMoreThanSixLinesAreASignOff() throws {
    let names = paragraphs("Yours", "A", "B", "C", "D", "E", "F", "So it is.")
    #expect(try marked(paragraphs("Dear all", "Plans are late.") + names) == "fpffffffpp")
  }

  @Test(arguments: [(39, "f"), (40, "p")])
  func aSalutationStandsAmongTheFirstForty(place: Int, role: Character) throws {
    let before = (0..<place).map { Draft.Piece(.paragraph, "Line \($0).") }
    let found = try marked(before + paragraphs("Dear Ms Vale", "Plans are late."))
    #expect(found.first == role)
  }

  @Test func bulletsAndLongLinesAreNoFurniture() throws {
    let bullet = Draft.Piece(.bullet, "Dear food.")
    let text = { (count: Int) in "Dear " + String(repeating: "a", count: count - 6) + "." }
    #expect(try marked([bullet] + paragraphs("Plans are late.")) == "bp")
    #expect(try marked(paragraphs(text(200), "Plans are late.")) == "fp")
    #expect(try marked(paragraphs(text(201), "Plans are late.")) == "pp")
  }

  @Test func theLinesUnderAnArticleGoWhereOneIsTheSites() throws {
    let story = paragraphs("Stannick is calm", "Plans are late.")
    #expect(try marked(story + paragraphs("By A. Vale", "Comments are closed.", "Top")) == "Tpfff")
    #expect(try marked(story + paragraphs("By A. Vale", "Top")) == "Tppp")
    #expect(
      try marked(story + paragraphs("Comments are closed.", "Visits are late.")) == "Tpfp")
  }

  @Test(
    arguments: [
      ("Stannick is calm", "Plans are late.", "Tp"), ("Stannick is calm.", "Plans are late.", "pp"),
      ("Stannick is calm", nil, "p"),
    ] as [(String, String?, String)])
  func aShortFirstLineIsTheTitle(first: String, second: String?, expected: String) throws {
    let pieces = [first, second].compactMap { $0 }.map { Draft.Piece(.paragraph, $0) }
    #expect(try marked(pieces) == expected)
  }

  @Test(arguments: [(160, "Tp"), (161, "pp")])
  func aLongFirstLineIsNone(count: Int, expected: String) throws {
    let long = String(repeating: "a", count: count)
    #expect(try marked(paragraphs(long, "Plans are late.")) == expected)
  }

  @Test func aTitleOfItsOwnStays() throws {
    let own = Draft.Piece(.heading, "Stannick", level: 1, detail: .title)
    #expect(try marked(paragraphs("Merrowshire") + [own] + paragraphs("Plans are late.")) == "pTp")
  }
}
