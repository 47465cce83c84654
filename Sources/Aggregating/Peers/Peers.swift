import Reports

/// Puts each authority's latest balance beside that of its neighbours, its region and all others.
///
/// It reads rows of trends only. An authority stands in an area with its latest visit within the
/// framework that has enough judgements on it; for `all`, where a focused visit's chosen topics would
/// mislead, visits are compared with visits of their own kind. Peers' judgements are pooled, and the
/// interval comes from drawing peers again, where there are at least five.
package struct Peers: Sendable {
  private let options: AggregateOptions
  private let taxonomy: [Area]
  private let neighbours: [String: [String]]
  private let regions: [String: String]

  /// - Parameters:
  ///   - taxonomy: practice areas in the order that rows have.
  ///   - neighbours: GSS codes of each authority's statistical neighbours, by its own.
  ///   - regions: the region of each authority, by its GSS code.
  package init(
    options: AggregateOptions = AggregateOptions(), taxonomy: [Area],
    neighbours: [String: [String]], regions: [String: String]
  ) {
    self.options = options
    self.taxonomy = taxonomy
    self.neighbours = neighbours
    self.regions = regions
  }

  /// An authority's latest visit in an area.
  private struct Standing: Sendable {
    let trend: Trend
    let region: String?

    var code: String { trend.place.code.isEmpty ? trend.place.name : trend.place.code }
    var counts: Counts { Counts(strengths: trend.strengths, weaknesses: trend.weaknesses) }
  }

  /// All that stand in an area, and for each the interval of the others' balance.
  private struct Everyone: Sendable {
    /// By code.
    let standings: [Standing]
    private(set) var intervals: [String: (low: Double, high: Double)] = [:]

    init(_ standings: [Standing]) {
      self.standings = standings.sorted { $0.code < $1.code }
    }

    /// Draws once for all of them: with many authorities, drawing for each apart would take seconds.
    func withIntervals(draws: Int) -> Everyone {
      guard let trend = standings.first?.trend,
        standings.count > AggregateOptions.minAuthorities
      else { return self }
      let kind = trend.area.id == Area.all.id ? trend.kind?.rawValue ?? "" : ""
      let found = Bootstrap(draws: draws).intervalsWithoutOne(
        of: standings.map(\.counts), key: "peers|all|\(trend.framework)|\(trend.area.id)|\(kind)")
      var everyone = self
      for (standing, interval) in zip(standings, found) {
        everyone.intervals[standing.code] = interval
      }
      return everyone
    }
  }

  private struct Key: Hashable {
    var authority: String
    var framework: String
    var area: String
    var kind: Kind?
  }

  /// Rows by authority, framework, area and group; none for a group without peers.
  package func comparisons(_ trends: [Trend]) -> [PeerComparison] {
    let latest = latest(trends)
    let groups = Dictionary(grouping: latest) { key($0, authority: "", kind: kind(of: $0.trend)) }
      .mapValues(Everyone.init)
    let everyone = groups.mapValues { $0.withIntervals(draws: options.bootstrapDraws) }
    return sorted(current(latest)).flatMap { standing in
      guard let others = everyone[key(standing, authority: "", kind: kind(of: standing.trend))]
      else { return [PeerComparison]() }
      return PeerComparison.Group.allCases.compactMap {
        comparison(of: standing, with: $0, among: others)
      }
    }
  }

  /// The latest visit of each authority, framework and area, for `all` of each kind.
  private func latest(_ trends: [Trend]) -> [Standing] {
    var latest: [Key: Standing] = [:]
    for trend in trends
    where trend.place.level == .authority
      && trend.strengths + trend.weaknesses >= options.minJudgements
    {
      let standing = Standing(trend: trend, region: regions[trend.place.code])
      let key = key(standing, authority: standing.code, kind: kind(of: trend))
      if (latest[key]?.trend.period ?? "") <= trend.period { latest[key] = standing }
    }
    return Array(latest.values)
  }

  /// Of several kinds of visit, the one made last.
  private func current(_ latest: [Standing]) -> [Standing] {
    Dictionary(grouping: latest) { key($0, authority: $0.code, kind: nil) }.values.compactMap {
      $0.max {
        ($0.trend.period, $0.trend.kind?.rawValue ?? "")
          < ($1.trend.period, $1.trend.kind?.rawValue ?? "")
      }
    }
  }

  private func sorted(_ standings: [Standing]) -> [Standing] {
    let order = AreaOrder(taxonomy, seenIn: [])
    func place(_ standing: Standing) -> (String, String, String, Int, String) {
      let trend = standing.trend
      return (
        trend.place.name, standing.code, trend.framework, order.position(of: trend.area),
        trend.area.id
      )
    }
    return standings.sorted { place($0) < place($1) }
  }

  private func key(_ standing: Standing, authority: String, kind: Kind?) -> Key {
    Key(
      authority: authority, framework: standing.trend.framework, area: standing.trend.area.id,
      kind: kind)
  }

  private func kind(of trend: Trend) -> Kind? {
    trend.area.id == Area.all.id ? trend.kind : nil
  }

  private func comparison(
    of standing: Standing, with group: PeerComparison.Group, among everyone: Everyone
  ) -> PeerComparison? {
    let neighbours = Set(neighbours[standing.code] ?? [])
    let peers = everyone.standings.filter { other in
      guard other.code != standing.code else { return false }
      return switch group {
      case .neighbours: neighbours.contains(other.code)
      case .region: other.region != nil && other.region == standing.region
      case .all: true
      }
    }
    guard let date = standing.trend.date, !peers.isEmpty else { return nil }
    return PeerComparison(
      authority: standing.trend.place.name, authorityCode: standing.trend.place.code,
      framework: standing.trend.framework, area: standing.trend.area, date: date,
      own: .init(
        balance: standing.trend.balance, low: standing.trend.ciLow.map { 2 * $0 - 1 },
        high: standing.trend.ciHigh.map { 2 * $0 - 1 }), group: group, peers: peers.count,
      others: group == .all
        ? measure(of: peers, interval: everyone.intervals[standing.code])
        : measure(of: peers, interval: interval(of: peers, group: group, of: standing)))
  }

  private func measure(
    of peers: [Standing], interval: (low: Double, high: Double)?
  ) -> PeerComparison.Measure {
    let balance = peers.reduce(Counts()) { $0 + $1.counts }.balance
    return .init(balance: balance, low: interval?.low, high: interval?.high)
  }

  private func interval(
    of peers: [Standing], group: PeerComparison.Group, of standing: Standing
  ) -> (low: Double, high: Double)? {
    guard peers.count >= AggregateOptions.minAuthorities else { return nil }
    let trend = standing.trend
    let key =
      "peers|\(group.rawValue)|\(standing.code)|\(trend.framework)|\(trend.area.id)|\(trend.period)"
    return Bootstrap(draws: options.bootstrapDraws).interval(of: peers.map(\.counts), key: key)
  }
}
