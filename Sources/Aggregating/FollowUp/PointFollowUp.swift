import Lexicons
import Reports

/// Follows up what one report asks for in later reports.
struct PointFollowUp: Sendable {
  /// A later judgement that takes up what was asked.
  struct Link: Sendable {
    let report: FollowedReport
    let sentence: FollowedReport.JudgedSentence
    let score: LinkScore
  }

  let matters: [MatterLexicon.Matter]

  /// What later reports say of a point, the latest report first, in the order of its sentences.
  func links(of point: FollowedReport.Point, in later: [FollowedReport]) -> [Link] {
    later.reversed().flatMap { report in
      report.sentences.compactMap { sentence in
        guard sentence.isOfOtherBody == point.isOfOtherBody,
          let score = LinkScore(
            point.asked, sentence, titleGroups: report.titleGroups, matters),
          score.value >= LinkScore.least
        else { return nil }
        return Link(report: report, sentence: sentence, score: score)
      }
    }
  }

  /// Rows of a point: one a link, or one without.
  func rows(
    of point: FollowedReport.Point, in report: FollowedReport, later: [FollowedReport]
  ) -> [Recommendation] {
    let links = links(of: point, in: later)
    let inspection = report.report.inspection
    var row = Recommendation(
      asked: report.statement(point.number, point.span), authority: inspection.authority ?? "",
      authorityCode: inspection.authorityCode, areas: point.areas, isPriority: point.isPriority,
      status: status(links, hasLater: !later.isEmpty))
    guard !links.isEmpty else { return [row] }
    return links.map { link in
      row.later = link.report.statement(link.sentence.number, link.sentence.span)
      row.laterSides = link.sentence.sides
      row.similarity = min(1, link.score.value / LinkScore.full)
      row.shared = link.score.shared.map { matters[$0].label }
      return row
    }
  }

  private func status(_ links: [Link], hasLater: Bool) -> Recommendation.Status {
    let sides = Set(links.flatMap(\.sentence.sides))
    if sides.isEmpty { return hasLater ? .noLinkFound : .noLaterReport }
    if sides.count > 1 { return .mixedSince }
    return sides.contains(.strength) ? .praisedSince : .repeated
  }
}
