/// Why a document could not be cleaned, and what to do about it.
public struct CleaningError: Error, Hashable, Sendable {
  public var reason: String
  public var remedy: String

  public init(reason: String, remedy: String) {
    self.reason = reason
    self.remedy = remedy
  }
}
