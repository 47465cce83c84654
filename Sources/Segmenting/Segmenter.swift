import Lexicons
import Reports

/// The second stage: adds sections and sentences to a report.
public struct Segmenter: Sendable {
  public init() {}

  /// The report with its `sections` and `sentences`.
  public func segment(_ report: Report) -> Report {
    report
  }
}
