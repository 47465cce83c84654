import Reports

/// Everything that a run writes, as every format takes it.
package struct Datasets: Sendable {
  package var run: Run
  package var reports: [Report]
  package var trends: [Trend]
  package var series: [Series]
  package var changes: [AreaChange]
  package var checks: [Check]
  package var failures: [Failure]
  package var recommendations: [Recommendation]
  package var peers: [PeerComparison]
  /// Practice areas in their order.
  package var taxonomy: [Area]
  /// What the pack names.
  package var domain: Domain

  package init(
    run: Run, reports: [Report], trends: [Trend], series: [Series], changes: [AreaChange],
    checks: [Check], failures: [Failure],
    recommendations: [Recommendation], peers: [PeerComparison], taxonomy: [Area],
    domain: Domain = Domain()
  ) {
    self.run = run
    self.reports = reports
    self.trends = trends
    self.series = series
    self.changes = changes
    self.checks = checks
    self.failures = failures
    self.recommendations = recommendations
    self.peers = peers
    self.taxonomy = taxonomy
    self.domain = domain
  }

  /// What a format does with one dataset and its records.
  package protocol Visitor {
    mutating func visit<Table: Dataset>(_ table: Table, _ subjects: [Table.Subject]) throws
  }

  /// Hands every dataset to a visitor, in the order in which people read them.
  package func visit(by visitor: inout some Visitor) throws {
    try visitReports(by: &visitor)
    try visitWhole(by: &visitor)
  }

  /// Hands on the datasets whose rows come from one report each.
  package func visitReports(by visitor: inout some Visitor) throws {
    try visitor.visit(ReportsTable(domain: domain), reports)
    try visitor.visit(SentencesTable(), reports)
    try visitor.visit(FindingsTable(taxonomy: taxonomy), reports)
  }

  /// Hands on the datasets that can be told from all reports together only.
  package func visitWhole(by visitor: inout some Visitor) throws {
    try visitor.visit(TrendsTable(), trends)
    try visitor.visit(SeriesTable(), series)
    try visitor.visit(ChangesTable(), changes)
    try visitor.visit(ValidityTable(), checks)
    try visitor.visit(RecommendationsTable(), recommendations)
    try visitor.visit(PeersTable(), peers)
    try visitor.visit(FailuresTable(), failures)
  }

  /// Hands on what a merge of partial results gives: what all reports tell together, and which of them
  /// count.
  package func visitMerged(by visitor: inout some Visitor) throws {
    try visitor.visit(StandingTable(), reports)
    try visitWhole(by: &visitor)
  }
}
