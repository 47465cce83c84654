import Reports

/// Follows what reports ask for to what later reports of the same authority say of it.
///
/// A report asks for something where `tag` found a point of a list of what should improve, and the
/// point is no praise. It is
/// linked to every judgement of a later report on the same area that is about the same things, by the
/// words that both share (`Topic.similarity`), across frameworks too: a recommendation outlives them.
package struct FollowUp: Sendable {
  /// Similarity from which two sentences are linked: chosen by reading pairs, see `docs/measures.md`.
  static let leastSimilarity = 0.3
  private let words: TopicWords

  /// - Parameter unspecific: words that say nothing of what a sentence is about.
  package init(unspecific: some Sequence<String>) {
    self.words = TopicWords(unspecific: unspecific)
  }

  /// Rows by report, sentence and area: for each later report its closest strength and its closest
  /// weakness, or one row without a link.
  ///
  /// - Parameter reports: aggregated reports; those left out of trends are left out here too.
  package func recommendations(in reports: [Report]) -> [Recommendation] {
    let readings = reports.compactMap { FollowedReport($0, words: words) }
    var weights: [String: TopicWeights] = [:]
    for judged in readings.flatMap(\.sentences) {
      for finding in judged.findings { weights[finding.area, default: .init()].count(judged.stems) }
    }
    return Dictionary(grouping: readings) { $0.authorityKey }.values
      .flatMap { AuthorityFollowUp($0, weights: weights).recommendations() }
      .sorted { FollowUp.place(of: $0) < FollowUp.place(of: $1) }
  }

  private static func place(
    of row: Recommendation
  ) -> (String, Int, String, Int, String, Int) {
    (
      row.asked.report, row.asked.sentence, row.area, row.later?.date.ordinal ?? 0,
      row.later?.report ?? "", row.later?.sentence ?? 0
    )
  }
}
