import Aggregating
import Lexicons
import Reports

extension Pipeline {
  /// What became of each recommendation, from aggregated reports.
  func recommendations(_ reports: [Report]) throws -> [Recommendation] {
    FollowUp(unspecific: try UnspecificWords(models).words).recommendations(in: reports)
  }

  /// Each authority's latest balance beside its peers', from rows of trends.
  func peers(_ trends: [Trend]) throws -> [PeerComparison] {
    let authorities = try AuthorityRegister(models, file: definition.clean.authorities).authorities
    let codes = Dictionary(
      authorities.flatMap { [($0.shortCode, $0.code), ($0.code, $0.code)] }, uniquingKeysWith: { first, _ in first })
    let neighbours = Dictionary(
      authorities.map { ($0.code, $0.neighbours.compactMap { codes[$0] }) },
      uniquingKeysWith: { first, _ in first })
    let regions = Dictionary(
      authorities.map { ($0.code, $0.region) }, uniquingKeysWith: { first, _ in first })
    let register = Peers.Register(
      neighbours: neighbours, edition: try measures().neighboursEdition, regions: regions)
    return Peers(
      options: try aggregateOptions(), taxonomy: try taxonomy().areas, register: register
    ).comparisons(trends)
  }
}
