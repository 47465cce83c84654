import Terms
import Testing

@testable import Lexicons

@Suite struct NameReaderTests {
  private let header =
    "name,short_code,code,region,also_known_as,not_in,former_codes,neighbours,abolished\n"

  private func reader() throws -> NameReader {
    let register = """
      Reading,870,E06000038,South East,,,,,
      Bournemouth and Pell,839,E06000058,South West,"Bournemouth, Marl and Pell",,,,
      Leedle,383,E08000035,North,Leedle Borough; City of Leedle; Leedle City Council; Leedle Council,,,,

      """
    let words =
      "word,kind\nMarch,month\nMay,month\nCouncillor,title\nDr,title\nthree,number\n"
      + "Borough,style\nBorough of,style\nCity,style\nCity of,style\nRoyal Borough of,style\n"
      + "Council,body\n"
    return try NameReader(
      NameLexicon(
        ModelFiles(
          origin: "the test",
          contents: [
            "authorities.csv": Array((header + register).utf8), "names.csv": Array(words.utf8),
          ]), register: "authorities.csv"))
  }

  /// The words of a text, names between square brackets.
  private func words(_ text: String, persons: [String] = []) throws -> String {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    try reader().join(&words, in: bytes, persons: NameReader.persons(persons))
    return words.map { word in
      let text = String(decoding: bytes[word.span.range], as: UTF8.self)
      return word.isName ? "[\(text)]" : text
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Children in Reading are reading.", "Children in [Reading] are reading"),
    ("Staff of Bournemouth and Pell meet.", "Staff of [Bournemouth and Pell] meet"),
    ("In Bournemouth, Marl and Pell, all is well.", "In [Bournemouth, Marl and Pell] all is well"),
    ("They march in March and may in May.", "They march in [March] and may in [May]"),
    ("Councillor Una Best and Dr. Hope agree.", "Councillor [Una Best] and Dr [Hope] agree"),
    ("A councillor, Strong in debate", "A councillor Strong in debate"),
    ("Some 1,234 of 3.5 and 12, 13 visits", "Some [1,234] of [3.5] and 12 13 visits"),
    ("three visits", "three visits"),
    (
      "Staff of Leedle Borough and Marl Borough meet.",
      "Staff of [Leedle] [Borough] and Marl [Borough] meet"
    ),
    ("Leedle, City staff", "[Leedle] City staff"),
    (
      "The City of Leedle, the Royal Borough of Reading",
      "The [City of] [Leedle] the [Royal Borough of] [Reading]"
    ),
    (
      "A Borough of Leedle, and a City plan of the borough",
      "A [Borough of] [Leedle] and a City plan of the borough"
    ),
    (
      "Leedle Council, Reading City Council and Leedle City Council staff",
      "[Leedle] Council [Reading] [City] Council and [Leedle] [City] Council staff"
    ),
    ("The Council of Leedle, Council staff", "The Council of [Leedle] Council staff"),
  ])
  func joinsTheWordsOfNames(text: String, expected: String) throws {
    #expect(try words(text) == expected)
  }

  @Test func personsWhomTheReportNamesAreNames() throws {
    #expect(
      try words("Visits by Ada Good were good.", persons: ["Ada Good"])
        == "Visits by [Ada Good] were good")
  }

  @Test func aNameMatchesNoTermAndCountsAsOneWord() throws {
    let automaton = try TermAutomaton(["read*", "pell", "in ~1 all"])
    let bytes = Array("In Bournemouth, Marl and Pell all read in Reading".utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    try reader().join(&words, in: bytes)
    var scratch = TermAutomaton.Scratch()
    var matches: [TermAutomaton.Match] = []
    automaton.find(in: bytes, words: words, range: words.indices, scratch: &scratch, into: &matches)
    #expect(matches.map(\.term).sorted() == [0, 2])
  }
}
