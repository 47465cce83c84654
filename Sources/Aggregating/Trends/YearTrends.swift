import Reports

/// Rows at levels `region` and `all`: a period is a calendar year.
struct YearTrends: Sendable {
  let options: AggregateOptions
  let areas: AreaOrder
  let regionCodes: [String: String]

  /// One area in one year: what each authority with a judgement contributes, by authority.
  private struct Year {
    let year: Int
    let contributions: [(authority: String, sum: Sum)]

    var total: Sum { contributions.reduce(into: Sum()) { $0 += $1.sum } }
  }

  /// Rows of regions by name, then of all reports; by framework, year and area.
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
        let sums = sums(of: tallies)
        return areas.areas.indices.flatMap { rows(of: $0, in: sums, place, framework) }.sorted {
          ($0.period, areas.position(of: $0.area)) < ($1.period, areas.position(of: $1.area))
        }
      }
  }

  /// Sums by area of each year and authority, both in order.
  private func sums(of tallies: [Tally]) -> [(year: Int, authorities: [(String, [Sum])])] {
    var years: [Int: [String: [Sum]]] = [:]
    for tally in tallies {
      guard let date = tally.date, let authority = tally.authorityKey else { continue }
      let sums = areas.sums(of: tally)
      if years[date.year]?[authority]?.add(sums) == nil {
        years[date.year, default: [:]][authority] = sums
      }
    }
    return years.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) }
  }

  /// The rows of one area; years with fewer authorities than five are not written.
  private func rows(
    of area: Int, in sums: [(year: Int, authorities: [(String, [Sum])])], _ place: Place,
    _ framework: String
  ) -> [Trend] {
    let years = sums.map { year, authorities in
      Year(
        year: year,
        contributions: authorities.map { ($0.0, $0.1[area]) }.filter { $0.1.counts.total > 0 })
    }
    let written = years.filter { $0.contributions.count >= AggregateOptions.minAuthorities }
    return written.indices.map { position in
      row(written[position], after: written[..<position].last, areas.areas[area], place, framework)
    }
  }

  private func row(
    _ year: Year, after earlier: Year?, _ area: Area, _ place: Place, _ framework: String
  ) -> Trend {
    let total = year.total
    var row = Trend(
      place: place, kind: nil, framework: framework, area: area, period: String(year.year),
      date: nil, authorities: year.contributions.count, reports: total.reports,
      strengths: total.counts.strengths, weaknesses: total.counts.weaknesses)
    let key = "\(place.level.rawValue)|\(place.name)|\(framework)|\(area.id)|\(year.year)"
    let bootstrap = Bootstrap(draws: options.bootstrapDraws)
    let interval = bootstrap.interval(of: year.contributions.map(\.sum.counts), key: key)
    row.ciLow = interval?.low
    row.ciHigh = interval?.high
    row.direction = earlier == nil ? .first : .tooFew
    if let earlier, earlier.year == year.year - 1 {
      let before = earlier.total.counts
      row.change = total.counts.balance - before.balance
      row.comparedWith = String(earlier.year)
      if min(before.total, total.counts.total) >= options.minJudgements {
        row.direction = direction(of: pairs(earlier, year), key: key + "|change")
      }
    }
    return row
  }

  /// Each authority of either year, in order.
  private func pairs(_ earlier: Year, _ later: Year) -> [Bootstrap.Pair] {
    var pairs: [String: Bootstrap.Pair] = [:]
    let none = Bootstrap.Pair(earlier: Counts(), later: Counts())
    for (authority, sum) in earlier.contributions {
      pairs[authority, default: none].earlier = sum.counts
    }
    for (authority, sum) in later.contributions {
      pairs[authority, default: none].later = sum.counts
    }
    return pairs.sorted { $0.key < $1.key }.map(\.value)
  }

  private func direction(of pairs: [Bootstrap.Pair], key: String) -> Trend.Direction {
    guard let interval = Bootstrap(draws: options.bootstrapDraws).interval(of: pairs, key: key)
    else { return .noClearChange }
    return interval.low > 0 ? .improving : interval.high < 0 ? .declining : .noClearChange
  }
}
