import Foundation
import Reports
import Testing

@testable import Bellwether

/// Same input, same bytes: whatever the order of inputs, the number of workers, and whether the
/// stages run in one go or are chained.
@Suite struct ReproducibilityTests {
  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    for (number, place) in ["Leeds", "Salford", "Knowsley", "Leeds"].enumerated() {
      try scratch.write(
        "in/letter-\(number).txt",
        HostileInputTests.letter.replacingOccurrences(of: "Northmere", with: place).utf8)
    }
    try scratch.write("in/other/letter-1.txt", "Plans drift, and visits are rare.".utf8)
    try scratch.write("in/broken.pdf", "%PDF-1.4 nothing".utf8)
    return scratch
  }

  /// The files of an output folder, by name.
  private func files(_ path: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, FileManager.default.contents(atPath: "\(path)/\($0)") ?? Data())
      })
  }

  private func run(_ paths: [String], jobs: Int, to output: String) async throws -> [String: Data] {
    let pipeline = try Pipeline(path: nil, models: [])
    try await pipeline.write(try await pipeline.run(InputScan(paths), jobs: jobs), to: output)
    return try files(output)
  }

  @Test func neitherOrderNorWorkersChangeAByte() async throws {
    let scratch = try folder()
    let input = "\(scratch.path)/in"
    let one = try await run([input], jobs: 1, to: "\(scratch.path)/one")
    let two = try await run([input], jobs: 2, to: "\(scratch.path)/two")
    #expect(one == two)
    #expect(one.keys.contains("run.json") && one.keys.contains("sentences.csv"))
    let parts = ["\(input)/other/letter-1.txt", "\(input)/letter-2.txt", "\(input)/letter-0.txt"]
    let forwards = try await run(parts, jobs: 2, to: "\(scratch.path)/three")
    let backwards = try await run(parts.reversed(), jobs: 1, to: "\(scratch.path)/four")
    #expect(forwards == backwards)
  }

  @Test func chainedStagesGiveTheSameBytes() async throws {
    let scratch = try folder()
    let input = "\(scratch.path)/in"
    let whole = try await run([input], jobs: 2, to: "\(scratch.path)/whole")

    let pipeline = try Pipeline(path: nil, models: [])
    let scan = InputScan([input])
    var set = RecordSet(run: try pipeline.start(scan))
    try await pipeline.clean(scan, jobs: 2) { outcome in
      if let report = outcome.report { set.reports.append(report) }
      set.failures += outcome.failures
    }
    set = try throughPipe(set, scratch, .segment)
    set = try throughPipe(try await pipeline.segment(set, jobs: 2), scratch, .tag)
    set = try throughPipe(try await pipeline.tag(set, jobs: 2), scratch, .aggregate)
    set = try throughPipe(try pipeline.aggregate(set), scratch, .write)
    try await pipeline.write(set, to: "\(scratch.path)/chained")
    #expect(try files("\(scratch.path)/chained") == whole)
  }

  /// The records as the next stage reads them from its standard input.
  private func throughPipe(_ set: RecordSet, _ scratch: Scratch, _ stage: Stage) throws -> RecordSet
  {
    let lines = try set.records.map { try JSONLines().line($0) }.reduce(Data(), +)
    let path = try scratch.write("stream.jsonl", lines)
    let handle = try #require(FileHandle(forReadingAtPath: path))
    return try RecordSet(reading: [.init(name: "stream", handle: handle)], stage: stage)
  }

  @Test func aStageThatMissesALayerSaysWhichCommandToRun() async throws {
    let pipeline = try Pipeline(path: nil, models: [])
    var set = RecordSet(run: Run(version: "1", pipeline: "p"))
    set.reports = [Report(id: "a", file: "a.txt", format: .text, sha256: "", text: "x")]
    await #expect {
      try await pipeline.tag(set, jobs: 1)
    } throws: { error in
      "\(error)"
        == "bellwether: tag: a: has no sentences yet; run 'bellwether segment' on it first"
    }
  }
}
