import Reports

/// What the fourth stage makes of all reports.
package struct Aggregation: Codable, Hashable, Sendable {
  /// Rows of `trends.csv`: authorities by visit, then regions and all reports by year.
  package var trends: [Trend]
  /// Rows of `series.csv`, in the order of trends.
  package var series: [Series]
  /// Rows of `changes.csv`, sentences left out: those are the reports'.
  package var changes: [AreaChange]
  /// Rows of `validity.csv`.
  package var checks: [Check]
  /// Of every report, by id: whether it counts in trends, and if not, why.
  package var standing: [String: Report.Standing]
  /// Messages about reports and areas that are in no trend, in the order of ids.
  package var warnings: [String]
}
