import Reports
import Testing

@testable import Evaluating

/// `strength health:strength workforce:weakness` as a row or a judgement.
private func parse(_ text: String) -> (Sentiment, [GoldRow.Label]) {
  let words = text.split(separator: " ").map(String.init)
  let labels = words.dropFirst().map { word in
    let parts = word.split(separator: ":").map(String.init)
    return GoldRow.Label(area: parts[0], polarity: Sentiment(rawValue: parts[1])!)
  }
  return (Sentiment(rawValue: words[0])!, labels)
}

private func row(_ text: String, also: String = "", flag: String = "") -> GoldRow {
  let (sentiment, areas) = parse(text)
  return GoldRow(
    unit: "u", passage: "p", text: "t", sentiment: sentiment, areas: areas,
    also: parse("neutral \(also)").1, flag: flag)
}

private func judgement(_ text: String) -> Judgement {
  let (sentiment, areas) = parse(text)
  var judgement = Judgement(sentence: 1)
  judgement.sentiment = sentiment
  judgement.findings = areas.map { Finding(area: $0.area, polarity: $0.polarity, evidence: []) }
  return judgement
}

private func evaluation(_ cases: (GoldRow, Judgement)...) -> Evaluation {
  cases.reduce(into: Evaluation()) { $0.add($1.0, $1.1) }
}

private func near(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-9 } ?? false }

@Test func countsEachSentimentAndKappa() {
  var result = Evaluation()
  let table: [(String, String, Int)] = [
    ("strength", "strength", 6), ("strength", "neutral", 2), ("weakness", "weakness", 3),
    ("weakness", "strength", 1), ("neutral", "neutral", 4), ("mixed", "weakness", 4),
  ]
  for (gold, given, times) in table {
    for _ in 0..<times { result.add(row(gold), judgement(given)) }
  }
  #expect(result.rows == 20)
  #expect(near(result.score(of: .strength).precision, 6.0 / 7))
  #expect(near(result.score(of: .strength).recall, 6.0 / 8))
  #expect(near(result.score(of: .weakness).f1, 6.0 / 11))
  #expect(result.score(of: .mixed).f1 == 0)
  #expect(near(result.judgedF1, (0.8 + 6.0 / 11) / 2))
  #expect(near(result.macroF1, (0.8 + 6.0 / 11 + 0 + 0.8) / 4))
  #expect(near(result.sentiments.accuracy, 13.0 / 20))
  let chance: Double = (56 + 28 + 24 + 0) / 400  // gold 8, 4, 4, 4 by given 7, 7, 6, 0
  #expect(near(result.sentiments.kappa, (0.65 - chance) / (1 - chance)))
}

@Test func areasCountOverNeutralRowsAndPairsNeedThePolarity() {
  let result = evaluation(
    (row("neutral health:neutral"), judgement("neutral health:neutral")),
    (row("strength health:strength"), judgement("weakness health:weakness")),
    (row("strength health:strength workforce:strength"), judgement("strength health:strength")),
    (row("neutral"), judgement("strength education:strength")))
  #expect(result.areas == Score(right: 3, wrong: 1, missed: 1))
  #expect(result.pairs == Score(right: 2, wrong: 2, missed: 2))
  #expect(result.score(ofArea: "health") == Score(right: 3))
  #expect(result.score(ofArea: "education") == Score(wrong: 1))
  #expect(result.areaNames == ["education", "health", "workforce"])
}

@Test func bothPolaritiesOfAnAreaAreThePairMixed() {
  let both = judgement("mixed health:strength health:weakness")
  #expect(evaluation((row("mixed health:mixed"), both)).pairs == Score(right: 1))
  #expect(
    evaluation((row("mixed health:strength"), both)).pairs == Score(wrong: 1, missed: 1))
}

@Test func areasThatMayStandCountNeitherWay() {
  let given = evaluation(
    (row("strength", also: "health:strength"), judgement("strength health:weakness")))
  let left = evaluation((row("strength", also: "health:strength"), judgement("strength")))
  for result in [given, left] {
    #expect(result.areas == Score())
    #expect(result.pairs == Score())
    #expect(result.disagreements.isEmpty)
  }
}

@Test func anAreaInBothColumnsIsScored() {
  let missed = evaluation(
    (row("strength health:strength", also: "health:strength"), judgement("strength")))
  #expect(missed.areas == Score(missed: 1))
}

@Test func kappaOfAnAreaLeavesOpenRowsOut() {
  let result = evaluation(
    (row("strength health:strength"), judgement("strength health:strength")),
    (row("strength", also: "health:strength"), judgement("strength health:strength")),
    (row("strength"), judgement("strength")),
    (row("strength"), judgement("strength health:strength")))
  // Three rows decide: both, neither, given only. Agreement 2/3, by chance 1/3·2/3 + 2/3·1/3.
  #expect(near(result.kappa(ofArea: "health"), (2.0 / 3 - 4.0 / 9) / (1 - 4.0 / 9)))
  #expect(result.kappa(ofArea: "placements") == nil)
}

@Test func flaggedRowsAreContextOnly() {
  let result = evaluation((row("weakness", flag: "fragment"), judgement("strength")))
  #expect(result.rows == 0)
  #expect(result.sentiments.total == 0)
}

@Test func partsAddUp() {
  let a = (row("strength health:strength"), judgement("weakness health:weakness"))
  let b = (row("neutral", also: "health:neutral"), judgement("neutral workforce:neutral"))
  #expect(evaluation(a) + evaluation(b) == evaluation(a, b))
}

@Test func evaluatorTagsPassagesAsGivenAndGroupsThem() {
  let rows = ["strength", "weakness"].map { row($0) } + [row("weakness", flag: "bad-split")]
  let passages = [
    GoldPassage(id: "pelham-2021-02-01-visit#p2", rows: rows),
    GoldPassage(id: "north-tarrow-2019-11-30-inspection#p1", rows: [row("weakness")]),
  ]
  let tag: (Report) -> Report = { report in
    var report = report
    report.judgements = report.sentences?.map { _ in judgement("weakness") }
    return report
  }
  let evaluator = Evaluator(areas: ["health"])
  #expect(evaluator.evaluate(passages, tag: tag).rows == 3)
  let years = evaluator.evaluate(passages, by: .year, tag: tag)
  #expect(years.mapValues(\.rows) == ["2021": 2, "2019": 1])
  #expect(years["2021"]?.sentiments.accuracy == 0.5)
  let kinds = evaluator.evaluate(passages, by: .kind, tag: tag)
  #expect(kinds.mapValues(\.rows) == ["visit": 2, "inspection": 1])
  #expect(evaluator.evaluate(passages, by: .area, tag: tag).mapValues(\.rows) == ["none": 3])
}

@Test func aDisagreementSaysWhatWasMissedAndWhy() {
  var given = judgement("neutral workforce:neutral")
  given.rule = "no term"
  let result = evaluation((row("strength health:strength"), given))
  #expect(result.disagreements.first?.missed == ["health"])
  #expect(result.disagreements.first?.wrong == ["workforce"])
  #expect(result.disagreements.first?.text.contains("[no term]") == true)
}
