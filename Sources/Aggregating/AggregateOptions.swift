import Reports

/// What a pipeline definition sets for the fourth stage.
package struct AggregateOptions: Codable, Hashable, Sendable {
  /// Judgements in an area below which two visits or years are not compared; 1 or more.
  package var minJudgements: Int
  /// The least change of balance between two visits that is called one, 0 to 2.
  package var minChange: Double
  /// How alike the judgements of a paragraph are.
  package var paragraphs: DesignEffect
  /// Kinds of visit that look at everything: the last of them is what changes are told from.
  package var inspections: Set<Kind>
  /// Grades as numbers, the better the higher, by their names.
  package var ranks: [String: Double]
  /// Sections that explain a grade, for the checks of `validity.csv`.
  package var sections: GradedSections
  /// Authorities that a region's or all reports' year must have to be written.
  package static let minAuthorities = 10
  /// Peers that a group must have for an interval.
  package static let minPeers = 5
  /// Periods that a series must have to be written.
  package static let minPeriods = 8
  /// Days within which two reports of one authority and kind are taken to be about one event.
  package static let sameEventDays = 60
  /// The share of false alarms that is put up with.
  static let level = 0.05

  package init(
    minJudgements: Int = 10, minChange: Double = 0.3,
    paragraphs: DesignEffect = DesignEffect(correlation: 0.34),
    inspections: Set<Kind> = [], ranks: [String: Double] = [:],
    sections: GradedSections = GradedSections()
  ) {
    self.minJudgements = minJudgements
    self.minChange = minChange
    self.paragraphs = paragraphs
    self.inspections = inspections
    self.ranks = ranks
    self.sections = sections
  }
}
