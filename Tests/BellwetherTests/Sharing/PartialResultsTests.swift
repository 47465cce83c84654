import Foundation
import Reports
import TestSupport
import Testing

@testable import Bellwether

/// `finish(merge(a, b))` equals aggregating at once, in bytes: however reports are shared out, in any order.
@Suite struct PartialResultsTests {
  private static let root = Checkout.root.path

  private let pipeline: Pipeline
  private let scratch: Scratch

  init() throws {
    pipeline = try Pipeline(path: "\(Self.root)/Examples/examples.yaml")
    scratch = try Scratch()
  }

  private func whole() async throws -> RecordSet {
    try await pipeline.run(InputScan(["\(Self.root)/Examples"]), jobs: 2)
  }

  /// The lines of a partial result; `aggregate` has not run on its set.
  private func lines(of set: RecordSet) throws -> [PartialRecord] {
    var read = RecordSet(run: try tagged(set.run))
    read.reports = set.reports
    read.tallies = set.tallies
    read.failures = set.failures
    return try pipeline.partialRecords(of: read)
  }

  private func tagged(_ run: Run) throws -> Run {
    var bare = run
    bare.options = [:]
    bare.models = [:]
    bare.warnings = []
    for stage in [Stage.clean, .segment, .tag] { try pipeline.describe(stage, in: &bare) }
    return bare
  }

  /// Merges files of lines; each gets the run's record, of which only the first counts inputs.
  private func merged(_ parts: [[PartialRecord]]) throws -> RecordSet {
    let streams = try parts.enumerated().map { number, part in
      let bytes = try part.map { try JSONLines().line(of: $0) }.reduce(Data(), +)
      let path = try scratch.write("part-\(number).jsonl", bytes)
      let handle = try #require(FileHandle(forReadingAtPath: path))
      return RecordSet.Stream(name: "part-\(number)", handle: handle)
    }
    return try RecordSet(mergingPartials: streams)
  }

  private func bytes(_ set: RecordSet, _ name: String) async throws -> [String: Data] {
    let path = "\(scratch.path)/\(name)"
    try await pipeline.writeMerged(try pipeline.aggregate(set), to: path)
    return try files(path)
  }

  private func files(_ path: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, FileManager.default.contents(atPath: "\(path)/\($0)") ?? Data())
      })
  }

  @Test func anySharingOutGivesTheBytesOfRun() async throws {
    let whole = try await whole()
    try await pipeline.write(whole, to: "\(scratch.path)/whole")
    let expected = try files("\(scratch.path)/whole")
    let lines = try lines(of: whole)
    let (run, rest) = (lines[0], Array(lines.dropFirst()))
    let first = try await bytes(try merged([lines]), "first")
    for name in ["trends", "series", "changes", "validity", "recommendations", "peers", "failures"]
    {
      #expect(first["\(name).csv"] == expected["\(name).csv"], "\(name)")
      #expect((first["\(name).csv"]?.count ?? 0) > 20)
    }
    let counts = try pipeline.aggregate(try merged([lines])).summary.counts
    #expect(counts == whole.summary.counts)
    #expect(counts["judged, unsure", default: 0] > 0)
    var random = SystemRandomNumberGenerator()
    for count in [1, 2, 5] {
      var parts: [[PartialRecord]] = Array(repeating: [], count: count)
      for line in rest.shuffled(using: &random) {
        parts[Int.random(in: 0..<count, using: &random)].append(line)
      }
      parts[0].insert(run, at: Int.random(in: 0...parts[0].count, using: &random))
      #expect(try await bytes(try merged(parts), "again-\(count)") == first)
    }
  }

  @Test func countsAloneGiveTrendsWithoutRecommendations() async throws {
    let whole = try await whole()
    let counts = try lines(of: whole).filter {
      if case .statements = $0 { false } else { true }
    }
    let set = try pipeline.aggregate(try merged([counts]))
    #expect(set.trends == whole.trends && set.series == whole.series && set.peers == whole.peers)
    #expect(set.changes.map(\.area) == whole.changes.map(\.area))
    #expect(set.recommendations.isEmpty && !whole.recommendations.isEmpty)
  }

  @Test func whatDoesNotBelongTogetherIsRefused() async throws {
    let lines = try lines(of: try await whole())
    func message(_ lines: [PartialRecord]) throws -> String {
      do {
        _ = try merged([lines])
        return ""
      } catch let error as StageError {
        return error.description
      }
    }
    #expect(
      try message(lines + [lines[1]])
        == "bellwether: merge: merrowshire-2018-08-06-inspection: stands twice among the reports; "
        + "give each document an id of its own, and each partial result once")
    #expect(try message(lines + [lines[2]]).contains("stands twice among the reports"))
    #expect(try message([lines[0], lines[2]]).contains("has statements, but no counts"))
    #expect(
      try message(Array(lines.dropFirst()))
        == "bellwether: merge: part-0: has no record of a run; give it what "
        + "'bellwether aggregate --partial' has written, whole")
    guard case .counts(let counts, _) = lines[1] else { throw CocoaError(.coderInvalidValue) }
    #expect(
      try message([lines[0], .counts(counts, origin: "0123456789abcdef")])
        == "bellwether: merge: merrowshire-2018-08-06-inspection: was counted with another version, "
        + "pipeline or models than the run that is named; read all documents alike")
    guard case .run(var run) = lines[0] else { throw CocoaError(.coderInvalidValue) }
    run.models["english/cues.csv"] = "other"
    #expect(try message(lines + [.run(run)]).contains("different pipelines or models"))
  }

  @Test func aReportThatWasNotTaggedGivesNoPartialResult() {
    var set = RecordSet(run: Run(version: "1", pipeline: "p"))
    set.reports = [Report(id: "a", file: "a.txt", format: .text, sha256: "", text: "x")]
    #expect {
      try pipeline.partialRecords(of: set)
    } throws: { error in
      "\(error)"
        == "bellwether: aggregate: a: has no judgements yet; run 'bellwether tag' on it first"
    }
  }
}
