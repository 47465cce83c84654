import Aggregating
import Foundation
import Reports

extension Pipeline {
  /// The set as lines of a partial result, for `merge`: the run, then each report's counts and
  /// statements, then the failures.
  package func partialRecords(of set: RecordSet) throws -> [PartialRecord] {
    let tallies = try tallies(of: set, by: aggregator())
    let origin = try set.run.origin
    return [.run(set.run)]
      + zip(set.reports, tallies).flatMap { report, tally in
        [
          .counts(ReportCounts(report, tally: tally), origin: origin),
          .statements(Statements(report)),
        ]
      } + set.failures.map(PartialRecord.failure)
  }
}

extension RecordSet {
  /// Merges partial results: the reports with as much as `aggregate` needs.
  ///
  /// The order of streams and lines changes nothing.
  ///
  /// - Throws: a `StageError` for results of different pipelines, models or versions, and for a report
  ///   that stands twice.
  package init(mergingPartials streams: [Stream]) throws {
    var runs: [Run] = []
    var counts: [(ReportCounts, origin: String)] = []
    var statements: [String: Statements] = [:]
    var failures: [Failure] = []
    for stream in streams {
      try JSONLines().read(
        stream.handle, name: stream.name, stage: "merge", flaw: \PartialRecord.flaw
      ) { record in
        switch record {
        case .run(let run): runs.append(run)
        case .counts(let one, let origin): counts.append((one, origin))
        case .statements(let one):
          guard statements.updateValue(one, forKey: one.id) == nil else {
            throw RecordSet.twice(one.id)
          }
        case .failure(let failure): failures.append(failure)
        }
      }
    }
    guard let first = runs.first else {
      throw StageError(
        stage: "merge", place: streams.first?.name, reason: "has no record of a run",
        remedy: "give it what 'bellwether aggregate --partial' has written, whole")
    }
    let run = try runs.dropFirst().reduce(first) { try $0.joined(with: $1, stage: .aggregate) }
    let origin = try run.origin
    if let stranger = counts.first(where: { $0.origin != origin }) {
      throw StageError(
        stage: "merge", place: stranger.0.id,
        reason: "was counted with another version, pipeline or models than the run that is named",
        remedy: "read all documents alike")
    }
    self.init(run: run)
    self.failures = failures
    for (one, _) in counts {
      guard tallies.updateValue(one.tally, forKey: one.id) == nil else {
        throw RecordSet.twice(one.id)
      }
      reports.append(one.report(statements.removeValue(forKey: one.id)))
    }
    if let lost = statements.keys.min() {
      throw StageError(
        stage: "merge", place: lost, reason: "has statements, but no counts",
        remedy: "give it partial results whole")
    }
    sort()
  }

  private static func twice(_ id: String) -> StageError {
    StageError(
      stage: "merge", place: id, reason: "stands twice among the reports",
      remedy: "give each document an id of its own, and each partial result once")
  }
}
