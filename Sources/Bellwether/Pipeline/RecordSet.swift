import Aggregating
import Foundation
import Reports
import Writing

/// The records of a whole stream, sorted: what stage commands read and write.
public struct RecordSet: Hashable, Sendable {
  public var run: Run
  /// Reports by id.
  public var reports: [Report] = []
  /// Failures by file, then stage.
  public var failures: [Failure] = []
  public var trends: [Trend] = []
  public var series: [Series] = []
  public var changes: [AreaChange] = []
  public var checks: [Check] = []
  public var recommendations: [Recommendation] = []
  public var peers: [PeerComparison] = []
  /// Counts that the workers made of reports whose mentions were left out, by the report's id.
  var tallies: [String: Tally] = [:]
  /// Parts of the page that the workers packed, by the report's id.
  var pages: [String: ReportPage] = [:]

  public init(run: Run) {
    self.run = run
  }

  /// A stream to read: its name for messages, and where its bytes come from.
  public struct Stream {
    public let name: String
    public let handle: FileHandle

    public init(name: String, handle: FileHandle) {
      self.name = name
      self.handle = handle
    }
  }

  /// Reads the streams of an earlier stage; several are joined, as when shards were cleaned apart.
  public init(reading streams: [Stream], stage: Stage) throws {
    var runs: [Run] = []
    var set = RecordSet(run: Run(version: bellwetherVersion, pipeline: ""))
    for stream in streams {
      try JSONLines().read(stream.handle, name: stream.name, stage: stage.rawValue) { record in
        switch record {
        case .run(let run): runs.append(run)
        case .report(let report): set.reports.append(report)
        case .failure(let failure): set.failures.append(failure)
        case .trend(let trend): set.trends.append(trend)
        case .series(let series): set.series.append(series)
        case .change(let change): set.changes.append(change)
        case .check(let check): set.checks.append(check)
        case .recommendation(let row): set.recommendations.append(row)
        case .peer(let row): set.peers.append(row)
        }
      }
    }
    guard let first = runs.first else {
      throw StageError(
        stage: stage.rawValue, place: streams.first?.name, reason: "has no record of a run",
        remedy: "give it the output of an earlier stage, whole")
    }
    set.run = try runs.dropFirst().reduce(first) { try $0.joined(with: $1, stage: stage) }
    set.sort()
    try set.checkIDs(stage: stage)
    self = set
  }

  /// Puts reports and failures into the order in which they are written.
  public mutating func sort() {
    reports.sort { $0.id < $1.id }
    failures.sort { ($0.file, $0.stage, $0.reason) < ($1.file, $1.stage, $1.reason) }
  }

  private func checkIDs(stage: Stage) throws(StageError) {
    for (one, other) in zip(reports, reports.dropFirst()) where one.id == other.id {
      throw StageError(
        stage: stage.rawValue, place: one.id, reason: "stands twice among the reports",
        remedy: "clean all files in one go, so that ids are settled over all of them")
    }
  }

  /// The records in the order of a stream.
  public var records: [Record] {
    [.run(run)] + reports.map(Record.report) + failures.map(Record.failure)
      + trends.map(Record.trend) + series.map(Record.series) + changes.map(Record.change)
      + checks.map(Record.check) + recommendations.map(Record.recommendation)
      + peers.map(Record.peer)
  }
}

extension Run {
  /// One run's record for two streams of the same version and pipeline.
  func joined(with other: Run, stage: Stage) throws(StageError) -> Run {
    guard version == other.version, pipeline == other.pipeline, models == other.models,
      options == other.options
    else {
      throw StageError(
        stage: stage.rawValue, reason: "the streams come from different pipelines or models",
        remedy: "clean, segment and tag them alike")
    }
    var joined = self
    joined.inputs.files += other.inputs.files
    joined.inputs.passedOver.merge(other.inputs.passedOver, uniquingKeysWith: +)
    joined.counts.merge(other.counts, uniquingKeysWith: +)
    joined.warnings = (warnings + other.warnings).sorted()
    return joined
  }
}
