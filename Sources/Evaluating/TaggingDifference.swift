import Reports

/// A sentence that two taggings of the same reports label differently.
package struct SentenceChange: Hashable, Sendable {
  /// What a tagging says of a sentence.
  package struct Label: Hashable, Sendable {
    package var sentiment: Sentiment
    /// Areas with their polarity, by area.
    package var areas: [GoldRow.Label]

    init(_ judgement: Judgement) {
      self.sentiment = judgement.sentiment
      self.areas = polarities(judgement.findings)
        .map { GoldRow.Label(area: $0.key, polarity: $0.value) }.sorted { $0.area < $1.area }
    }

    /// `strength  health:strength;workforce:strength`.
    package var text: String {
      let areas = areas.map { "\($0.area):\($0.polarity.rawValue)" }.joined(separator: ";")
      return areas.isEmpty ? sentiment.rawValue : "\(sentiment.rawValue)  \(areas)"
    }
  }

  package var report: String
  /// The sentence's number.
  package var sentence: Int
  package var text: String
  package var before: Label
  package var after: Label
}

/// The sentences whose sentiment, areas or polarities differ, in reading order.
///
/// Reports are matched by id and sentences by number; what stands on one side only is passed over, since
/// a change of lexicons changes neither.
package func sentenceChanges(from old: [Report], to new: [Report]) -> [SentenceChange] {
  let others = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return old.flatMap { report -> [SentenceChange] in
    guard let other = others[report.id] else { return [] }
    return changes(from: report, to: other)
  }
}

private func changes(from old: Report, to new: Report) -> [SentenceChange] {
  let pairs = zip(old.judgements ?? [], new.judgements ?? [])
  return zip(old.sentences ?? [], pairs).compactMap { sentence, pair in
    let before = SentenceChange.Label(pair.0)
    let after = SentenceChange.Label(pair.1)
    guard before != after else { return nil }
    return SentenceChange(
      report: old.id, sentence: sentence.number, text: old.text[sentence.span], before: before,
      after: after)
  }
}

/// A row of trends that is not the same in two aggregations.
package struct TrendChange: Hashable, Sendable {
  /// The row; nil where it was not there.
  package var before: Trend?
  package var after: Trend?

  /// Difference in balance, −2 to 2; nil where the row stands on one side only.
  package var shift: Double? {
    guard let before, let after else { return nil }
    return after.balance - before.balance
  }

  /// Whether the direction that is read off the row is another one.
  package var turns: Bool { before?.direction != after?.direction }
}

/// The rows of trends whose counts or direction differ: those that turn first, then by how far the
/// balance moves.
package func trendChanges(from old: [Trend], to new: [Trend]) -> [TrendChange] {
  var changes: [TrendKey: TrendChange] = [:]
  for trend in old { changes[TrendKey(trend), default: TrendChange()].before = trend }
  for trend in new { changes[TrendKey(trend), default: TrendChange()].after = trend }
  return changes.filter { !$0.value.isSame }.sorted { a, b in
    if a.value.turns != b.value.turns { return a.value.turns }
    let (x, y) = (abs(a.value.shift ?? 2), abs(b.value.shift ?? 2))
    return x == y ? a.key.order.lexicographicallyPrecedes(b.key.order) : x > y
  }.map(\.value)
}

/// What makes two rows of trends the same row.
private struct TrendKey: Hashable {
  let order: [String]

  init(_ trend: Trend) {
    order = [
      trend.place.level.rawValue, trend.place.name, trend.place.code, trend.kind.rawValue,
      trend.framework, trend.area.id, trend.period,
    ]
  }
}

extension TrendChange {
  fileprivate var isSame: Bool {
    before?.strengths == after?.strengths && before?.weaknesses == after?.weaknesses && !turns
  }
}
