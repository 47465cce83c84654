import Reports

/// The figures of an evaluation as keys and numbers, four decimals, for JSON.
public struct EvaluationFigures: Codable, Hashable, Sendable {
  /// Figures of one label.
  public struct Label: Codable, Hashable, Sendable {
    public var precision: Double
    public var recall: Double
    public var f1: Double
    public var support: Int
    public var kappa: Double?
  }

  public var rows: Int
  public var sentiment: [String: Label]
  /// Mean F1 of strength and weakness.
  public var judgedF1: Double
  public var macroF1: Double
  public var microF1: Double
  public var kappa: Double?
  /// Gold label, then given label, then count.
  public var confusion: [String: [String: Int]]
  public var areas: Label
  public var areaMacroF1: Double
  public var pairs: Label
  public var byArea: [String: Label]

  public init(_ evaluation: Evaluation) {
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

extension EvaluationFigures.Label {
  init(_ score: Score, kappa: Double? = nil) {
    self.init(
      precision: rounded(score.precision), recall: rounded(score.recall), f1: rounded(score.f1),
      support: score.support, kappa: kappa.map(rounded))
  }
}

/// A number to four decimals.
func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
