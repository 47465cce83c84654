import Reports

/// Follows up the recommendations to one authority.
struct AuthorityFollowUp: Sendable {
  /// A judgement on an area, ready to be compared.
  private struct Judged: Sendable {
    let reading: Int
    let sentence: FollowedReport.JudgedSentence
    let sides: [Sentiment]
    let topic: Topic
  }

  /// A later judgement that takes up what was asked.
  private struct Link: Sendable {
    let judged: Judged
    let similarity: Double
  }

  private let readings: [FollowedReport]
  private let weights: [String: TopicWeights]
  private let judged: [String: [Judged]]

  init(_ readings: [FollowedReport], weights: [String: TopicWeights]) {
    self.readings = readings
    self.weights = weights
    var judged: [String: [Judged]] = [:]
    for (position, reading) in readings.enumerated() {
      for sentence in reading.sentences {
        for finding in sentence.findings where !finding.polarity.sides.isEmpty {
          let topic = weights[finding.area]?.topic(sentence.stems)
          judged[finding.area, default: []].append(
            Judged(
              reading: position, sentence: sentence, sides: finding.polarity.sides,
              topic: topic ?? Topic(stems: [], squares: [])))
        }
      }
    }
    self.judged = judged
  }

  func recommendations() -> [Recommendation] {
    readings.flatMap { reading in
      reading.sentences.filter(\.asks).flatMap { sentence in
        sentence.findings.filter { $0.polarity.sides.contains(.weakness) }
          .flatMap { rows(of: sentence, in: reading, area: $0.area) }
      }
    }
  }

  private func rows(
    of sentence: FollowedReport.JudgedSentence, in reading: FollowedReport, area: String
  ) -> [Recommendation] {
    let links = links(of: sentence, in: reading, area: area)
    var row = Recommendation(
      asked: reading.statement(sentence), authority: reading.report.inspection.authority ?? "",
      authorityCode: reading.report.inspection.authorityCode, area: area, status: status(links))
    guard !links.isEmpty else { return [row] }
    return closest(links).map { link in
      row.later = readings[link.judged.reading].statement(link.judged.sentence)
      row.similarity = link.similarity
      return row
    }
  }

  private func links(
    of sentence: FollowedReport.JudgedSentence, in reading: FollowedReport, area: String
  ) -> [Link] {
    guard let topic = weights[area]?.topic(sentence.stems), topic.stems.count >= 2 else {
      return []
    }
    return (judged[area] ?? []).compactMap { judged in
      guard readings[judged.reading].date > reading.date else { return nil }
      let similarity = topic.similarity(to: judged.topic)
      return similarity >= FollowUp.leastSimilarity
        ? Link(judged: judged, similarity: similarity) : nil
    }
  }

  private func status(_ links: [Link]) -> Recommendation.Status {
    let sides = Set(links.flatMap(\.judged.sides))
    if sides.isEmpty { return .notLookedAt }
    if sides.count > 1 { return .mixedSince }
    return sides.contains(.strength) ? .praisedSince : .repeated
  }

  /// Of each later report the closest strength and the closest weakness, each sentence once.
  private func closest(_ links: [Link]) -> [Link] {
    Dictionary(grouping: links) { $0.judged.reading }.values.flatMap { links in
      let best = [Sentiment.strength, .weakness].compactMap { side in
        links.filter { $0.judged.sides.contains(side) }.max {
          ($0.similarity, -$0.judged.sentence.number) < ($1.similarity, -$1.judged.sentence.number)
        }
      }
      let isOne = best.first?.judged.sentence.number == best.last?.judged.sentence.number
      return isOne ? Array(best.prefix(1)) : best
    }
  }
}
