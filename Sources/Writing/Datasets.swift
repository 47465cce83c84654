import Reports

/// Everything that a run writes, as every format takes it.
public struct Datasets: Sendable {
  public var run: Run
  public var reports: [Report]
  public var trends: [Trend]
  public var series: [Series]
  public var failures: [Failure]
  public var recommendations: [Recommendation]
  public var peers: [PeerComparison]
  /// Practice areas in their order.
  public var taxonomy: [Area]
  /// What the pack names.
  public var domain: Domain

  public init(
    run: Run, reports: [Report], trends: [Trend], series: [Series], failures: [Failure],
    recommendations: [Recommendation], peers: [PeerComparison], taxonomy: [Area],
    domain: Domain = Domain()
  ) {
    self.run = run
    self.reports = reports
    self.trends = trends
    self.series = series
    self.failures = failures
    self.recommendations = recommendations
    self.peers = peers
    self.taxonomy = taxonomy
    self.domain = domain
  }

  /// What a format does with one dataset and its records.
  public protocol Visitor {
    mutating func visit<Table: Dataset>(_ table: Table, _ subjects: [Table.Subject]) throws
  }

  /// Hands every dataset to a visitor, in the order in which people read them.
  public func visit(by visitor: inout some Visitor) throws {
    try visitor.visit(ReportsTable(domain: domain), reports)
    try visitor.visit(SentencesTable(), reports)
    try visitor.visit(FindingsTable(taxonomy: taxonomy), reports)
    try visitor.visit(TrendsTable(), trends)
    try visitor.visit(SeriesTable(), series)
    try visitor.visit(RecommendationsTable(), recommendations)
    try visitor.visit(PeersTable(), peers)
    try visitor.visit(FailuresTable(), failures)
  }
}
