import Reports
import Testing

@testable import Evaluating

private func report(_ id: String, _ labels: [(Sentiment, String)]) -> Report {
  let rows = labels.indices.map {
    GoldRow(unit: "\($0)", passage: id, text: "Sentence \($0).", sentiment: .neutral)
  }
  var report = GoldPassage(id: id, rows: rows).report
  report.judgements = labels.enumerated().map { position, label in
    var judgement = Judgement(sentence: position + 1)
    judgement.sentiment = label.0
    judgement.findings = label.1.split(separator: " ").map {
      Finding(area: String($0), polarity: label.0, evidence: [])
    }
    return judgement
  }
  return report
}

@Test func findsSentencesThatChangeSentimentOrAreas() {
  let old = [report("a", [(.strength, "health"), (.neutral, ""), (.weakness, "health workforce")])]
  let new = [
    report("b", [(.mixed, "health")]),
    report("a", [(.strength, "health"), (.mixed, ""), (.weakness, "workforce")]),
  ]
  let changes = sentenceChanges(from: old, to: new)
  #expect(changes.map(\.sentence) == [2, 3])
  #expect(changes.map(\.text) == ["Sentence 1.", "Sentence 2."])
  #expect(
    changes.map(\.before.text) == ["neutral", "weakness  health:weakness;workforce:weakness"])
  #expect(changes.map(\.after.text) == ["mixed", "weakness  workforce:weakness"])
}

@Test func theOrderOfFindingsIsNoChange() {
  let changes = sentenceChanges(
    from: [report("a", [(.strength, "health workforce")])],
    to: [report("a", [(.strength, "workforce health")])])
  #expect(changes.isEmpty)
}

private func trend(_ period: String, _ s: Int, _ w: Int, _ direction: Trend.Direction?) -> Trend {
  var trend = Trend(
    place: Place(level: .authority, name: "Pelham", code: "X1"), kind: "inspection",
    framework: "ilacs", area: Area(id: "health", domain: "d", label: "Health"), period: period,
    date: nil, authorities: 1, reports: 1, strengths: s, weaknesses: w)
  trend.direction = direction
  return trend
}

@Test func findsTrendRowsThatMoveThoseThatTurnFirst() {
  let old = [
    trend("2020", 5, 5, .first), trend("2021", 8, 2, .improving), trend("2022", 5, 5, nil),
    trend("2023", 1, 0, nil),
  ]
  let new = [
    trend("2020", 5, 5, .first), trend("2021", 7, 3, .noClearChange), trend("2022", 9, 1, nil),
    trend("2024", 1, 0, nil),
  ]
  let changes = trendChanges(from: old, to: new)
  #expect(changes.map { ($0.before ?? $0.after)?.period } == ["2021", "2023", "2024", "2022"])
  #expect(changes.map(\.turns) == [true, false, false, false])
  #expect(changes.map { $0.shift.map { ($0 * 10).rounded() / 10 } } == [-0.2, nil, nil, 0.8])
  #expect(trendChanges(from: old, to: old).isEmpty)
}
