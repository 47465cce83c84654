import Reports

/// Reads labelled sentences: tab-separated, one row a line, quotation marks are text.
package struct GoldReader: Sendable {
  static let columns = ["unit", "passage", "text", "sentiment", "areas"]
  /// Columns that a file may leave out.
  static let optional = ["also", "flag"]

  package init() {}

  /// The passages of a tab-separated file in the order in which they begin.
  ///
  /// - Throws: a `GoldError` with the line for a missing column, a row of another length, or a label
  ///   that is no sentiment.
  package func passages(in bytes: [UInt8], file: String) throws(GoldError) -> [GoldPassage] {
    passages(of: try rows(in: bytes, file: file))
  }

  /// Rows put together by passage, in the order in which passages begin.
  package func passages(of rows: [GoldRow]) -> [GoldPassage] {
    var passages: [GoldPassage] = []
    var positions: [String: Int] = [:]
    for row in rows {
      if let position = positions[row.passage] {
        passages[position].rows.append(row)
      } else {
        positions[row.passage] = passages.count
        passages.append(GoldPassage(id: row.passage, rows: [row]))
      }
    }
    return passages
  }

  /// A row of a coding sheet, which people fill in a spreadsheet: a row without a sentiment has not
  /// been coded and is context, and an area without a polarity takes the sentence's.
  package func sheetRow(_ cell: (String) -> String) throws(BadLabel) -> GoldRow {
    var row = GoldRow(
      unit: cell("unit"), passage: cell("passage"), text: cell("text"), sentiment: .neutral,
      flag: cell("flag"))
    guard row.isScored else { return row }
    guard !cell("sentiment").isEmpty else {
      row.flag = "not coded"
      return row
    }
    row.sentiment = try sentiment(cell("sentiment"))
    row.areas = try labels(cell("areas"), default: row.sentiment)
    row.also = try labels(cell("also"), default: row.sentiment)
    return row
  }

  private func rows(in bytes: [UInt8], file: String) throws(GoldError) -> [GoldRow] {
    try TabbedFile(
      bytes, file: file, columns: Self.columns, optional: Self.optional
    ).map { cell throws(BadLabel) in
      GoldRow(
        unit: cell("unit"), passage: cell("passage"), text: cell("text"),
        sentiment: try sentiment(cell("sentiment")), areas: try labels(cell("areas")),
        also: try labels(cell("also")), flag: cell("flag"))
    }
  }
}

/// A cell that holds no label; who knows file and line adds them.
package struct BadLabel: Error, Hashable, Sendable {
  package let reason: String
  package let remedy: String
}

/// A sentiment by its name.
func sentiment(_ name: some StringProtocol) throws(BadLabel) -> Sentiment {
  guard let sentiment = Sentiment(rawValue: String(name)) else {
    throw BadLabel(
      reason: "'\(name)' is no sentiment",
      remedy: "use one of: \(Sentiment.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return sentiment
}

/// The labels of a cell such as `placements:strength;workforce:weakness`.
///
/// - Parameter polarity: that of an area that stands without one; nil where none may.
func labels(
  _ cell: some StringProtocol, default polarity: Sentiment? = nil
) throws(BadLabel) -> [GoldRow.Label] {
  var labels: [GoldRow.Label] = []
  for entry in cell.split(separator: ";") {
    let parts = entry.split(separator: ":").map { String($0.filter { $0 != " " }) }
    switch (parts.count, polarity) {
    case (2, _): labels.append(.init(area: parts[0], polarity: try sentiment(parts[1])))
    case (1, let polarity?): labels.append(.init(area: parts[0], polarity: polarity))
    default: throw BadLabel(reason: "'\(entry)' names no area", remedy: "write area:polarity")
    }
  }
  return labels
}
