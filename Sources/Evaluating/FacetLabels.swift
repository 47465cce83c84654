import Reports

/// Extent, trajectory and recommendation of units that other files of labels hold.
package struct FacetLabels: Sendable {
  /// What a reader said of one unit.
  struct Label: Hashable, Sendable {
    let extent: Extent?
    let trajectory: Trajectory?
    let recommendation: Bool
  }

  /// Columns of the file.
  package static let columns = ["unit", "extent", "trajectory", "recommendation"]

  let labels: [String: Label]

  /// Reads a tab-separated file.
  ///
  /// - Throws: a `GoldError` with the line for a cell that holds no value of its facet.
  package init(_ bytes: [UInt8], file: String) throws(GoldError) {
    let rows = try TabbedFile(bytes, file: file, columns: FacetLabels.columns)
      .map { cell throws(BadLabel) in
        (
          cell("unit"),
          Label(
            extent: try value(cell("extent"), of: "extent"),
            trajectory: try value(cell("trajectory"), of: "trajectory"),
            recommendation: try flag(cell("recommendation")))
        )
      }
    labels = Dictionary(rows, uniquingKeysWith: { _, last in last })
  }

  /// Compares what is given for the units of passages with the labels.
  ///
  /// - Parameter tag: adds one judgement a sentence to a segmented report.
  package func score(
    _ passages: [GoldPassage], tag: (Report) throws -> Report
  ) rethrows -> FacetScore {
    var score = FacetScore()
    for passage in passages where passage.rows.contains(where: { labels[$0.unit] != nil }) {
      for (row, judgement) in zip(passage.rows, try tag(passage.report).judgements ?? []) {
        if let label = labels[row.unit] { score.add(row, label, judgement) }
      }
    }
    return score
  }
}

private func value<Value: RawRepresentable & CaseIterable>(
  _ cell: String, of facet: String
) throws(BadLabel) -> Value? where Value.RawValue == String {
  guard !cell.isEmpty else { return nil }
  guard let value = Value(rawValue: cell) else {
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw BadLabel(
      reason: "'\(cell)' is no \(facet)", remedy: "use one of: \(known), or leave it empty")
  }
  return value
}

private func flag(_ cell: String) throws(BadLabel) -> Bool {
  guard cell == "true" || cell == "false" else {
    throw BadLabel(reason: "'\(cell)' is neither true nor false", remedy: "write true or false")
  }
  return cell == "true"
}

/// Facets that were given against those that a reader labelled.
package struct FacetScore: Hashable, Sendable {
  /// The value of a sentence of which a facet says nothing.
  static let none = "empty"

  package private(set) var extent = Confusion(labels: Extent.allCases.map(\.rawValue) + [none])
  package private(set) var trajectory = Confusion(
    labels: Trajectory.allCases.map(\.rawValue) + [none])
  package private(set) var recommendation = Confusion(labels: ["true", "false"])
  /// A line for each facet that differs.
  package private(set) var errors: [String] = []

  /// Units that were found.
  package var rows: Int { recommendation.total }

  /// The facets by name.
  package var facets: [(name: String, confusion: Confusion)] {
    [("extent", extent), ("trajectory", trajectory), ("recommendation", recommendation)]
  }

  mutating func add(_ row: GoldRow, _ label: FacetLabels.Label, _ given: Judgement) {
    note(row, extent.count("extent", label.extent?.rawValue, given.extent?.rawValue))
    note(
      row, trajectory.count("trajectory", label.trajectory?.rawValue, given.trajectory?.rawValue))
    note(
      row,
      recommendation.count(
        "recommendation", "\(label.recommendation)", "\(given.recommendation)"))
  }

  private mutating func note(_ row: GoldRow, _ difference: String?) {
    if let difference { errors.append("\(row.unit)\t\(row.text)\n\t\(difference)\n") }
  }

  /// The figures as text for a terminal.
  package var summary: String {
    var lines = ["Facets, \(rows) rows"]
    for (name, confusion) in facets {
      lines.append(padded("\(name), macro F1", 34) + padded(decimals(confusion.macroF1), -8))
      for (position, label) in confusion.labels.enumerated() {
        let score = confusion.score(of: position)
        guard !score.isEmpty else { continue }
        lines.append(
          padded("  \(label)", 34) + padded(decimals(score.f1), -8)
            + padded("\(score.support)", -8))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Confusion {
  /// Counts one case.
  ///
  /// - Returns: how gold and given differ, in words; nil where they do not.
  fileprivate mutating func count(_ facet: String, _ gold: String?, _ given: String?) -> String? {
    let (gold, given) = (gold ?? FacetScore.none, given ?? FacetScore.none)
    guard let there = labels.firstIndex(of: gold), let found = labels.firstIndex(of: given) else {
      return nil
    }
    count(gold: there, given: found)
    return gold == given ? nil : "\(facet): gold \(gold), given \(given)"
  }

  /// Mean F1 of the labels that stand in the gold, 0 to 1.
  package var macroF1: Double {
    mean(labels.indices.map { score(of: $0) }.filter { $0.support > 0 }.map(\.f1))
  }
}
