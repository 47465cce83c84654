import Reports
import Testing

@testable import Evaluating

@Suite struct FacetLabelsTests {
  private func labels(_ rows: String) throws -> FacetLabels {
    try FacetLabels(
      Array(("unit\textent\ttrajectory\trecommendation\n" + rows).utf8), file: "facets.tsv")
  }

  private let passages = [
    GoldPassage(
      id: "p",
      rows: ["u1", "u2", "u3"].map {
        GoldRow(unit: $0, passage: "p", text: "Text \($0).", sentiment: .neutral)
      })
  ]

  /// Says "most, improved" of the first sentence and nothing of the others.
  private func tagged(_ report: Report) -> Report {
    var tagged = report
    tagged.judgements = (report.sentences ?? []).map { sentence in
      var judgement = Judgement(sentence: sentence.number)
      if sentence.number == 1 { (judgement.extent, judgement.trajectory) = (.most, .improved) }
      return judgement
    }
    return tagged
  }

  @Test func countsEachFacetOverTheUnitsThatItLabels() throws {
    let score = try labels("u1\tmost\timproved\tfalse\nu2\tsome\t\tfalse\nelsewhere\tall\t\ttrue\n")
      .score(passages, tag: tagged)
    #expect(score.rows == 2)
    // Most is right and some is missed; what was given for it is in no gold row.
    #expect(score.extent.macroF1 == 0.5)
    #expect(score.trajectory.macroF1 == 1)
    #expect(score.recommendation.macroF1 == 1)
    #expect(score.errors == ["u2\tText u2.\n\textent: gold some, given empty\n"])
    #expect(score.figures == ["extent": 0.5, "trajectory": 1, "recommendation": 1])
    #expect(score.summary.hasPrefix("Facets, 2 rows\nextent, macro F1"))
  }

  @Test(arguments: [
    ("u1\tmany\t\tfalse\n", "facets.tsv: line 2: 'many' is no extent; use one of: all, most"),
    ("u1\t\tworse\tfalse\n", "facets.tsv: line 2: 'worse' is no trajectory; use one of: improved"),
    ("u1\t\t\tno\n", "facets.tsv: line 2: 'no' is neither true nor false; write true or false"),
    ("u1\t\t\n", "facets.tsv: line 2: has 3 cells, but the header has 4"),
  ])
  func refusesWhatIsNoLabel(rows: String, message: String) {
    let error = #expect(throws: GoldError.self) { try labels(rows) }
    #expect(error?.description.hasPrefix(message) == true)
  }
}
