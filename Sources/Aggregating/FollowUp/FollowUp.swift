import Lexicons
import Reports

/// Follows what reports ask for to what later reports of the same authority say of it.
///
/// A point of a list of what should improve is linked to every later judgement on the same matter
/// (`LinkScore`), across frameworks too: a recommendation outlives them. Later is the next report where
/// it is a full inspection, which looks at everything, else the next two.
package struct FollowUp: Sendable {
  private let words: TopicWords
  private let matters: MatterReader
  /// Kinds of visit that look at the whole service.
  private let inspections: Set<Kind>

  /// - Parameters:
  ///   - unspecific: words that say nothing of what a sentence is about.
  ///   - inspections: kinds of visit that look at the whole service.
  package init(
    unspecific: some Sequence<String>, matters: MatterLexicon, inspections: Set<Kind>
  ) {
    self.words = TopicWords(unspecific: unspecific)
    self.matters = MatterReader(matters)
    self.inspections = inspections
  }

  /// What was found, and how often a stranger's report would have given it too.
  package struct Outcome: Sendable {
    /// Points of the newest reports first.
    package var recommendations: [Recommendation]
    package var shares: LinkShares
  }

  /// - Parameter reports: aggregated reports; those left out of trends are left out here too.
  package func outcome(of reports: [Report]) -> Outcome {
    let read = reports.compactMap { FollowedReport($0, words: words, matters: matters) }
    let followUp = PointFollowUp(matters: matters.lexicon.matters)
    var rows: [Recommendation] = []
    var shares = LinkShares()
    let strangers = Strangers(read)
    for own in Dictionary(grouping: read, by: \.authorityKey).values {
      let own = own.sorted { $0.place < $1.place }
      for report in own where !report.points.isEmpty {
        let later = later(than: report, in: own)
        let others = later.compactMap { strangers.nearest(to: $0) }
        for point in report.points {
          rows += followUp.rows(of: point, in: report, later: later)
          guard !later.isEmpty, others.count == later.count else { continue }
          shares.count(
            own: !followUp.links(of: point, in: later).isEmpty,
            stranger: !followUp.links(of: point, in: others).isEmpty)
        }
      }
    }
    return Outcome(recommendations: rows.sorted(by: FollowUp.isBefore), shares: shares)
  }

  private func later(than report: FollowedReport, in own: [FollowedReport]) -> [FollowedReport] {
    let later = own.filter { $0.date > report.date }
    let isWhole = later.first.map { inspections.contains($0.report.inspection.kind) } ?? false
    return Array(later.prefix(isWhole ? 1 : 2))
  }

  /// The newest point first; its links from the latest report back, in reading order.
  private static func isBefore(_ a: Recommendation, _ b: Recommendation) -> Bool {
    if a.asked.date != b.asked.date { return a.asked.date > b.asked.date }
    let (first, second) = ((a.asked.report, a.asked.sentence), (b.asked.report, b.asked.sentence))
    if first != second { return first < second }
    let (left, right) = (a.later?.date.ordinal ?? 0, b.later?.date.ordinal ?? 0)
    if left != right { return left > right }
    return (a.later?.report ?? "", a.later?.sentence ?? 0)
      < (b.later?.report ?? "", b.later?.sentence ?? 0)
  }
}

extension FollowedReport {
  /// Where it stands among an authority's reports: by date, those of one day by id.
  fileprivate var place: (Int, String) { (date.ordinal, report.id) }
}
