import Reports

/// Rows at level `authority`: a period is a visit.
struct VisitTrends: Sendable {
  let options: AggregateOptions
  let areas: AreaOrder

  private typealias Visit = AuthorityVisits.Visit

  /// Rows by authority, framework, date, kind and area.
  func trends(of tallies: [Tally]) -> [Trend] {
    AuthorityVisits.all(of: tallies, areas: areas).flatMap { authority in
      authority.visits.indices.flatMap {
        rows(of: authority.visits, at: $0, authority.place, authority.framework)
      }
    }
  }

  private func rows(
    of visits: [Visit], at position: Int, _ place: Place, _ framework: String
  ) -> [Trend] {
    let visit = visits[position]
    var rows: [Trend] = []
    // Areas may be compared with different earlier visits: those of one are tested beside each other.
    var tests: [Int: [ChangeTest]] = [:]
    for (area, sum) in visit.sums.enumerated() where sum.counts.total > 0 {
      var row = row(of: visit, sum, areas.areas[area], place, framework)
      if let (base, test) = compare(&row, area, of: visit, with: visits[..<position]) {
        tests[base, default: []].append(test)
      }
      rows.append(row)
    }
    let verdicts = tests.mapValues { ChangeTest.verdicts(of: $0, minChange: options.minChange) }
      .values.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    return rows.map { row in
      var row = row
      row.take(verdicts[areas.position(of: row.area)])
      return row
    }
  }

  private func row(
    of visit: Visit, _ sum: Sum, _ area: Area, _ place: Place, _ framework: String
  ) -> Trend {
    var row = Trend(
      place: place, kind: visit.kind, framework: framework, area: area,
      period: visit.date.description, date: visit.date, authorities: 1, reports: sum.reports,
      strengths: sum.counts.strengths, weaknesses: sum.counts.weaknesses)
    let interval = sum.interval(options.paragraphs)
    row.balanceLow = interval?.low
    row.balanceHigh = interval?.high
    row.nEffective = sum.effective(options.paragraphs)
    return row
  }

  /// Fills in what the row is compared with: the last earlier visit of the same kind that has enough
  /// judgements on the area; the test to do where this one has enough, too.
  private func compare(
    _ row: inout Trend, _ area: Int, of visit: Visit, with visits: ArraySlice<Visit>
  ) -> (base: Int, test: ChangeTest)? {
    let earlier = visits.indices.filter {
      visits[$0].kind == visit.kind && visits[$0].date < visit.date
        && visits[$0].sums[area].counts.total > 0
    }
    row.direction = earlier.isEmpty ? .first : .tooFew
    let base = earlier.last { visits[$0].sums[area].counts.total >= options.minJudgements }
    guard let base else { return nil }
    let test = ChangeTest(
      area: area, from: visits[base].sums[area], to: visit.sums[area])
    row.change = test.change
    row.comparedWith = visits[base].date.description
    guard visit.sums[area].counts.total >= options.minJudgements else { return nil }
    return (base, test)
  }
}

extension Trend {
  /// Takes over what a test found; nothing where none was made.
  mutating func take(_ verdict: ChangeTest.Verdict?) {
    guard let verdict else { return }
    p = verdict.p
    pAdjusted = verdict.pAdjusted
    direction = verdict.direction
  }
}
