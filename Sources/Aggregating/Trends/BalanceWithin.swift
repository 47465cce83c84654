import Reports

/// Balances by year with authority and kind of visit held fixed, within a place and framework: so that
/// who was inspected, and how, does not pass for a trend.
struct BalanceWithin: Sendable {
  private let effects: [FixedEffects]

  init(_ tallies: [Tally], areas: AreaOrder) {
    let sums = tallies.map { areas.sums(of: $0) }
    effects = areas.areas.indices.map { area in
      FixedEffects(
        zip(tallies, sums).compactMap { tally, sums in
          let counts = sums[area].counts
          guard let date = tally.date, let authority = tally.authorityKey, counts.total > 0
          else { return nil }
          return .init(
            unit: authority, group: tally.kind.rawValue, period: date.year, value: counts.balance,
            weight: Double(counts.total))
        })
    }
  }

  /// The balance of a year; nil where no authority links it to other years and kinds.
  func value(area: Int, kind: Kind, year: Int) -> Double? {
    guard effects.indices.contains(area) else { return nil }
    return effects[area].mean(group: kind.rawValue, period: year)
  }
}
