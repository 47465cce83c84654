import Reports

/// What has changed since the last inspection: for each authority and framework the latest beside the
/// one before, and the visits since.
struct InspectionChanges: Sendable {
  let options: AggregateOptions
  let areas: AreaOrder

  private typealias Visit = AuthorityVisits.Visit

  /// Rows by authority, framework and area; none where no inspection was read.
  func changes(of authorities: [AuthorityVisits]) -> [AreaChange] {
    authorities.flatMap { authority in
      let inspections = authority.visits.filter { options.inspections.contains($0.kind) }
      guard let after = inspections.last else { return [AreaChange]() }
      let before = inspections.last { $0.kind == after.kind && $0.date < after.date }
      return rows(of: authority, before, after)
    }
  }

  private func rows(
    of authority: AuthorityVisits, _ before: Visit?, _ after: Visit
  ) -> [AreaChange] {
    let since = authority.visits.filter { $0.date > after.date }
    let verdicts = verdicts(before, after)
    return areas.areas.indices.compactMap { area in
      let isSaid = [before, after].contains { ($0?.sums[area].counts.total ?? 0) > 0 }
      guard isSaid || since.contains(where: { $0.sums[area].counts.total > 0 }) else { return nil }
      var row = AreaChange(
        authority: authority.place.name, authorityCode: authority.place.code,
        framework: authority.framework, area: areas.areas[area],
        before: before.map { side($0, area) }, after: side(after, area))
      if let earlier = row.before {
        row.change = earlier.balance.flatMap { before in row.after.balance.map { $0 - before } }
        row.pAdjusted = verdicts[area]?.pAdjusted
        row.direction = verdicts[area]?.direction ?? .tooFew
      }
      row.visits = since.filter { $0.sums[area].counts.total > 0 }.map { visit(of: $0, area) }
      return row
    }
  }

  /// What tests of the areas that both inspections judge often enough find.
  private func verdicts(_ before: Visit?, _ after: Visit) -> [Int: ChangeTest.Verdict] {
    guard let before else { return [:] }
    let tests = areas.areas.indices.filter { area in
      [before, after].allSatisfy { $0.sums[area].counts.total >= options.minJudgements }
    }.map {
      ChangeTest(area: $0, from: before.sums[$0], to: after.sums[$0])
    }
    return ChangeTest.verdicts(of: tests, minChange: options.minChange)
  }

  private func side(_ visit: Visit, _ area: Int) -> AreaChange.Side {
    let counts = visit.sums[area].counts
    return .init(
      report: visit.reports.first ?? "", date: visit.date, strengths: counts.strengths,
      weaknesses: counts.weaknesses, balance: counts.total > 0 ? counts.balance : nil)
  }

  private func visit(of visit: Visit, _ area: Int) -> AreaChange.Visit {
    let counts = visit.sums[area].counts
    return .init(
      kind: visit.kind, date: visit.date, strengths: counts.strengths,
      weaknesses: counts.weaknesses)
  }
}
