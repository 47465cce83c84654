import Reports

/// Rows at level `authority`: a period is a visit.
struct VisitTrends: Sendable {
  let options: AggregateOptions
  let areas: AreaOrder

  /// All reports of one authority, kind and framework with one date.
  private struct Visit {
    let kind: Kind
    let date: Day
    var sums: [Sum]
  }

  /// Rows by authority, framework, date, kind and area.
  func trends(of tallies: [Tally]) -> [Trend] {
    let groups = Dictionary(grouping: tallies) {
      GroupKey(place: $0.authorityKey ?? "", framework: $0.framework)
    }
    let sorted = groups.map { (place(of: $0.value), $0.key.framework, $0.value) }
      .sorted { ($0.0.name, $0.0.code, $0.1) < ($1.0.name, $1.0.code, $1.1) }
    return sorted.flatMap { place, framework, tallies in
      let visits = visits(of: tallies)
      return visits.indices.flatMap { rows(of: visits, at: $0, place, framework) }
    }
  }

  /// The authority, called as its latest report calls it.
  private func place(of tallies: [Tally]) -> Place {
    let latest = tallies.max { ($0.date?.ordinal ?? 0, $0.id) < ($1.date?.ordinal ?? 0, $1.id) }
    return Place(
      level: .authority, name: latest?.authority ?? latest?.authorityCode ?? "",
      code: latest?.authorityCode ?? "")
  }

  private func visits(of tallies: [Tally]) -> [Visit] {
    var visits: [GroupKey: Visit] = [:]
    for tally in tallies {
      guard let date = tally.date else { continue }
      let key = GroupKey(place: date.description, framework: tally.kind.rawValue)
      let sums = areas.sums(of: tally)
      if visits[key]?.sums.add(sums) == nil {
        visits[key] = Visit(kind: tally.kind, date: date, sums: sums)
      }
    }
    return visits.values.sorted { ($0.date, $0.kind.rawValue) < ($1.date, $1.kind.rawValue) }
  }

  private func rows(
    of visits: [Visit], at position: Int, _ place: Place, _ framework: String
  ) -> [Trend] {
    let visit = visits[position]
    var rows: [Trend] = []
    var tests: [VisitTest] = []
    for (area, sum) in visit.sums.enumerated() where sum.counts.total > 0 {
      var row = Trend(
        place: place, kind: visit.kind, framework: framework, area: areas.areas[area],
        period: visit.date.description, date: visit.date, authorities: 1, reports: sum.reports,
        strengths: sum.counts.strengths, weaknesses: sum.counts.weaknesses)
      let interval = Wilson.interval(successes: sum.counts.strengths, of: sum.counts.total)
      row.ciLow = interval?.low
      row.ciHigh = interval?.high
      if let test = compare(&row, area, with: visits[..<position], rows.count) {
        tests.append(test)
      }
      rows.append(row)
    }
    for (row, direction) in VisitTest.directions(of: tests) { rows[row].direction = direction }
    return rows
  }

  /// Fills in what the row is compared with; the test to do where both visits have enough.
  private func compare(
    _ row: inout Trend, _ area: Int, with visits: ArraySlice<Visit>, _ position: Int
  ) -> VisitTest? {
    let earlier = visits.indices.filter {
      visits[$0].date.description < row.period && visits[$0].sums[area].counts.total > 0
        && (area > 0 || visits[$0].kind == row.kind)
    }
    row.direction = earlier.isEmpty ? .first : .tooFew
    let base = earlier.last { visits[$0].sums[area].counts.total >= options.minJudgements }
    guard let base else { return nil }
    let before = visits[base].sums[area].counts
    let now = Counts(strengths: row.strengths, weaknesses: row.weaknesses)
    row.change = now.balance - before.balance
    row.comparedWith = visits[base].date.description
    guard now.total >= options.minJudgements else { return nil }
    return VisitTest(
      row: position, isAll: area == 0, base: base, change: now.balance - before.balance,
      p: FisherExact.p(before, now))
  }
}

/// What tells groups of reports apart.
struct GroupKey: Hashable, Sendable {
  var place: String
  var framework: String
}

/// A test of one area between two visits.
struct VisitTest: Sendable {
  /// Position of the row that the answer belongs to.
  let row: Int
  let isAll: Bool
  /// Position of the earlier visit.
  let base: Int
  let change: Double
  let p: Double

  /// The directions of all rows of one visit. Areas compared with the same earlier visit share a false
  /// discovery rate of 5 %; `all` is their sum and not one of them, and is tested alone.
  static func directions(of tests: [VisitTest]) -> [(row: Int, direction: Trend.Direction)] {
    let families = Dictionary(grouping: tests) { $0.isAll ? -1 : $0.base }
    return families.values.flatMap { family in
      zip(family, BenjaminiHochberg.adjusted(family.map(\.p))).map { test, p in
        let isClear = p <= 0.05 && test.change != 0
        return (
          test.row, isClear ? (test.change > 0 ? .improving : .declining) : .noClearChange
        )
      }
    }
  }
}
