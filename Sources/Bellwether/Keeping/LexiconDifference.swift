import Evaluating
import Reports
import Tagging

/// What a change of `Models/` does: the same sentences tagged with both.
package struct LexiconDifference: Sendable {
  package let sentences: [SentenceChange]
  package let trends: [TrendChange]
  /// Sentences that were compared.
  package let compared: Int
  /// Inputs that could not be read.
  package let failures: [Failure]

  /// Tags files with both. They are cleaned and segmented once, with the old models.
  package init(
    from old: Pipeline, to new: Pipeline, over scan: InputScan, jobs: Int,
    progress: ProgressReport? = nil
  ) async throws {
    let segmenter = try old.segmenter()
    var set = RecordSet(run: try old.start(scan))
    try await old.clean(scan, jobs: jobs, progress: progress) { outcome in
      outcome.report = outcome.report.map(segmenter.segment)
    } consume: { outcome in
      if let report = outcome.report { set.reports.append(report) }
      set.failures += outcome.failures
    }
    set.sort()
    let before = try old.aggregate(await old.tag(set, jobs: jobs))
    let after = try new.aggregate(await new.tag(set, jobs: jobs))
    self.sentences = sentenceChanges(from: before.reports, to: after.reports)
    self.trends = trendChanges(from: before.trends, to: after.trends)
    self.compared = set.reports.reduce(0) { $0 + ($1.sentences?.count { $0.isProse } ?? 0) }
    self.failures = set.failures
  }
}
