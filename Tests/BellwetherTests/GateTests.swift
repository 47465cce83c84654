import Foundation
import Reports
import TestSupport
import Testing

@testable import Bellwether

/// What is about another kind of body, or of another's hand, is read and counts nowhere.
@Suite struct GateTests {
  /// The documents of a folder, through the whole pipeline with the examples' register.
  private func read(_ documents: [String: String]) async throws -> (
    reports: [String: Report], run: Run
  ) {
    let scratch = try Scratch()
    for (name, text) in documents { try scratch.write("in/\(name).txt", text.utf8) }
    let pipeline = try Pipeline(path: "\(Checkout.root.path)/Examples/examples.yaml")
    let set = try await pipeline.run(InputScan(["\(scratch.path)/in"]), jobs: 1)
    return (
      Dictionary(uniqueKeysWithValues: set.reports.map { ($0.id, $0) }), set.summary
    )
  }

  @Test(arguments: OtherSubjects.bodies.indices)
  func aDocumentOfAnotherBodyIsInNoTrendAndReplacesNothing(_ number: Int) async throws {
    let (subject, text) = OtherSubjects.bodies[number]
    // Its name sorts first: where two are equal, it would be the one that counts.
    let (reports, run) = try await read(["a-other": text, "council": OtherSubjects.inspection])
    let other = try #require(reports["a-other"])
    #expect(other.inspection.subject == Subject(name: subject, standing: .foreign))
    #expect(other.standing?.leftOutBecause == "about another kind of body: \(subject)")
    #expect(other.judgements?.contains { $0.isJudged } == true)
    #expect(run.counts["set aside, \(subject)"] == 1)
    let own = try #require(reports["council"])
    #expect(own.inspection.subject?.standing == .own)
    #expect(own.standing?.inTrends == true)
  }

  @Test func whoWroteItDecidesBeforeItsFormat() async throws {
    let (reports, run) = try await read([
      "a-minutes": OtherSubjects.minutes, "a-page": OtherSubjects.councilPage,
      "council": OtherSubjects.inspection,
    ])
    #expect(reports["a-minutes"]?.inspection.source == .other)
    #expect(
      reports["a-minutes"]?.standing?.leftOutBecause
        == "written neither by the inspectorate nor by the press")
    #expect(reports["a-page"]?.inspection.source == .provider)
    #expect(reports["a-page"]?.standing?.leftOutBecause == "written by the body inspected")
    #expect(reports["council"]?.standing?.inTrends == true)
    #expect(run.counts["set aside, written by provider"] == 1)
    #expect(run.counts["set aside, written by other"] == 1)
  }

  @Test func theFirstPersonOfACouncilsPageJudgesNothing() async throws {
    let (reports, _) = try await read(["page": OtherSubjects.councilPage])
    let page = try #require(reports["page"])
    let judged = zip(page.sentences ?? [], page.judgements ?? []).filter { $1.isJudged }
    #expect(!judged.contains { page.text[$0.0.span].contains("Our social workers") })
  }

  @Test func whatNothingTellsIsUnsureAndSaysSo() async throws {
    let (reports, run) = try await read(["note": "A note\n\nThings went well in Merrowshire."])
    #expect(reports["note"]?.inspection.subject?.standing == .unsure)
    #expect(reports["note"]?.standing?.inTrends == false)
    #expect(run.warnings.contains { $0.contains("note") && $0.contains("--metadata") })
  }

  @Test func twoLettersInOneFileArePlacedNowhere() async throws {
    let (reports, run) = try await read(["both": OtherSubjects.twoLetters])
    #expect(reports["both"]?.inspection.inspectionsInFile == 2)
    #expect(reports["both"]?.standing?.leftOutBecause == "holds 2 inspections")
    #expect(run.warnings.contains { $0.contains("save each in a file of its own") })
  }
}
