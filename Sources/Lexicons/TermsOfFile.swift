import Terms

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
