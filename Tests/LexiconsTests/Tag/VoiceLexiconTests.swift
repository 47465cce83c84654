import Testing

@testable import Lexicons

@Suite struct VoiceLexiconTests {
  private func lexicon(_ rows: String) throws(LexiconError) -> VoiceLexicon {
    try VoiceLexicon(
      ModelFiles(
        origin: "the test", contents: ["voices.csv": Array("term,kind,speaker\n\(rows)\n".utf8)]))
  }

  @Test func readsWhoSpeaks() throws {
    let entries = try lexicon("town crier,person,provider\nshouted,saying,").entries
    #expect(entries.map(\.term) == ["town crier", "shouted"])
    #expect(entries.map(\.kind) == [.person, .saying])
    #expect(entries.map(\.speaker) == [.provider, nil])
    #expect(entries.map(\.line) == [2, 3])
  }

  @Test(arguments: [
    (
      "crier,person,", "line 2: column 'speaker': a person speaks for somebody",
      "write inspectorate, provider, other"
    ),
    ("shouted,saying,other", "line 2: column 'speaker'", "leave the cell empty"),
    ("crier,herald,", "line 2: column 'kind'", "person"),
    ("crier,person,me", "line 2: column 'speaker'", "provider"),
    ("he,he or she,\nHe,he or she,", "line 3: column 'term': 'He' stands in line 2", "remove one"),
  ])
  func refusesWhatItDoesNotKnow(rows: String, place: String, remedy: String) throws {
    let error = #expect(throws: LexiconError.self) { try lexicon(rows) }
    #expect(error?.description.contains(place) == true, "\(String(describing: error))")
    #expect(error?.description.contains(remedy) == true, "\(String(describing: error))")
  }
}
