import Reports
import Testing

@testable import Aggregating

/// Scores worked out by hand: of a subject that is named in full 1, with 0.15 for all of what was asked.
@Suite struct LinkScoreTests {
  private let reader: MatterReader
  private let places: [String: Int]

  init() throws {
    reader = try MatterFixture.reader()
    places = Dictionary(
      uniqueKeysWithValues: reader.lexicon.matters.enumerated().map { ($1.id, $0) })
  }

  private func score(
    _ ask: String, _ said: String, groups: [String] = [], title: [String] = [],
    asked: Set<UInt64> = [], stems: Set<UInt64> = []
  ) throws -> LinkScore? {
    func numbers(_ names: [String]) throws -> Set<Int> {
      try Set(names.map { try #require(places[$0]) })
    }
    let sentence = FollowedReport.JudgedSentence(
      number: 1, span: Span(0, 1), sides: [.strength], isOfOtherBody: false,
      said: SaidMatters(reader.read(said), after: nil, in: reader.lexicon),
      groups: try numbers(groups), stems: stems)
    return LinkScore(
      AskedMatters(reader.read(ask), stems: asked, in: reader.lexicon), sentence,
      titleGroups: try numbers(title), reader.lexicon.matters)
  }

  @Test(
    arguments: [
      ("as its subject", "The quality of log books.", "Log books are full.", 1.15),
      // Half-named: 0.6 · 0.45, rare by 0.6 + 0.4 · 0.6, and 0.15 · 0.6.
      ("touched", "The quality of log books.", "All is logged.", 0.6 * 0.45 * 0.84 + 0.09),
      // A part counts 0.8 of plans (rarity 0.6), at the front 0.95; of a small group 0.85.
      (
        "by a part of it", "The quality of plans.", "Sail plans are clear.",
        0.85 * (0.95 * (0.6 + 0.4 * 0.48) + 0.15 * 0.8)
      ),
      ("among three", "The quality of log books.", "Log books, harbour talks and fog.", 1.15 / 1.1),
      ("without what narrows it", "Log books of harbour talks.", "Log books are full.", 1.15 * 0.5),
      (
        "further down", "The quality of log books.",
        "A b c d e f g h i j log books are full.", 0.9 + 0.15
      ),
      ("general and at the front", "Work of crews.", "Crews sail.", 0.8 + 0.15),
    ])
  func byHand(name: String, ask: String, said: String, expected: Double) throws {
    let score = try #require(try self.score(ask, said), "\(name)")
    #expect(abs(score.value - expected) < 1e-12, "\(name): \(score.value)")
  }

  @Test func nothingSharedIsNoScore() throws {
    #expect(try self.score("The quality of log books.", "Fog is thick.") == nil)
    // What is too general to link by itself must stand at the front.
    #expect(try self.score("Work of crews.", "A b c d e f g h i j crews sail.") == nil)
  }

  @Test(
    "groups of the sentence and of the report's title",
    arguments: [
      (["sailors"], [], 1.1), ([], [], 0.75), (["divers"], [], 0.3),
      (["sailors"], ["sailors"], 1.1), (["sailors"], ["divers"], 1.1 * 0.4),
    ] as [([String], [String], Double)])
  func groups(own: [String], title: [String], factor: Double) throws {
    let score = try #require(
      try self.score("Log books of sailors.", "Log books are full.", groups: own, title: title))
    #expect(abs(score.value - 1.15 * factor) < 1e-12)
  }

  @Test func aTitleSpeaksAgainstAPointOfNoGroup() throws {
    let score = try #require(
      try self.score("The quality of log books.", "Log books are full.", title: ["divers"]))
    #expect(abs(score.value - 1.15 * 0.4) < 1e-12)
  }

  @Test func sharedWordsSpeakForALink() throws {
    let score = try #require(
      try self.score(
        "The quality of log books.", "Log books are full.", asked: [1, 2, 3], stems: [3, 4]))
    #expect(abs(score.value - 1.25) < 1e-12)
    #expect(score.shared == [try #require(places["logs"])])
  }
}
