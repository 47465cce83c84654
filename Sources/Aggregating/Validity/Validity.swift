import Reports

/// Says what the numbers of a run are worth on its own reports.
struct Validity: Sendable {
  let options: AggregateOptions
  let areas: AreaOrder

  /// The checks of reports that count in trends, and of the visits that they make.
  func checks(of tallies: [Tally], _ authorities: [AuthorityVisits]) -> [Check] {
    GradeChecks(options: options, areas: areas).checks(of: tallies, authorities)
      + SplitReports(options: options, areas: areas).checks(of: tallies)
  }
}

extension Check {
  /// A share with Wilson's interval; no value where there are no cases.
  static func share(
    _ name: String, _ hits: Int, of n: Int, kind: Kind? = nil, area: String = Area.all.id,
    rival: String = "", rivalValue: Double? = nil, note: String
  ) -> Check {
    let share = n > 0 ? Double(hits) / Double(n) : nil
    let interval = share.flatMap { Wilson.interval(share: $0, of: Double(n)) }
    return Check(
      name: name, level: .authority, kind: kind, area: area, n: n, value: share,
      low: interval?.low, high: interval?.high, rival: rival, rivalValue: rivalValue, note: note)
  }
}
