import Testing

@testable import Lexicons

private func abbreviations(_ rows: String) throws(LexiconError) -> Abbreviations {
  let file = "word,kind,stands_for\n" + rows
  return try Abbreviations(
    ModelFiles(origin: "test", contents: ["abbreviations.csv": Array(file.utf8)]))
}

private func kind(_ word: String, in abbreviations: Abbreviations) -> Abbreviations.Kind? {
  abbreviations.kind(of: Array(word.utf8)[...])
}

@Test func findsAbbreviationsInAnyCaseButCapitalisedOnesOnlyAsWritten() throws {
  let known = try abbreviations("e.g,inside,for example\nSat,before number,Saturday\nthe,opener,\n")
  #expect(kind("e.g", in: known) == .inside)
  #expect(kind("E.G", in: known) == .inside)
  #expect(kind("Sat", in: known) == .beforeNumber)
  #expect(kind("sat", in: known) == nil)
  #expect(kind("The", in: known) == .opener)
  #expect(kind("them", in: known) == nil)
  #expect(kind("", in: known) == nil)
}

@Test(arguments: [
  ("Dr,title,\n", "abbreviations.csv: line 2: column 'kind': 'title' is unknown; use one of:"),
  ("Dr.,inside,\n", "abbreviations.csv: line 2: column 'word': 'Dr.' is not one word; drop"),
  ("op cit,inside,\n", "abbreviations.csv: line 2: column 'word': 'op cit' is not one word; drop"),
  (
    "p,inside,\nP,inside,\n",
    "abbreviations.csv: line 3: column 'word': 'P' stands in line 2 already"
  ),
  (",inside,\n", "abbreviations.csv: line 2: column 'word': is empty; fill it"),
])
func refusesWhatIsNoAbbreviation(rows: String, message: String) {
  let error = #expect(throws: LexiconError.self) { try abbreviations(rows) }
  #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
}
