import Evaluating
import Reports
import Testing

@testable import Bellwether

@Suite struct TermsBehindTests {
  private func behind(_ rows: [GoldRow]) throws -> TermsBehind {
    try TermsBehind(
      of: rows.map { GoldPassage(id: $0.text, rows: [$0]) }, with: Pipeline(path: nil))
  }

  private func row(
    _ text: String, _ sentiment: Sentiment, _ areas: [GoldRow.Label] = []
  ) -> GoldRow {
    GoldRow(unit: "", passage: text, text: text, sentiment: sentiment, areas: areas)
  }

  @Test func namesTheTermsThatSpokeAgainstWhatIsRight() throws {
    let found = try behind([
      row("Supervision is excellent.", .neutral), row("Training is excellent.", .neutral),
    ])
    let first = try #require(found.rows.first { $0.term.hasSuffix("excellent") })
    #expect(first.sentences == 2 && first.weight > 0)
    #expect(first.origin?.isEmpty == false)
    #expect(first.example == "Supervision is excellent.")
    #expect(found.rows.contains { $0.kind == .area && $0.label == "management-oversight" })
    #expect(found.right == 0)
  }

  @Test func namesNothingWhereTheLabelsAreRight() throws {
    let label = GoldRow.Label(area: "management-oversight", polarity: .strength)
    let found = try behind([row("Supervision is excellent.", .strength, [label])])
    #expect(found.rows.isEmpty)
    #expect(found.right == 1)
  }
}
