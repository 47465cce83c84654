import Reports

/// Judgements compared with labels that people gave.
///
/// Rows with a flag are context and are not scored. Areas count over neutral rows too. An area in
/// `also` counts neither for nor against, alone or with its polarity. An area that was found with both
/// polarities is the pair `mixed`.
package struct Evaluation: Hashable, Sendable {
  /// A row on which the tagger and the label differ.
  package struct Disagreement: Hashable, Sendable {
    package var row: GoldRow
    package var sentiment: Sentiment
    /// The areas that the tagger gave, one polarity each.
    package var areas: [GoldRow.Label]
    /// The rule and the words that decided.
    package var rule: String
    package var evidence: [String]
    /// Areas that were given and are not there, and that are there and were not given.
    package var wrong: [String]
    package var missed: [String]
  }

  /// Sentiment, over scored rows.
  package private(set) var sentiments = Confusion(labels: Sentiment.allCases.map(\.rawValue))
  /// Areas, all together.
  package private(set) var areas = Score()
  /// Pairs of area and polarity, all together.
  package private(set) var pairs = Score()
  /// For each area whether it was given and whether it is there, over the rows that decide it.
  package private(set) var byArea: [String: Confusion] = [:]
  /// What stated confidences are worth.
  package private(set) var calibration = CalibrationScore()
  /// Number of rows that were scored.
  package private(set) var rows = 0
  package private(set) var disagreements: [Disagreement] = []

  /// Areas that are reported even where no row has them.
  private let known: [String]
  /// For each area, on how many of the rows so far `also` keeps it out.
  private var leftOut: [String: Int] = [:]

  package init(areas: [String] = []) { self.known = areas }

  /// Counts one row and what the tagger said of it; a flagged row counts nothing.
  package mutating func add(_ row: GoldRow, _ judgement: Judgement) {
    guard row.isScored else { return }
    rows += 1
    if let confidence = judgement.confidence {
      calibration.add(confidence, isRight: row.sentiment == judgement.sentiment)
    }
    sentiments.count(gold: position(row.sentiment), given: position(judgement.sentiment))
    let given = polarities(judgement.findings)
    let gold = Dictionary(
      row.areas.map { ($0.area, $0.polarity) }, uniquingKeysWith: { $0 == $1 ? $0 : .mixed })
    let open = Set(row.also.map(\.area)).subtracting(gold.keys)
    for area in Set(given.keys).union(gold.keys).subtracting(open) {
      count(area, given: given[area], gold: gold[area])
    }
    for area in open { leftOut[area, default: 0] += 1 }
    note(row, judgement, given: given, gold: gold, open: open)
  }

  private mutating func count(_ area: String, given: Sentiment?, gold: Sentiment?) {
    areas.count(given: given != nil, isThere: gold != nil)
    byArea[area, default: Confusion(labels: ["absent", "present"])]
      .count(gold: gold == nil ? 0 : 1, given: given == nil ? 0 : 1)
    if given == gold {
      pairs.right += 1
    } else {
      if given != nil { pairs.wrong += 1 }
      if gold != nil { pairs.missed += 1 }
    }
  }

  private mutating func note(
    _ row: GoldRow, _ judgement: Judgement, given: [String: Sentiment], gold: [String: Sentiment],
    open: Set<String>
  ) {
    let wrong = given.keys.filter { gold[$0] == nil && !open.contains($0) }.sorted()
    let missed = gold.keys.filter { given[$0] == nil }.sorted()
    let isRight = row.sentiment == judgement.sentiment && wrong.isEmpty && missed.isEmpty
    let agrees = gold.allSatisfy { given[$0.key] == $0.value }
    guard !isRight || !agrees else { return }
    disagreements.append(
      Disagreement(
        row: row, sentiment: judgement.sentiment,
        areas: given.map { GoldRow.Label(area: $0.key, polarity: $0.value) }
          .sorted { $0.area < $1.area },
        rule: judgement.rule, evidence: judgement.evidence, wrong: wrong, missed: missed))
  }

  private func position(_ sentiment: Sentiment) -> Int {
    Sentiment.allCases.firstIndex(of: sentiment) ?? 0
  }

  /// Counts of two parts together.
  package static func + (a: Evaluation, b: Evaluation) -> Evaluation {
    var sum = a
    sum.sentiments = a.sentiments + b.sentiments
    sum.areas = a.areas + b.areas
    sum.calibration = a.calibration + b.calibration
    sum.pairs = a.pairs + b.pairs
    sum.byArea.merge(b.byArea) { $0 + $1 }
    sum.leftOut.merge(b.leftOut, uniquingKeysWith: +)
    sum.rows += b.rows
    sum.disagreements += b.disagreements
    return sum
  }
}

extension Evaluation {
  /// Precision, recall and F1 of a sentiment.
  package func score(of sentiment: Sentiment) -> Score { sentiments.score(of: position(sentiment)) }

  /// Mean F1 of strength and weakness, 0 to 1.
  package var judgedF1: Double { (score(of: .strength).f1 + score(of: .weakness).f1) / 2 }

  /// Mean F1 of the sentiments that occur, given or there, 0 to 1.
  package var macroF1: Double {
    mean(Sentiment.allCases.map { score(of: $0) }.filter { !$0.isEmpty }.map(\.f1))
  }

  /// Mean F1 of the areas that stand in the gold, 0 to 1.
  package var areaMacroF1: Double {
    mean(byArea.values.map { $0.score(of: 1) }.filter { $0.support > 0 }.map(\.f1))
  }

  /// Names of the areas: those known, in their order, then others by name.
  package var areaNames: [String] {
    known + byArea.keys.filter { !known.contains($0) }.sorted()
  }

  /// Precision, recall and F1 of an area.
  package func score(ofArea area: String) -> Score { byArea[area]?.score(of: 1) ?? Score() }

  /// Cohen's kappa of an area over the rows that do not leave it open; nil where it never occurs.
  package func kappa(ofArea area: String) -> Double? {
    guard var table = byArea[area] else { return nil }
    table.count(gold: 0, given: 0, times: rows - (leftOut[area] ?? 0) - table.total)
    return table.kappa
  }
}

func mean(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}

/// One polarity for each area that a sentence's findings name: both together are `mixed`.
func polarities(_ findings: [Finding]) -> [String: Sentiment] {
  Dictionary(
    findings.map { ($0.area, $0.polarity) }, uniquingKeysWith: { $0 == $1 ? $0 : .mixed })
}
