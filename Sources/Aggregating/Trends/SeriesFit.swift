import Reports

/// Fits a series to each area of a place, within one framework and kind, that has eight periods or more.
struct SeriesFit: Sendable {
  private struct Key: Hashable {
    var place: Place
    var framework: String
    var kind: Kind
    var area: String
  }

  /// The series of trend rows, in the order in which their first rows stand.
  func series(of trends: [Trend]) -> [Series] {
    var order: [Key] = []
    var groups: [Key: [Trend]] = [:]
    for trend in trends {
      let key = Key(
        place: trend.place, framework: trend.framework, kind: trend.kind, area: trend.area.id)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(trend)
    }
    return corrected(order.compactMap { series(of: groups[$0] ?? []) })
  }

  /// The same with each p corrected over all series of its place.
  private func corrected(_ series: [Series]) -> [Series] {
    var corrected = series
    for rows in Dictionary(grouping: series.indices, by: { series[$0].place }).values {
      for (row, p) in zip(rows, BenjaminiHochberg.adjusted(rows.map { series[$0].p })) {
        corrected[row].p = p
      }
    }
    return corrected
  }

  private func series(of rows: [Trend]) -> Series? {
    guard rows.count >= AggregateOptions.minPeriods, let first = rows.first, let last = rows.last
    else { return nil }
    let balances = rows.map(\.balance)
    let test = MannKendall(balances)
    let fit = TheilSen(balances, at: rows.map(SeriesFit.year))
    return Series(
      place: first.place, kind: first.kind, framework: first.framework, area: first.area,
      periods: rows.count, first: first.period, last: last.period, tau: test.tau, p: test.p,
      slopePerYear: fit.slope, slopeLow: fit.low, slopeHigh: fit.high)
  }

  /// The time of a row in years: a visit's date in years of 365.25 days, else the calendar year.
  private static func year(of row: Trend) -> Double {
    row.date.map { Double($0.ordinal) / 365.25 } ?? Double(row.period) ?? 0
  }
}
