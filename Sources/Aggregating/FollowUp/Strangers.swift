import Reports

/// How many points are linked to later reports of their own authority, and how many would be linked to
/// reports of others that have nothing to do with them.
package struct LinkShares: Hashable, Sendable {
  /// Points that have a later report, and a stranger's for each.
  package private(set) var points = 0
  package private(set) var own = 0
  package private(set) var stranger = 0

  package init() {}

  mutating func count(own isOwn: Bool, stranger isStranger: Bool) {
    points += 1
    own += isOwn ? 1 : 0
    stranger += isStranger ? 1 : 0
  }

  /// The row of `validity.csv`; the share linked, 0 to 1, beside the stranger's.
  package var check: Check {
    let total = Double(max(1, points))
    return Check(
      name: "recommendations linked", level: .all, n: points,
      value: points > 0 ? Double(own) / total : nil, rival: "a stranger's report",
      rivalValue: points > 0 ? Double(stranger) / total : nil,
      note:
        "share of recommendations that a later report of the same authority takes up; the rival "
        + "is the same search in a report of another authority, of the same kind and framework and "
        + "the nearest date: what all reports speak of is found there as well")
  }
}

/// Finds for a report the one of another authority that resembles it most from outside.
struct Strangers: Sendable {
  private struct Sort: Hashable {
    let kind: Kind
    let framework: String

    init(_ report: FollowedReport) {
      self.kind = report.report.inspection.kind
      self.framework = report.report.inspection.framework
    }
  }

  private let sorted: [Sort: [FollowedReport]]

  init(_ reports: [FollowedReport]) {
    sorted = Dictionary(grouping: reports) { Sort($0) }
      .mapValues { $0.sorted { ($0.date.ordinal, $0.report.id) < ($1.date.ordinal, $1.report.id) } }
  }

  /// The report of another authority of the same kind and framework with the nearest date; of two
  /// equally near the earlier, of those of one day the first by id.
  func nearest(to report: FollowedReport) -> FollowedReport? {
    (sorted[Sort(report)] ?? []).filter { $0.authorityKey != report.authorityKey }
      .min { distance($0, report) < distance($1, report) }
  }

  private func distance(_ a: FollowedReport, _ b: FollowedReport) -> Int {
    abs(a.date.ordinal - b.date.ordinal)
  }
}
