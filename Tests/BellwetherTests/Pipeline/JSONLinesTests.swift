import Foundation
import Reports
import Testing

@testable import Bellwether

@Suite struct JSONLinesTests {
  private var report: Report {
    var report = Report(
      id: "letter", file: "a/letter.txt", format: .text, sha256: "ab",
      text: "Heading\nCare is ‘good’. Plans drift.",
      blocks: [
        Block(role: .heading, span: Span(0, 7), level: 1),
        Block(role: .paragraph, span: Span(8, 40), pages: [.init(page: 2, offset: 8)]),
      ])
    report.sections = [Section(heading: 0, level: 1, parent: nil, span: Span(0, 40))]
    report.sentences = [
      Sentence(number: 1, span: Span(0, 7), role: .heading, block: 0, section: 0, page: nil),
      Sentence(number: 2, span: Span(8, 27), role: .paragraph, block: 1, section: 0, page: 2),
    ]
    var judgement = Judgement(sentence: 2)
    judgement.sentiment = .strength
    judgement.score = 0.1 + 0.2
    judgement.mentions = [
      Mention(span: Span(19, 23), kind: .sentiment, term: "good", label: "strength", weight: 1.5)
    ]
    judgement.findings = [Finding(area: "placements", polarity: .strength, evidence: ["good"])]
    report.judgements = [Judgement(sentence: 1), judgement]
    return report
  }

  private func read(_ data: Data) throws -> [Record] {
    let scratch = try Scratch()
    let path = try scratch.write("stream.jsonl", data)
    var records: [Record] = []
    let handle = try #require(FileHandle(forReadingAtPath: path))
    try JSONLines().read(handle, name: "stream.jsonl", stage: "tag") { records.append($0) }
    return records
  }

  @Test func recordsComeBackAsTheyWere() throws {
    var run = Run(version: "1", pipeline: "p")
    run.options = ["clean": ["max_bytes": "9"]]
    let records: [Record] = [
      .run(run), .report(report),
      .failure(
        Failure(file: "b.pdf", stage: "clean", reason: "is empty", remedy: "fetch it again")),
      .trend(
        Trend(
          place: Place(level: .all, name: "All reports read", code: ""), kind: "inspection",
          framework: "ilacs", area: Area(id: "all", domain: "all", label: "All"), period: "2024",
          date: nil, authorities: 5, reports: 7, strengths: 2, weaknesses: 1)),
      .change(
        AreaChange(
          authority: "Northmere", authorityCode: "X01", framework: "ilacs", area: .all, before: nil,
          after: .init(
            report: "a", date: try #require(Day(iso: "2024-01-02")), strengths: 1, weaknesses: 2,
            balance: -1.0 / 3, said: [.init(sentence: 3, text: "Care is ‘good’.")]))),
      .check(Check(name: "a check", level: .authority, n: 0, value: nil, note: "what it is")),
    ]
    let lines = try records.map { try JSONLines().line($0) }
    #expect(try read(lines.reduce(Data(), +)) == records)
  }

  @Test func aRecordThatDoesNotFitItselfSaysItsLine() throws {
    var cut = report
    cut.text = "Heading"
    let lines = try JSONLines().line(.report(report)) + JSONLines().line(.report(cut))
    #expect {
      try read(lines)
    } throws: { error in
      "\(error)" == "bellwether: tag: stream.jsonl: line 2: blocks[1]: span does not fit; "
        + "give it the output of an earlier stage as it came"
    }
  }

  @Test func spansCarryTheirWordsForPeople() throws {
    let line = String(decoding: try JSONLines().line(.report(report)), as: UTF8.self)
    #expect(line.contains(#""text":"Care is ‘good’.""#))
    #expect(line.filter { $0 == "\n" }.count == 1)
  }

  @Test func aLongLineAndAMissingLastLineFeedAreRead() throws {
    var long = report
    long.text = String(repeating: "word ", count: 1_000_000)
    var data = try JSONLines().line(.report(long))
    data.removeLast()
    #expect(try read(data) == [.report(long)])
  }

  @Test(arguments: [
    ("{\"record\":\"run\"}", "'schema' is missing"),
    ("{\"record\":\"run\",\"schema\":99}", "schema 99, but this version reads schema 2"),
    ("plain text", "stream.jsonl: line 1"),
  ])
  func aLineThatIsNoRecordIsNamed(line: String, message: String) {
    #expect {
      try read(Data(line.utf8))
    } throws: { error in
      "\(error)".contains(message) && "\(error)".contains("line 1")
    }
  }
}
