import Reports

/// Sentences that each try one phenomenon of language, with the label that is right.
package struct Challenge: Sendable {
  /// A sentence of the suite, and the one before it where that matters.
  package struct Row: Hashable, Sendable {
    let id: String
    let phenomenon: String
    let text: String
    let before: String
    let sentiment: Sentiment
  }

  /// Columns that the file must have; of others it reads `before`.
  package static let columns = ["id", "phenomenon", "text", "sentiment"]

  package let rows: [Row]

  /// Reads a tab-separated suite.
  ///
  /// - Throws: a `GoldError` with the line for a label that is no sentiment.
  package init(_ bytes: [UInt8], file: String) throws(GoldError) {
    rows = try TabbedFile(bytes, file: file, columns: Challenge.columns)
      .map { cell throws(BadLabel) in
        Row(
          id: cell("id"), phenomenon: cell("phenomenon"), text: cell("text"),
          before: cell("before"), sentiment: try Evaluating.sentiment(cell("sentiment")))
      }
  }

  /// How many sentences of each phenomenon are judged right.
  ///
  /// - Parameter tag: adds one judgement a sentence to a segmented report.
  package func score(tag: (Report) throws -> Report) rethrows -> ChallengeScore {
    var score = ChallengeScore()
    for row in rows {
      let judged = try tag(row.passage.report).judgements?.last
      score.add(row, judged?.sentiment ?? .neutral, rule: judged?.rule ?? "")
    }
    return score
  }
}

extension Challenge.Row {
  /// The sentence as a passage, after the one before it.
  fileprivate var passage: GoldPassage {
    let texts = before.isEmpty ? [text] : [before, text]
    return GoldPassage(
      id: id,
      rows: texts.map { GoldRow(unit: id, passage: id, text: $0, sentiment: sentiment) })
  }
}

/// Shares of a suite that are judged right.
package struct ChallengeScore: Hashable, Sendable {
  /// What was counted of one phenomenon.
  package struct Share: Codable, Hashable, Sendable {
    package fileprivate(set) var right = 0
    package fileprivate(set) var rows = 0
    /// The share, 0 to 1.
    package var value: Double { ratio(right, rows) }
  }

  /// By phenomenon.
  package private(set) var shares: [String: Share] = [:]
  /// A line for each sentence that is judged wrong.
  package private(set) var errors: [String] = []

  /// All phenomena together.
  package var all: Share {
    shares.values.reduce(into: Share()) {
      $0.right += $1.right
      $0.rows += $1.rows
    }
  }

  /// The phenomenon of which least is right; nil for an empty suite.
  package var least: (phenomenon: String, share: Share)? {
    shares.min { ($0.value.value, $0.key) < ($1.value.value, $1.key) }
      .map { ($0.key, $0.value) }
  }

  fileprivate mutating func add(_ row: Challenge.Row, _ given: Sentiment, rule: String) {
    shares[row.phenomenon, default: Share()].rows += 1
    if given == row.sentiment {
      shares[row.phenomenon]?.right += 1
    } else {
      errors.append(
        "\(row.id)\t\(row.text)\n\tgold  \(row.sentiment.rawValue)\n\tgiven \(given.rawValue)  [\(rule)]\n"
      )
    }
  }

  /// The shares as text for a terminal.
  package var summary: String {
    var lines = [padded("Phenomena", 34) + padded("share", -8) + padded("n", -8)]
    lines += shares.sorted { $0.key < $1.key }.map { line($0.key, $0.value) }
    return (lines + [line("all", all)]).joined(separator: "\n") + "\n"
  }

  private func line(_ name: String, _ share: Share) -> String {
    padded(name, 34) + padded(decimals(share.value), -8) + padded("\(share.rows)", -8)
  }
}
