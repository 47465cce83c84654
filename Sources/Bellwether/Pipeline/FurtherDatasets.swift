import Aggregating
import Lexicons
import Reports

extension Pipeline {
  /// What became of each recommendation, from aggregated reports, and what such links are worth.
  func followUp(_ reports: [Report]) throws -> FollowUp.Outcome {
    let (unspecific, matters) = try valid {
      (try UnspecificWords(models), try MatterLexicon(models))
    }
    return FollowUp(
      unspecific: unspecific.words, matters: matters,
      inspections: try aggregateOptions().inspections
    ).outcome(of: reports)
  }

  /// Each authority's latest balance beside its peers', from rows of trends.
  func peers(_ trends: [Trend]) throws -> [PeerComparison] {
    let authorities = try AuthorityRegister(models, file: definition.clean.authorities).authorities
    let codes = Dictionary(
      authorities.flatMap { [($0.shortCode, $0.code), ($0.code, $0.code)] },
      uniquingKeysWith: { first, _ in first })
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
