import Aggregating
import Reports
import Segmenting
import Tagging
import Writing

extension CleanStage.Outcome {
  /// Segments and tags a report that was cleaned.
  mutating func tag(with segmenter: Segmenter, _ tagger: Tagger) {
    guard let cleaned = report else { return }
    let segmented = segmenter.segment(cleaned)
    report = segmented
    checkMemory()
    if report != nil { report = tagger.tag(segmented) }
  }

  /// Counts the tagged report and packs its part of the page; mentions have then done their work, and are
  /// left out, to save memory: no dataset has them.
  mutating func count(hasPage: Bool, _ aggregator: Aggregator) {
    guard let tagged = report else { return }
    if hasPage { page = try? ReportPage(tagged) }
    tally = aggregator.tally(of: tagged)
    report = tagged.withoutMentions
  }
}

extension Report {
  /// The report without what led to its judgements.
  fileprivate var withoutMentions: Report {
    var report = self
    if let judgements {
      report.judgements = judgements.map { judgement in
        var bare = judgement
        bare.mentions = []
        return bare
      }
    }
    return report
  }
}
