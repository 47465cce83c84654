import Aggregating
import Reports
import Segmenting
import Tagging
import Writing

extension CleanStage.Outcome {
  /// Segments and tags a report that was cleaned, and counts it; its mentions are left out, to save
  /// memory: no dataset has them.
  ///
  /// - Parameter hasPage: whether its part of the page is made while its mentions are there.
  mutating func judge(with segmenter: Segmenter, _ tagger: Tagger, hasPage: Bool) {
    guard let cleaned = report else { return }
    let segmented = segmenter.segment(cleaned)
    report = segmented
    checkMemory()
    guard report != nil else { return }
    let tagged = tagger.tag(segmented)
    if hasPage { page = try? ReportPage(tagged) }
    tally = Tally(tagged)
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
