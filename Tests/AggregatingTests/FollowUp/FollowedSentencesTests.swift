import Reports
import Testing

@testable import Aggregating

@Suite struct FollowedSentencesTests {
  private func read(_ lines: [Written.Line], headings: [String] = []) throws -> FollowedReport {
    try #require(try Written.followed(Written.report(lines, headings: headings)))
  }

  private func names(_ places: some Sequence<Int>) throws -> [String] {
    let matters = try MatterFixture.lexicon().matters
    return places.map { matters[$0].id }.sorted()
  }

  @Test func judgedSentencesAreKeptAndPointsAsk() throws {
    let report = try read([
      .init(text: "Log books are full."), .init(text: "Boats sail.", sentiment: .neutral),
      .init(text: "The quality of plans.", sentiment: .weakness, isPoint: true, isListed: true),
    ])
    #expect(report.sentences.map(\.number) == [1, 3])
    #expect(report.sentences.map(\.sides) == [[.strength], [.weakness]])
    #expect(report.points.map(\.number) == [3])
    #expect(try names(report.points[0].asked.core) == ["plans"])
  }

  /// A sentence goes on about the one before in its block, or where it points back in its section.
  @Test(arguments: [
    ("Boats sail.", 0, 0, true), ("Boats sail.", 1, 0, false), ("However, boats sail.", 1, 0, true),
    ("However, boats sail.", 1, 1, false),
  ])
  func whatStandsBefore(text: String, block: Int, section: Int, takesOver: Bool) throws {
    let report = try read([
      .init(text: "Log books are full.", block: 0),
      .init(text: text, block: block, section: section),
    ])
    #expect(try names(report.sentences[1].said.inherited.keys) == (takesOver ? ["logs"] : []))
  }

  @Test func aHeadingBetweenEndsWhatGoesOn() throws {
    var broken = Written.report([
      .init(text: "Log books are full.", block: 0), .init(text: "Boats.", block: 0),
      .init(text: "Boats sail.", block: 0),
    ])
    broken.sentences?[1].role = .heading
    let report = try #require(try Written.followed(broken))
    #expect(report.sentences.map(\.number) == [1, 3])
    #expect(report.sentences[1].said.inherited.isEmpty)
  }

  /// The sentence's own groups, else those of the nearest heading that names any.
  @Test(arguments: [
    ("Log books of divers are full.", ["Help for sailors"], ["divers"]),
    ("Log books are full.", ["Help for sailors"], ["sailors"]),
    ("Log books are full.", ["Help for sailors", "Divers"], ["divers"]),
    ("Log books are full.", ["Help for sailors", "Boats"], ["sailors"]),
    ("Log books are full.", ["Sail plans"], ["sailors"]), ("Log books are full.", [], []),
  ])
  func groups(text: String, headings: [String], expected: [String]) throws {
    let report = try read(
      [.init(text: text, section: max(0, headings.count - 1))], headings: headings)
    #expect(try names(report.sentences[0].groups) == expected)
  }

  @Test(arguments: [
    (["Priority actions", "Boats"], true), (["Boats", "Areas for priority action"], true),
    (["Boats", "Sailors"], false),
  ])
  func priority(headings: [String], isPriority: Bool) throws {
    let report = try read(
      [
        .init(
          text: "The quality of plans.", sentiment: .weakness, isPoint: true, isListed: true,
          section: 1)
      ], headings: headings)
    #expect(report.points.map(\.isPriority) == [isPriority])
  }
}
