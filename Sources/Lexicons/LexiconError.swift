import Terms

/// What is wrong in a model file, where, and what to do about it.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Path of the file inside the models' folder.
  public var file: String
  /// Line, counted from 1 at the header; nil where the whole file is meant.
  public var line: Int?
  /// Name of the column; nil where the whole line is meant.
  public var column: String?
  public var reason: String
  public var remedy: String

  public init(
    file: String, line: Int? = nil, column: String? = nil, reason: String, remedy: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
    self.remedy = remedy
  }

  /// `cues.csv: line 12: column 'scope': 'left' is unknown; use before, after or clause`.
  public var description: String {
    var place = file
    if let line { place += ": line \(line)" }
    if let column { place += ": column '\(column)'" }
    return "\(place): \(reason); \(remedy)"
  }
}

extension TermAutomaton {
  /// Compiles the terms of a model file; a term that cannot be read is reported with its place.
  ///
  /// - Parameter lines: the line of each term in the file, where known.
  package init(
    _ terms: [String], file: String, column: String, lines: [Int] = []
  ) throws(LexiconError) {
    do {
      try self.init(terms)
    } catch {
      throw LexiconError(
        file: file, line: lines.indices.contains(error.term) ? lines[error.term] : nil,
        column: column, reason: "'\(terms[error.term])' cannot be read: \(error.reason)",
        remedy: error.remedy)
    }
  }
}
