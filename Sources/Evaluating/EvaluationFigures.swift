import Reports

/// The figures of an evaluation as keys and numbers, four decimals, for JSON.
package struct EvaluationFigures: Codable, Hashable, Sendable {
  /// Figures of one label.
  package struct Label: Codable, Hashable, Sendable {
    package var precision: Double
    package var recall: Double
    package var f1: Double
    package var support: Int
    package var kappa: Double?
  }

  package var rows: Int
  package var sentiment: [String: Label]
  /// Mean F1 of strength and weakness.
  package var judgedF1: Double
  package var macroF1: Double
  package var microF1: Double
  package var kappa: Double?
  /// Gold label, then given label, then count.
  package var confusion: [String: [String: Int]]
  package var areas: Label
  package var areaMacroF1: Double
  package var pairs: Label
  package var byArea: [String: Label]

  package init(_ evaluation: Evaluation) {
    self.rows = evaluation.rows
    self.sentiment = Dictionary(
      uniqueKeysWithValues: Sentiment.allCases.map {
        ($0.rawValue, Label(evaluation.score(of: $0)))
      })
    self.judgedF1 = rounded(evaluation.judgedF1)
    self.macroF1 = rounded(evaluation.macroF1)
    self.microF1 = rounded(evaluation.sentiments.accuracy)
    self.kappa = evaluation.sentiments.kappa.map(rounded)
    let labels = evaluation.sentiments.labels
    self.confusion = Dictionary(
      uniqueKeysWithValues: zip(labels, evaluation.sentiments.counts).map { label, counts in
        (label, Dictionary(uniqueKeysWithValues: zip(labels, counts)))
      })
    self.areas = Label(evaluation.areas)
    self.areaMacroF1 = rounded(evaluation.areaMacroF1)
    self.pairs = Label(evaluation.pairs)
    self.byArea = Dictionary(
      uniqueKeysWithValues: evaluation.areaNames.map {
        ($0, Label(evaluation.score(ofArea: $0), kappa: evaluation.kappa(ofArea: $0)))
      })
  }
}

/// The figures of a suite of phenomena, for JSON.
package struct ChallengeFigures: Codable, Hashable, Sendable {
  package var rows: Int
  /// Share that is judged right, over all and for each phenomenon.
  package var share: Double
  package var phenomena: [String: Double]

  package init(_ score: ChallengeScore) {
    self.rows = score.all.rows
    self.share = rounded(score.all.value)
    self.phenomena = score.shares.mapValues { rounded($0.value) }
  }
}

extension FacetScore {
  /// Macro F1 of each facet by its name, for JSON.
  package var figures: [String: Double] {
    Dictionary(
      facets.map { ($0.name, rounded($0.confusion.macroF1)) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

extension EvaluationFigures.Label {
  init(_ score: Score, kappa: Double? = nil) {
    self.init(
      precision: rounded(score.precision), recall: rounded(score.recall), f1: rounded(score.f1),
      support: score.support, kappa: kappa.map(rounded))
  }
}

/// A number to four decimals.
func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
