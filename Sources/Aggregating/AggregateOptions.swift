/// What a pipeline definition sets for the fourth stage.
public struct AggregateOptions: Codable, Hashable, Sendable {
  /// Judgements in an area below which two visits or years are not compared; 1 or more.
  public var minJudgements: Int
  /// Draws of each bootstrap; 1 or more, and 1,000 or more for intervals that hold still.
  public var bootstrapDraws: Int
  /// Authorities that a region's or all reports' year must have to be written.
  public static let minAuthorities = 5
  /// Periods that a series must have to be written.
  public static let minPeriods = 5
  /// Days within which two reports of one authority and kind are taken to be about one event.
  public static let sameEventDays = 60

  public init(minJudgements: Int = 10, bootstrapDraws: Int = 2000) {
    self.minJudgements = minJudgements
    self.bootstrapDraws = bootstrapDraws
  }
}
