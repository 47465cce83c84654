/// Why a document could not be cleaned, and what to do about it.
package struct CleaningError: Error, Hashable, Sendable {
  package var reason: String
  package var remedy: String

  package init(reason: String, remedy: String) {
    self.reason = reason
    self.remedy = remedy
  }
}
