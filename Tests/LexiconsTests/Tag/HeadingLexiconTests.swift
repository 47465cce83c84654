import Testing

@testable import Lexicons

@Suite struct HeadingLexiconTests {
  private func lexicon(_ rows: String) throws -> HeadingLexicon {
    try HeadingLexicon(littleFiles(["headings.csv": "heading,effect,areas\n\(rows)\n"]))
  }

  @Test func headingsHaveAnEffectAndAreas() throws {
    let entries = try lexicon(
      "what must change,improvement,\nvisits,,visits; homes\nboard,other-body,\nhow we work,metadata,"
    ).entries
    #expect(entries.map(\.term) == ["what must change", "visits", "board", "how we work"])
    #expect(entries.map(\.effect) == [.improvement, .none, .otherBody, .metadata])
    #expect(entries.map(\.areas) == [[], ["visits", "homes"], [], []])
    #expect(entries.map(\.line) == [2, 3, 4, 5])
  }

  @Test(arguments: [
    ("visits,worse,", "line 2: column 'effect': 'worse' is unknown; use one of: none, improvement"),
    (",praise,", "column 'heading': is empty"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    let found = complaint { try lexicon(rows) }
    #expect(found.contains(expected), "\(found)")
  }
}
