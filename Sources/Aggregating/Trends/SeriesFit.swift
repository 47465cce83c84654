import Reports

/// Fits a series to each area of a place, within one framework, that has five periods or more.
///
/// At level `authority` the kinds of visit are one series, as in `change`; for `all` each kind is a
/// series of its own.
struct SeriesFit: Sendable {
  let areas: AreaOrder

  private struct Key: Hashable {
    var place: Place
    var framework: String
    var kind: Kind?
    var area: String
  }

  /// The series of trend rows, in the order in which their first rows stand.
  func series(of trends: [Trend]) -> [Series] {
    var order: [Key] = []
    var groups: [Key: [Trend]] = [:]
    for trend in trends {
      let isAll = trend.area.id == Area.all.id
      let key = Key(
        place: trend.place, framework: trend.framework, kind: isAll ? trend.kind : nil,
        area: trend.area.id)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(trend)
    }
    return order.compactMap { key in series(of: groups[key] ?? [], kind: key.kind) }
  }

  private func series(of rows: [Trend], kind: Kind?) -> Series? {
    guard rows.count >= AggregateOptions.minPeriods, let first = rows.first, let last = rows.last
    else { return nil }
    let balances = rows.map(\.balance)
    let test = MannKendall(balances)
    return Series(
      place: first.place, kind: kind, framework: first.framework, area: first.area,
      periods: rows.count, first: first.period, last: last.period, tau: test.tau, p: test.p,
      slopePerYear: TheilSen.slope(balances, at: rows.map(SeriesFit.year)))
  }

  /// The time of a row in years: a visit's date in years of 365.25 days, else the calendar year.
  private static func year(of row: Trend) -> Double {
    row.date.map { Double($0.ordinal) / 365.25 } ?? Double(row.period) ?? 0
  }
}
