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
      authorities.map { ($0.dfeCode, $0.gssCode) }, uniquingKeysWith: { first, _ in first })
    let neighbours = Dictionary(
      authorities.map { ($0.gssCode, $0.neighbours.compactMap { codes[$0] }) },
      uniquingKeysWith: { first, _ in first })
    let regions = Dictionary(
      authorities.map { ($0.gssCode, $0.region) }, uniquingKeysWith: { first, _ in first })
    let options = AggregateOptions(
      minJudgements: definition.aggregate.minJudgements,
      bootstrapDraws: definition.aggregate.bootstrapDraws)
    return Peers(
      options: options, taxonomy: try taxonomy().areas, neighbours: neighbours, regions: regions
    ).comparisons(trends)
  }
}
