/// What a pipeline definition sets for the fourth stage.
package struct AggregateOptions: Codable, Hashable, Sendable {
  /// Judgements in an area below which two visits or years are not compared; 1 or more.
  package var minJudgements: Int
  /// Draws of each bootstrap; 1 or more, and 1,000 or more for intervals that hold still.
  package var bootstrapDraws: Int
  /// Authorities that a region's or all reports' year must have to be written.
  package static let minAuthorities = 5
  /// Periods that a series must have to be written.
  package static let minPeriods = 5
  /// Days within which two reports of one authority and kind are taken to be about one event.
  package static let sameEventDays = 60

  package init(minJudgements: Int = 10, bootstrapDraws: Int = 2000) {
    self.minJudgements = minJudgements
    self.bootstrapDraws = bootstrapDraws
  }
}
