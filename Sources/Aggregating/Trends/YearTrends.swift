import Reports

/// Rows at levels `region` and `all`: a period is a calendar year, and each kind of visit has rows of
/// its own.
struct YearTrends: Sendable {
  let options: AggregateOptions
  let areas: AreaOrder
  let regionCodes: [String: String]

  /// One area in one year: what each authority with a judgement contributes, by its key.
  private struct Year {
    let year: Int
    let sums: [String: Sum]
    let balance: ClusteredBalance

    init(_ year: Int, _ sums: [String: Sum]) {
      self.year = year
      self.sums = sums.filter { $0.value.counts.total > 0 }
      self.balance = ClusteredBalance(sums.mapValues(\.counts))
    }

    var total: Sum { sums.values.reduce(into: Sum()) { $0 += $1 } }
  }

  /// Rows of regions by name, then of all reports; by framework, kind, year and area.
  func trends(of tallies: [Tally]) -> [Trend] {
    let regions = Dictionary(grouping: tallies) { $0.region ?? "" }
      .filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
    let ofRegions = regions.flatMap { name, tallies in
      trends(of: tallies, Place(level: .region, name: name, code: regionCodes[name] ?? ""))
    }
    return ofRegions + trends(of: tallies, Place(level: .all, name: "All reports read", code: ""))
  }

  private func trends(of tallies: [Tally], _ place: Place) -> [Trend] {
    Dictionary(grouping: tallies, by: \.framework).sorted { $0.key < $1.key }
      .flatMap { framework, tallies in
        let within = BalanceWithin(tallies, areas: areas)
        return Dictionary(grouping: tallies, by: \.kind).sorted {
          $0.key.rawValue < $1.key.rawValue
        }
        .flatMap { kind, tallies in
          rows(of: tallies, place, framework, kind).map { row in
            var row = row
            row.balanceWithin = within.value(
              area: areas.position(of: row.area), kind: kind, year: Int(row.period) ?? 0)
            return row
          }
        }
      }
  }

  /// The rows of one kind by year and area; years with fewer than ten authorities are not written.
  private func rows(
    of tallies: [Tally], _ place: Place, _ framework: String, _ kind: Kind
  ) -> [Trend] {
    let years = years(of: tallies)
    return years.keys.sorted().flatMap { year in
      var rows: [Trend] = []
      var tests: [ChangeTest] = []
      for area in areas.areas.indices {
        guard let now = written(years[year], area, year) else { continue }
        var row = row(now, areas.areas[area], place, framework, kind)
        if let before = written(years[year - 1], area, year - 1),
          let test = compare(&row, now, with: before, area)
        {
          tests.append(test)
        }
        rows.append(row)
      }
      let verdicts = ChangeTest.verdicts(of: tests, minChange: 0)
      for position in rows.indices {
        rows[position].take(verdicts[areas.position(of: rows[position].area)])
      }
      return rows
    }
  }

  /// Sums by area of each authority, by its key, in each year.
  private func years(of tallies: [Tally]) -> [Int: [String: [Sum]]] {
    var years: [Int: [String: [Sum]]] = [:]
    for tally in tallies {
      guard let date = tally.date, let authority = tally.authorityKey else { continue }
      let sums = areas.sums(of: tally)
      if years[date.year]?[authority]?.add(sums) == nil {
        years[date.year, default: [:]][authority] = sums
      }
    }
    return years
  }

  private func written(_ sums: [String: [Sum]]?, _ area: Int, _ year: Int) -> Year? {
    guard let sums, sums.count >= AggregateOptions.minAuthorities else { return nil }
    let found = Year(year, sums.mapValues { $0[area] })
    return found.sums.count >= AggregateOptions.minAuthorities ? found : nil
  }

  private func row(
    _ year: Year, _ area: Area, _ place: Place, _ framework: String, _ kind: Kind
  ) -> Trend {
    let total = year.total
    var row = Trend(
      place: place, kind: kind, framework: framework, area: area, period: String(year.year),
      date: nil, authorities: year.sums.count, reports: total.reports,
      strengths: total.counts.strengths, weaknesses: total.counts.weaknesses)
    let interval = year.balance.interval
    row.balanceLow = interval?.low
    row.balanceHigh = interval?.high
    row.direction = .first
    return row
  }

  /// Fills in what the row is compared with; the test to do where both years have enough.
  private func compare(
    _ row: inout Trend, _ year: Year, with before: Year, _ area: Int
  ) -> ChangeTest? {
    let change = year.balance.balance - before.balance.balance
    row.change = change
    row.comparedWith = String(before.year)
    row.direction = .tooFew
    guard min(before.total.counts.total, year.total.counts.total) >= options.minJudgements
    else { return nil }
    return ChangeTest(
      area: area, change: change, p: ClusteredBalance.p(before.balance, year.balance))
  }
}
