import Lexicons
import Reports

/// The third stage: judges each sentence of a report and names the practice areas it is about.
public struct Tagger: Sendable {
  public init() {}

  /// The report with its `judgements`, one a sentence. The report must have been segmented.
  public func tag(_ report: Report) -> Report {
    report
  }
}
