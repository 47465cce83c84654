import Reports

/// Puts each authority's latest balance beside that of its neighbours, its region and all others.
///
/// It reads rows of trends only. An authority stands in an area with its latest visit within the
/// framework that has enough judgements on it, and is compared with the others' latest visits of the same
/// kind: a focused visit speaks harsher than an inspection. Peers' judgements are pooled; the interval is
/// that of a balance whose clusters are authorities, and the prediction interval says where one more
/// authority like them would stand.
package struct Peers: Sendable {
  /// What is known of authorities beside their reports.
  package struct Register: Sendable {
    /// GSS codes of each authority's statistical neighbours, nearest first, by its own.
    package var neighbours: [String: [String]]
    /// Which edition of the lists of neighbours that is.
    package var edition: String
    /// The region of each authority, by its GSS code.
    package var regions: [String: String]

    package init(neighbours: [String: [String]], edition: String, regions: [String: String]) {
      self.neighbours = neighbours
      self.edition = edition
      self.regions = regions
    }
  }

  private let options: AggregateOptions
  private let taxonomy: [Area]
  private let register: Register

  /// - Parameter taxonomy: practice areas in the order that rows have.
  package init(
    options: AggregateOptions = AggregateOptions(), taxonomy: [Area], register: Register
  ) {
    self.options = options
    self.taxonomy = taxonomy
    self.register = register
  }

  /// An authority's latest visit in an area.
  private struct Standing: Sendable {
    let trend: Trend
    let date: Day
    let region: String?

    var code: String { trend.place.code.isEmpty ? trend.place.name : trend.place.code }
    var counts: Counts { Counts(strengths: trend.strengths, weaknesses: trend.weaknesses) }
  }

  private struct Key: Hashable {
    var authority = ""
    var framework: String
    var area: String
    var kind: Kind?

    init(_ standing: Standing, authority: String = "", kind: Kind?) {
      self.authority = authority
      self.framework = standing.trend.framework
      self.area = standing.trend.area.id
      self.kind = kind
    }
  }

  /// Rows by authority, framework, area and group; none for a group without peers.
  package func comparisons(_ trends: [Trend]) -> [PeerComparison] {
    let latest = latest(trends)
    let everyone = Dictionary(grouping: latest) { Key($0, kind: $0.trend.kind) }
      .mapValues { $0.sorted { $0.code < $1.code } }
    return sorted(current(latest)).flatMap { standing in
      let others = (everyone[Key(standing, kind: standing.trend.kind)] ?? [])
        .filter { $0.code != standing.code }
      return PeerComparison.Group.allCases.compactMap {
        comparison(of: standing, with: $0, among: others)
      }
    }
  }

  /// The latest visit of each authority, framework, area and kind.
  private func latest(_ trends: [Trend]) -> [Standing] {
    var latest: [Key: Standing] = [:]
    for trend in trends
    where trend.place.level == .authority
      && trend.strengths + trend.weaknesses >= options.minJudgements
    {
      guard let date = trend.date else { continue }
      let standing = Standing(
        trend: trend, date: date, region: register.regions[trend.place.code])
      let key = Key(standing, authority: standing.code, kind: trend.kind)
      if (latest[key]?.trend.period ?? "") <= trend.period { latest[key] = standing }
    }
    return Array(latest.values)
  }

  /// Of several kinds of visit, the one made last.
  private func current(_ latest: [Standing]) -> [Standing] {
    Dictionary(grouping: latest) { Key($0, authority: $0.code, kind: nil) }.values.compactMap {
      $0.max {
        ($0.trend.period, $0.trend.kind.rawValue) < ($1.trend.period, $1.trend.kind.rawValue)
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

  private func comparison(
    of standing: Standing, with group: PeerComparison.Group, among others: [Standing]
  ) -> PeerComparison? {
    let peers = peers(of: standing, in: group, among: others)
    guard !peers.isEmpty else { return nil }
    let trend = standing.trend
    var row = PeerComparison(
      authority: trend.place.name, authorityCode: trend.place.code, framework: trend.framework,
      kind: trend.kind, area: trend.area, date: standing.date,
      own: .init(balance: trend.balance, low: trend.balanceLow, high: trend.balanceHigh),
      group: group, peers: peers.count, others: measure(of: peers))
    row.prediction = prediction(of: peers)
    if group != .all {
      row.named = peers.map { .init(name: $0.trend.place.name, date: $0.date) }
    }
    if group == .neighbours { row.edition = register.edition }
    return row
  }

  /// The group's members: neighbours the nearest first, others by code.
  private func peers(
    of standing: Standing, in group: PeerComparison.Group, among others: [Standing]
  ) -> [Standing] {
    switch group {
    case .all: others
    case .region: others.filter { $0.region != nil && $0.region == standing.region }
    case .neighbours:
      (register.neighbours[standing.code] ?? []).compactMap { code in
        others.first { $0.code == code }
      }
    }
  }

  private func measure(of peers: [Standing]) -> PeerComparison.Measure {
    let balance = ClusteredBalance(
      Dictionary(peers.map { ($0.code, $0.counts) }, uniquingKeysWith: +))
    let interval = peers.count >= AggregateOptions.minPeers ? balance.interval : nil
    return .init(balance: balance.balance, low: interval?.low, high: interval?.high)
  }

  private func prediction(of peers: [Standing]) -> PeerComparison.Prediction? {
    guard peers.count >= AggregateOptions.minPeers,
      let interval = Prediction.interval(peers.map(\.trend.balance))
    else { return nil }
    return .init(low: max(-1, interval.low), high: min(1, interval.high))
  }
}
