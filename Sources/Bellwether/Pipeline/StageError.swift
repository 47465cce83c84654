import Reports

/// An error that names the stage, the place, the cause and the remedy, in the one form in which every
/// message of Bellwether is written.
public struct StageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The command or stage: `clean`, `write`, …
  public var stage: String
  /// The file, with page or line where known; nil where there is none.
  public var place: String?
  public var reason: String
  public var remedy: String

  public init(stage: String, place: String? = nil, reason: String, remedy: String) {
    self.stage = stage
    self.place = place
    self.reason = reason
    self.remedy = remedy
  }

  /// The message for an input in `failures.csv`.
  public init(_ failure: Failure) {
    self.init(
      stage: failure.stage, place: failure.file, reason: failure.reason, remedy: failure.remedy)
  }

  /// `bellwether: clean: report.pdf: page 3: what is wrong; what to do`.
  public var description: String {
    let parts = ["bellwether", stage] + (place.map { [$0] } ?? [])
    return "\(parts.joined(separator: ": ")): \(reason); \(remedy)".shown
  }
}
