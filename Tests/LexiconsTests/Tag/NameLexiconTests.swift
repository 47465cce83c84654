import Testing

@testable import Lexicons

@Suite struct NameLexiconTests {
  private static let register = """
    name,short_code,code,region,also_known_as,not_in,former_codes,neighbours,abolished
    Stannick,901,E99000001,North,Dunmere,,,,

    """
  private static let words = "word,kind\nMay,month\nCouncillor,title\nsix,number\n"

  @Test func namesComeFromTheRegisterAndTheWordsFromTheirFile() throws {
    let found = try NameLexicon(
      littleFiles(["places.csv": Self.register, "names.csv": Self.words]), register: "places.csv")
    #expect(found.places.contains("Stannick"))
    #expect(found.places.contains("Dunmere"))
    #expect(found.words.map(\.word) == ["May", "Councillor", "six"])
    #expect(found.words.map(\.kind) == [.month, .title, .number])
  }

  @Test func filesThatAreNotThereNameNothing() throws {
    let found = try NameLexicon(littleFiles(["names.csv": Self.words]), register: "places.csv")
    #expect(found.places.isEmpty)
    #expect(found.words.count == 3)
    #expect(try NameLexicon(littleFiles([:]), register: "places.csv").words.isEmpty)
    #expect(NameLexicon().places.isEmpty)
  }

  @Test func mistakesSayWhere() {
    let found = complaint {
      try NameLexicon(littleFiles(["names.csv": "word,kind\nMay,day\n"]), register: "places.csv")
    }
    #expect(
      found
        == "names.csv: line 2: column 'kind': 'day' is unknown; use one of: month, title, style, body, number"
    )
  }
}
