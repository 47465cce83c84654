import Foundation
import Reports
import Testing

@testable import Bellwether

@Suite struct ExplanationTests {
  private static let page = """
    <html><head><title>Inspection of Northmere children’s services</title></head><body><main>
    <h1>Inspection of Northmere children’s services</h1>
    <h2>What needs to improve</h2>
    <ul><li>The timeliness of return home interviews.</li>
    <li>Supervision, so that it is regular in every team.</li></ul>
    <h2>The experiences and progress of children in care: good</h2>
    <p>Children live in homes that suit them. Their plans are reviewed on time, although
    some are hard to read.</p>
    <h3>Health</h3>
    <p>=Health assessments are late for too many children. They are not offered enough help.</p>
    </main></body></html>
    """

  private func run(_ scratch: Scratch) async throws -> (set: RecordSet, output: String) {
    try scratch.write("in/northmere.html", Self.page.utf8)
    let pipeline = try Pipeline(path: nil, models: [])
    let set = try await pipeline.run(InputScan(["\(scratch.path)/in"]), jobs: 1)
    let output = "\(scratch.path)/out"
    try await pipeline.write(set, to: output)
    return (set, output)
  }

  @Test func aReportReadBackFromItsDatasetsIsTaggedAsBefore() async throws {
    let scratch = try Scratch()
    let (set, output) = try await run(scratch)
    let before = try #require(set.reports.first)
    let pipeline = try Pipeline(path: nil, models: [])
    let written = try WrittenReport(id: "northmere", in: output)
    let after = try pipeline.tagger().tag(written.report)
    #expect(after.sentences?.map(\.role) == before.sentences?.map(\.role))
    #expect(after.sections?.count == before.sections?.count)
    let judgements = try #require(before.judgements)
    #expect(after.judgements?.map(\.sentiment) == judgements.map(\.sentiment))
    #expect(after.judgements?.map(\.findings) == judgements.map(\.findings))
    #expect(judgements.contains { $0.isJudged })
  }

  @Test func anExplanationShowsTheWordsAndSaysNothingOfModelsThatAreTheSame() async throws {
    let scratch = try Scratch()
    let (set, output) = try await run(scratch)
    let sentences = try #require(set.reports.first?.sentences)
    let late = try #require(
      sentences.first { set.reports[0].text[$0.span].contains("late for too many") })
    let (explanation, note) = try Pipeline(path: nil, models: [])
      .explain(sentence: late.number, of: "northmere", in: output)
    #expect(note == nil)
    #expect(explanation.section == "Health")
    #expect(explanation.judgement.sentiment == .weakness)
    #expect(
      explanation.judgement.mentions.allSatisfy { $0.span.end <= explanation.text.utf8.count })
    #expect(explanation.plain.contains("weakness, score -"))
    #expect(explanation.text.hasPrefix("=Health"))
  }

  @Test func modelsThatHaveChangedSinceAreNamed() async throws {
    let scratch = try Scratch()
    let (_, output) = try await run(scratch)
    for (name, bytes) in EmbeddedFiles.all where name.hasPrefix("Models/") {
      try scratch.write(name, bytes)
    }
    let cues = try #require(EmbeddedFiles.pack("english")["cues.csv"])
    try scratch.write("Models/english/cues.csv", cues + [0x0A])
    let note = try Pipeline(path: nil, models: ["\(scratch.path)/Models"])
      .explain(sentence: 1, of: "northmere", in: output).note
    #expect(
      note?.hasPrefix("models have changed since \(output) was written: english/cues.csv") == true)
  }

  @Test func whatIsNotThereIsNamed() async throws {
    let scratch = try Scratch()
    let (_, output) = try await run(scratch)
    let pipeline = try Pipeline(path: nil, models: [])
    for (id, number, reason) in [
      ("southmere", 1, "holds no report 'southmere'"), ("northmere", 999, "has no sentence 999"),
    ] {
      #expect {
        try pipeline.explain(sentence: number, of: id, in: output)
      } throws: { error in
        "\(error)".contains(reason)
      }
    }
  }
}
