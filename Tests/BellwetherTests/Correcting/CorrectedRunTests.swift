import Evaluating
import Foundation
import Reports
import Testing

@testable import Bellwether

@Suite struct CorrectedRunTests {
  private static let letter = """
    Dunmere Council

    Inspection of services for children

    Findings

    Foster carers are supported well and value their training. Plans are late and drift.
    Managers meet each month with the board.

    """

  private let scratch: Scratch
  private let pipeline: Pipeline

  init() throws {
    scratch = try Scratch()
    pipeline = try Pipeline(path: nil)
    try scratch.write("in/dunmere.txt", Array(Self.letter.utf8))
  }

  private func corrections(_ rows: String) throws -> Corrections {
    let path = try scratch.write(
      "corrections.csv",
      Array(("report_id,sentence,text,sentiment,areas,who,when,why\n" + rows).utf8))
    return try pipeline.corrections(at: path)
  }

  private func run(_ corrections: Corrections = Corrections()) async throws -> RecordSet {
    try await pipeline.run(
      InputScan(["\(scratch.path)/in"]), corrections: corrections, jobs: 2)
  }

  /// The number of the sentence that starts with some words.
  private func number(_ words: String, in set: RecordSet) throws -> Int {
    let report = try #require(set.reports.first)
    return try #require(
      report.sentences?.first { report.text[$0.span].hasPrefix(words) }?.number)
  }

  @Test func whatAPersonPutRightCountsAndIsMarked() async throws {
    let before = try await run()
    let plans = try number("Plans are late", in: before)
    let carers = try number("Foster carers", in: before)
    let set = try await run(
      corrections(
        """
        dunmere,\(plans),Plans are late,neutral,none,Una Pell,2026-03-01,a quotation
        dunmere,\(carers),Foster carers are supported,,placements:strength,Una Pell,,
        """))
    let judgements = try #require(set.reports.first?.judgements)
    let neutral = judgements[plans - 1]
    #expect(neutral.isCorrected && neutral.sentiment == .neutral && neutral.score == 0)
    #expect(neutral.confidence == nil && neutral.findings.isEmpty && neutral.evidence.isEmpty)
    #expect(neutral.rule == "corrected by Una Pell, 2026-03-01: a quotation")
    let kept = judgements[carers - 1]
    #expect(kept.isCorrected && kept.sentiment == .strength)
    #expect(kept.evidence == before.reports.first?.judgements?[carers - 1].evidence)
    #expect(kept.findings.map(\.area) == ["placements"])
    #expect(judgements.count { $0.isCorrected } == 2)
    #expect(set.run.counts["corrections applied"] == 2)
    #expect(set.run.counts["corrections that do not fit"] == 0)
    #expect(set.run.options["tag"]?["corrections"]?.utf8.count == 64)
  }

  @Test func otherSentencesAndTheirRowsStayAsTheyAre() async throws {
    let before = try await run()
    let plans = try number("Plans are late", in: before)
    let set = try await run(corrections("dunmere,\(plans),Plans are late,strength,,,,\n"))
    let then = try #require(before.reports.first?.judgements)
    let now = try #require(set.reports.first?.judgements)
    #expect(now[plans - 1].findings.allSatisfy { $0.polarity == .strength })
    for position in then.indices where position != plans - 1 {
      #expect(then[position] == now[position])
    }
  }

  @Test func theStreamGivesWhatTheRunGives() async throws {
    let plans = try number("Plans are late", in: try await run())
    let corrections = try corrections(
      "dunmere,\(plans),Plans are late,neutral,,,,\ngone,1,A report that is not there,neutral,,,,\n"
    )
    let whole = try await run(corrections)
    let scan = InputScan(["\(scratch.path)/in"])
    var set = RecordSet(run: try pipeline.start(scan))
    try await pipeline.clean(scan, jobs: 1) { outcome in
      if let report = outcome.report { set.reports.append(report) }
    }
    let chained = try pipeline.aggregate(
      try await pipeline.tag(
        try await pipeline.segment(set, jobs: 1), corrections: corrections, jobs: 1))
    #expect(chained.run == whole.run)
    try await pipeline.write(whole, to: "\(scratch.path)/a")
    try await pipeline.write(chained, to: "\(scratch.path)/b")
    for name in ["sentences.csv", "findings.csv", "trends.csv", "run.json"] {
      #expect(
        try Data(contentsOf: URL(filePath: "\(scratch.path)/a/\(name)"))
          == Data(contentsOf: URL(filePath: "\(scratch.path)/b/\(name)")), "\(name)")
    }
    let warnings = whole.run.warnings.filter { $0.hasPrefix("corrections: ") }
    #expect(warnings.count == 1)
    #expect(warnings[0].contains("line 3: no report is called 'gone'; not applied"))
  }

  @Test func theyAreGoldForFittingAndEvaluating() async throws {
    let before = try await run()
    try await pipeline.write(before, to: "\(scratch.path)/out")
    let plans = try number("Plans are late", in: before)
    _ = try corrections("dunmere,\(plans),Plans are late,neutral,none,,,\n")
    let passages = try GoldFile.passages(
      at: "\(scratch.path)/corrections.csv", sentencesIn: "\(scratch.path)/out")
    let scored = passages.flatMap(\.rows).filter(\.isScored)
    #expect(scored.map(\.text) == ["Plans are late and drift."])
    #expect(scored.map(\.sentiment) == [.neutral] && scored.allSatisfy(\.areas.isEmpty))
    #expect(passages.flatMap(\.rows).count > 3)
    #expect(try pipeline.evaluate(passages).rows == 1)

    _ = try corrections("dunmere,\(plans),Nothing of the sort,neutral,none,,,\n")
    #expect {
      try GoldFile.passages(
        at: "\(scratch.path)/corrections.csv", sentencesIn: "\(scratch.path)/out")
    } throws: {
      "\($0)".contains("1 of 1 rows fit no sentence") && "\($0)".contains("corrections check")
    }
  }

  @Test func aCheckCountsRowsThatFit() async throws {
    let before = try await run()
    try await pipeline.write(before, to: "\(scratch.path)/out")
    let plans = try number("Plans are late", in: before)
    _ = try corrections(
      "dunmere,\(plans),Plans are late,neutral,,,,\ndunmere,1,Not what it says,neutral,,,,\n")
    let path = "\(scratch.path)/corrections.csv"
    #expect(
      try pipeline.checkCorrections(at: path, output: nil).summary == "2 corrections can be read.")
    let check = try pipeline.checkCorrections(at: path, output: "\(scratch.path)/out")
    #expect(check.summary == "2 corrections can be read: 1 fit, 1 do not.")
    #expect(check.warnings.count == 1)
  }

  @Test func aFileThatIsNotThereIsTold() {
    #expect {
      try pipeline.corrections(at: "\(scratch.path)/none.csv")
    } throws: {
      "\($0)".contains("bellwether: corrections:") && "\($0)".contains("cannot be read")
    }
  }
}
