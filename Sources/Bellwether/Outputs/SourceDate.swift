import Foundation

/// The time that files state as the one at which they were made: `SOURCE_DATE_EPOCH`, so that the same
/// run gives the same bytes.
enum SourceDate {
  /// 1 January 2000.
  private static let standard = 946_684_800
  /// To the end of the year 9999, which is as far as the workbook's format goes.
  private static let range = 0...253_402_300_799

  /// Seconds since 1970.
  static func seconds(
    _ given: String? = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
  ) throws(StageError) -> Int {
    guard let given, !given.isEmpty else { return standard }
    guard let seconds = Int(given), range.contains(seconds) else {
      throw StageError(
        stage: "write", place: "SOURCE_DATE_EPOCH", reason: "'\(given)' is no time",
        remedy: "give whole seconds since 1970, up to \(range.upperBound), or unset it")
    }
    return seconds
  }
}
