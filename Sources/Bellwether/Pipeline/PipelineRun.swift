import Aggregating
import Reports
import Segmenting
import Tagging
import Writing

/// How far a run has come: inputs done, and inputs in all.
public typealias ProgressReport = @Sendable (_ done: Int, _ total: Int) -> Void

extension Pipeline {
  /// The record that a run starts with.
  public func start(_ scan: InputScan, overrides: MetadataOverrides = .init()) throws -> Run {
    try overrides.check(against: scan.files)
    var run = Run(version: bellwetherVersion, pipeline: definition.name)
    run.inputs.files = scan.files.count + scan.failures.count
    run.inputs.passedOver = scan.passedOver
    run.warnings =
      scan.warnings
      + overrides.unused(among: scan.files).map {
        "metadata: no input is called '\($0)'"
      }
    try describe(.clean, in: &run)
    return run
  }

  /// Runs `clean`, `segment` and `tag` over files, and `aggregate` over what they give.
  ///
  /// Mentions are left out, to save memory: no dataset has them, and where the page is among the
  /// outputs its marks are made from them at once. The single stages keep them.
  ///
  /// - Parameters:
  ///   - corrections: labels that people put right, for those that `tag` finds.
  ///   - jobs: how many files are worked on at once, 1 or more.
  /// - Returns: the records of the whole stream, as the chained stages would give them.
  public func run(
    _ scan: InputScan, overrides: MetadataOverrides = .init(),
    corrections: Corrections = .init(), jobs: Int, progress: ProgressReport? = nil
  ) async throws -> RecordSet {
    let segmenter = try segmenter()
    let tagger = try tagger()
    let aggregator = try aggregator()
    var run = try start(scan, overrides: overrides)
    try describe(.segment, in: &run)
    try describe(.tag, in: &run)
    var set = RecordSet(run: run)
    let hasPage = definition.write.outputs.contains(.page)
    try await clean(scan, overrides: overrides, jobs: jobs, progress: progress) { outcome in
      outcome.tag(with: segmenter, tagger)
      // What a correction may change is counted when all reports are there.
      guard let report = outcome.report, !corrections.mayConcern(report) else { return }
      outcome.count(hasPage: hasPage, aggregator)
    } consume: { outcome in
      if let report = outcome.report {
        set.reports.append(report)
        set.pages[report.id] = outcome.page
        set.tallies[report.id] = outcome.tally
      }
      set.failures += outcome.failures
    }
    set.sort()
    corrections.apply(to: &set.reports, in: &set.run)
    set.countRest(hasPage: hasPage, aggregator)
    return try aggregate(set)
  }

  /// Cleans files and hands on what came of each, in the order of the reports' ids.
  ///
  /// - Parameter then: what to do with an outcome while its worker still holds it.
  package func clean(
    _ scan: InputScan, overrides: MetadataOverrides = .init(), jobs: Int,
    progress: ProgressReport? = nil,
    then: @escaping @Sendable (inout CleanStage.Outcome) -> Void = { _ in },
    consume: (CleanStage.Outcome) throws -> Void
  ) async throws {
    let stage = try cleanStage(overrides: overrides)
    let inputs = named(scan, reader: stage.reader)
    for failure in scan.failures { try consume(.init(failures: [failure])) }
    var done = 0
    try await mapInOrder(inputs, jobs: jobs) { input in
      var outcome = await stage.clean(input)
      then(&outcome)
      return outcome
    } consume: { outcome in
      done += 1
      progress?(done, inputs.count)
      try consume(outcome)
    }
  }

  /// Adds sections and sentences to every report.
  public func segment(_ set: RecordSet, jobs: Int) async throws -> RecordSet {
    let segmenter = try segmenter()
    return try await mapReports(of: set, stage: .segment, jobs: jobs) { segmenter.segment($0) }
  }

  /// Adds judgements to every report, and puts those right that people corrected.
  public func tag(
    _ set: RecordSet, corrections: Corrections = .init(), jobs: Int
  ) async throws -> RecordSet {
    if let report = set.reports.first(where: { $0.sentences == nil }) {
      throw missing("sentences", in: report, stage: .tag, run: .segment)
    }
    let tagger = try tagger()
    var tagged = try await mapReports(of: set, stage: .tag, jobs: jobs) { tagger.tag($0) }
    corrections.apply(to: &tagged.reports, in: &tagged.run)
    return tagged
  }

  /// Folds the judgements of all reports into trends.
  public func aggregate(_ set: RecordSet) throws -> RecordSet {
    let aggregator = try aggregator()
    let aggregation = aggregator.finish(Partial(try tallies(of: set, by: aggregator)))
    var set = set
    try describe(.aggregate, in: &set.run)
    set.trends = aggregation.trends
    set.series = aggregation.series
    set.run.warnings += aggregation.warnings
    for position in set.reports.indices {
      set.reports[position].standing = aggregation.standing[set.reports[position].id]
    }
    set.changes = ClearestSentences(set.reports, for: aggregation.changes)
      .filling(aggregation.changes)
    set.checks = aggregation.checks
    let followUp = try followUp(set.reports)
    set.recommendations = followUp.recommendations
    set.checks.append(followUp.shares.check)
    set.peers = try peers(set.trends)
    return set
  }

  /// The counts of each report; those that were not counted yet are counted now.
  func tallies(of set: RecordSet, by aggregator: Aggregator) throws -> [Tally] {
    if let report = set.reports.first(where: { $0.judgements == nil }) {
      throw missing("judgements", in: report, stage: .aggregate, run: .tag)
    }
    return set.reports.map { set.tallies[$0.id] ?? aggregator.tally(of: $0) }
  }

  private func named(_ scan: InputScan, reader: InputReader) -> [CleanStage.Named] {
    let ids = ReportIDs.settle(scan.files.map(\.file)) { position in
      (try? reader.bytes(of: scan.files[position])).map(sha256) ?? "unreadable"
    }
    return zip(scan.files, ids).map { CleanStage.Named(input: $0, id: $1) }
      .sorted { $0.id < $1.id }
  }

  private func mapReports(
    of set: RecordSet, stage: Stage, jobs: Int, _ body: @escaping @Sendable (Report) -> Report
  ) async throws -> RecordSet {
    var result = set
    result.reports = []
    try describe(stage, in: &result.run)
    try await mapInOrder(set.reports, jobs: jobs) {
      body($0)
    } consume: {
      result.reports.append($0)
    }
    return result
  }

  private func missing(
    _ layer: String, in report: Report, stage: Stage, run earlier: Stage
  ) -> StageError {
    StageError(
      stage: stage.rawValue, place: report.id, reason: "has no \(layer) yet",
      remedy: "run 'bellwether \(earlier.rawValue)' on it first")
  }
}

extension RecordSet {
  /// Counts reports whose labels could still change while they were tagged.
  fileprivate mutating func countRest(hasPage: Bool, _ aggregator: Aggregator) {
    for position in reports.indices where tallies[reports[position].id] == nil {
      var outcome = CleanStage.Outcome(report: reports[position])
      outcome.count(hasPage: hasPage, aggregator)
      pages[reports[position].id] = outcome.page
      tallies[reports[position].id] = outcome.tally
      if let report = outcome.report { reports[position] = report }
    }
  }
}
