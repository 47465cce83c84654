import Reports
import Testing

@testable import Lexicons

@Suite struct CueLexiconTests {
  private static let header =
    "term,kind,scope,reach,on_praise,on_shortfall,lean,shortfall_reach,claim,mixed,value\n"
  private static let circumstances = CueLexicon.Circumstance.allCases
    .map { "\($0.rawValue),circumstance,,,,,0,,,,\n" }.joined()

  private func lexicon(_ rows: String) throws -> CueLexicon {
    try CueLexicon(littleFiles(["cues.csv": Self.header + rows + "\n" + Self.circumstances]))
  }

  @Test func aCueWithoutNumbersHasTheUsualOnes() throws {
    let cue = try #require(try lexicon("not,negation,,,,,,,,,").entries.first)
    #expect(cue.scope == .none)
    #expect([cue.reach, cue.shortfallReach] == [8, 8])
    #expect([cue.onPraise, cue.onShortfall] == [1, 1])
    #expect([cue.lean, cue.claim, cue.mixed] == [0, 0, 0])
    #expect(cue.circumstance == nil)
  }

  @Test func numbersAreRead() throws {
    let cue = try #require(
      try lexicon("not,negation,after,5,-0.5,0.25,-2,3,0.7,1.5,none").entries.first)
    #expect(cue.scope == .after)
    #expect([cue.reach, cue.shortfallReach] == [5, 3])
    #expect([cue.onPraise, cue.onShortfall] == [-0.5, 0.25])
    #expect([cue.lean, cue.claim, cue.mixed] == [-2, 0.7, 1.5])
    #expect([cue.handLean, cue.handClaim, cue.handMixed] == [-2, 0.7, 1.5])
    #expect(cue.extent == Extent.none)
    let half = try lexicon("not,negation,after,5,,,-2,,,,").entries.first
    #expect(half?.shortfallReach == 5)
    #expect(half?.claim == 1)
  }

  /// A value is an extent of quantifiers and negations, a trajectory of changes, and nothing elsewhere.
  @Test(
    arguments: [
      ("most,quantifier,,,,,,,,,most", .most, nil), ("no,negation,,,,,,,,,none", Extent.none, nil),
      ("has improved,change,,,,,,,,,improved", nil, .improved),
      ("very,degree,,,,,,,,,most", nil, nil),
      ("most,quantifier,,,,,,,,,", nil, nil),
    ] as [(String, Extent?, Trajectory?)])
  func values(row: String, extent: Extent?, trajectory: Trajectory?) throws {
    let cue = try #require(try lexicon(row).entries.first)
    #expect(cue.extent == extent)
    #expect(cue.trajectory == trajectory)
  }

  @Test(arguments: [
    ("not,negation,after,0,,,,60,,,", "read"),
    (
      "not,negation,after,61,,,,,,,",
      "line 2: column 'reach': '61' is no number of words; write 0 to 60"
    ),
    ("not,negation,after,-1,,,,,,,", "'-1' is no number of words"),
    ("not,negation,after,1.5,,,,,,,", "'1.5' is no number of words"),
    ("not,negation,after,,,,,61,,,", "column 'shortfall_reach': '61'"),
    ("not,negation,,,,,,,,,\nNot,hedge,,,,,,,,,", "line 3: column 'term': 'Not' stands twice"),
    ("not,negation,,,,,,,,,\nnot,verb,,,,,,,,,", "read"),
    ("not,refusal,,,,,,,,,", "column 'kind': 'refusal' is unknown"),
    ("not,negation,left,,,,,,,,", "column 'scope': 'left' is unknown"),
    ("most,quantifier,,,,,,,,,many", "column 'value': 'many' is unknown"),
    ("rain,circumstance,,,,,,,,,", "column 'term': 'rain' is unknown"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    let found = complaint { try lexicon(rows) }
    #expect(found.contains(expected), "\(found)")
  }

  @Test func everyCircumstanceHasARow() {
    let rows = Self.circumstances.replacing("long,circumstance,,,,,0,,,,\n", with: "")
    let found = complaint { try CueLexicon(littleFiles(["cues.csv": Self.header + rows])) }
    #expect(
      found
        == "cues.csv: column 'term': circumstance 'long' is missing; add a row for it, with lean "
        + "0 if it is to say nothing")
  }
}
