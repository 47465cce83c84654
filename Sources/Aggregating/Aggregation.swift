import Reports

/// What the fourth stage makes of all reports.
public struct Aggregation: Codable, Hashable, Sendable {
  /// Rows of `trends.csv`: authorities by visit, then regions and all reports by year.
  public var trends: [Trend]
  /// Rows of `series.csv`, in the order of trends.
  public var series: [Series]
  /// Rows of `changes.csv`, sentences left out: those are the reports'.
  public var changes: [AreaChange]
  /// Rows of `validity.csv`.
  public var checks: [Check]
  /// Of every report, by id: whether it counts in trends, and if not, why.
  public var standing: [String: Report.Standing]
  /// Messages about reports and areas that are in no trend, in the order of ids.
  public var warnings: [String]
}
