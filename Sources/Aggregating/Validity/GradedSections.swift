import Reports

/// Tells which sections of a report explain which of its grades, by the names that judgements have in
/// headings.
package struct GradedSections: Codable, Hashable, Sendable {
  /// Words that a heading must have in a row.
  private struct Name: Codable, Hashable, Sendable {
    let judgement: String
    let words: [String]
  }

  private let names: [Name]

  /// - Parameter names: those of each judgement, by its id. The overall one sums up the others and has
  ///   no section of its own.
  package init(_ names: [String: [String]] = [:]) {
    self.names = names.filter { $0.key != "overall" }.flatMap { judgement, names in
      names.map { Name(judgement: judgement, words: GradedSections.words(of: $0)) }
    }
    .filter { !$0.words.isEmpty }
    // Of two names in one heading the longer says more: "children in care and care leavers".
    .sorted {
      ($1.words.count, $0.judgement, $0.words.joined(separator: " "))
        < ($0.words.count, $1.judgement, $1.words.joined(separator: " "))
    }
  }

  /// The graded judgement of each section: that of the nearest heading above it which names one that
  /// the report has a grade for; nil where none does.
  func judgements(of report: Report) -> [String?] {
    let grades = report.inspection.grades
    guard !names.isEmpty, !grades.isEmpty, let sections = report.sections else { return [] }
    var found: [String?] = []
    for section in sections {
      let heading = section.heading.flatMap { report.blocks.indices.contains($0) ? $0 : nil }
      let own = heading.flatMap { judgement(in: report.text[report.blocks[$0].span], grades) }
      // A section comes after those that it is nested in.
      let outer = section.parent.flatMap { found.indices.contains($0) ? found[$0] : nil }
      found.append(own ?? outer)
    }
    return found
  }

  private func judgement(in heading: String, _ grades: Grades) -> String? {
    let words = GradedSections.words(of: heading)
    return names.first { grades[$0.judgement] != nil && words.holds($0.words) }?.judgement
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}

extension [String] {
  /// Whether the words stand in it in a row.
  fileprivate func holds(_ words: [String]) -> Bool {
    guard words.count <= count else { return false }
    return (0...(count - words.count)).contains { self[$0...].starts(with: words) }
  }
}
