import Reports

/// Compares judgements with labels that people gave.
package struct Evaluator: Sendable {
  /// What rows are put together by.
  package enum Grouping: String, Sendable, CaseIterable {
    case area, kind, year
  }

  /// Areas that are reported even where no row has them, in the order of the taxonomy.
  package let areas: [String]

  package init(areas: [String] = []) { self.areas = areas }

  /// Tags each passage as given and counts its rows.
  ///
  /// - Parameter tag: adds one judgement a sentence to a segmented report.
  package func evaluate(_ passages: [GoldPassage], tag: (Report) throws -> Report) rethrows
    -> Evaluation
  {
    let groups = try evaluate(passages, keys: { _, _ in [""] }, tag: tag)
    return groups[""] ?? Evaluation(areas: areas)
  }

  /// The same for each group of rows, by its name. A row stands in the group of each of its areas.
  package func evaluate(
    _ passages: [GoldPassage], by grouping: Grouping, tag: (Report) throws -> Report
  ) rethrows -> [String: Evaluation] {
    try evaluate(passages, keys: { grouping.keys(of: $0, in: $1) }, tag: tag)
  }

  private func evaluate(
    _ passages: [GoldPassage], keys: (GoldRow, GoldPassage) -> [String],
    tag: (Report) throws -> Report
  ) rethrows -> [String: Evaluation] {
    var groups: [String: Evaluation] = [:]
    for passage in passages {
      let judgements = try tag(passage.report).judgements ?? []
      for (position, row) in passage.rows.enumerated() where row.isScored {
        let judgement =
          position < judgements.count ? judgements[position] : Judgement(sentence: position + 1)
        for key in keys(row, passage) {
          groups[key, default: Evaluation(areas: areas)].add(row, judgement)
        }
      }
    }
    return groups
  }
}

extension Evaluator.Grouping {
  /// The groups that a row belongs to; kind and year are read from the report's name.
  func keys(of row: GoldRow, in passage: GoldPassage) -> [String] {
    switch self {
    case .area: row.areas.isEmpty ? ["none"] : Array(Set(row.areas.map(\.area)))
    case .kind: [passage.kind]
    case .year: [passage.year]
    }
  }
}

extension GoldPassage {
  /// The last part of a report's name such as `PLACE-2021-02-01-visit`, else `other`.
  var kind: String { nameParts.map { $0.kind } ?? "other" }
  /// The year in a report's name, else `undated`.
  var year: String { nameParts.map { $0.year } ?? "undated" }

  private var nameParts: (year: String, kind: String)? {
    let parts = reportName.split(separator: "-")
    guard parts.count >= 4, let kind = parts.last else { return nil }
    let date = parts.suffix(4).dropLast().joined(separator: "-")
    return Day(iso: date).map { (String($0.year), String(kind)) }
  }
}
