/// What a sentence says about the inspected service.
public enum Sentiment: String, Codable, Sendable, CaseIterable {
  case strength, weakness, mixed, neutral

  /// The sides that it counts on: a mixed judgement on both, a neutral one on none.
  ///
  /// Rows of `findings.csv` and counts of `trends.csv` both follow from this one place.
  public var sides: [Sentiment] {
    switch self {
    case .strength: [.strength]
    case .weakness: [.weakness]
    case .mixed: [.strength, .weakness]
    case .neutral: []
    }
  }
}

/// Who says what a sentence says.
public enum Speaker: String, Codable, Sendable, CaseIterable {
  case inspectorate, provider, other
}

/// For how many of the children, cases or staff a sentence says that its judgement holds.
public enum Extent: String, Codable, Sendable, CaseIterable {
  case all, most, some, few, none
}

/// Which way a sentence says that things have moved.
public enum Trajectory: String, Codable, Sendable, CaseIterable {
  case improved, declined, unchanged
}

/// An occurrence of a lexicon's term in a sentence.
public struct Mention: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case sentiment, area, cue
  }

  public var span: Span
  public var kind: Kind
  /// The term as the lexicon writes it.
  public var term: String
  /// What the term stands for: a polarity, an area's id, or a kind of cue.
  public var label: String
  /// The term's weight after every scope that covers it was applied; its sign is its direction.
  public var weight: Double
  /// What a cue acts on; nil for other mentions.
  public var scope: Span?

  public init(
    span: Span, kind: Kind, term: String, label: String, weight: Double, scope: Span? = nil
  ) {
    self.span = span
    self.kind = kind
    self.term = term
    self.label = label
    self.weight = weight
    self.scope = scope
  }
}

/// One practice area that a sentence is about, with the sentence's judgement on it.
public struct Finding: Codable, Hashable, Sendable {
  /// The area's id, from `Models/areas.csv`.
  public var area: String
  public var polarity: Sentiment
  /// The words that led to the area and to its polarity, in reading order.
  public var evidence: [String]

  public init(area: String, polarity: Sentiment, evidence: [String]) {
    self.area = area
    self.polarity = polarity
    self.evidence = evidence
  }
}

/// What tagging found in one sentence.
public struct Judgement: Codable, Hashable, Sendable {
  /// The number of the sentence.
  public var sentence: Int
  public var sentiment: Sentiment
  /// Weighted balance of the sentence's terms, −1 (weakness) to 1 (strength).
  public var score: Double
  /// How likely it is that the sentiment is right, 0 to 1; nil where that was not fitted, and for what
  /// is never judged.
  public var confidence: Double?
  public var speaker: Speaker
  public var extent: Extent?
  public var trajectory: Trajectory?
  /// Whether the sentence asks for something to be done.
  public var recommendation: Bool
  /// Whether it is a point of a list of what should improve.
  public var isListed: Bool
  /// Whether its section is about another body than the one inspected, such as a safeguarding board.
  public var isOfOtherBody: Bool {
    get { otherBody ?? false }
    set { otherBody = newValue ? true : nil }
  }
  /// Whether a person put sentiment or areas right.
  public var isCorrected: Bool {
    get { corrected ?? false }
    set { corrected = newValue ? true : nil }
  }
  /// Written for few sentences, so that the others need no word for it.
  private var otherBody: Bool?
  private var corrected: Bool?
  /// The rule that decided the sentiment, as `explain` names it.
  public var rule: String
  public var mentions: [Mention]
  public var findings: [Finding]
  /// The terms that decided the sentiment, in reading order.
  public var evidence: [String]

  public init(sentence: Int) {
    self.sentence = sentence
    self.sentiment = .neutral
    self.score = 0
    self.speaker = .inspectorate
    self.recommendation = false
    self.isListed = false
    self.rule = ""
    self.mentions = []
    self.findings = []
    self.evidence = []
  }

  /// Confidences below this are unsure: one judgement in three or more of them is wrong.
  public static let leastSure = 0.7

  /// Whether the sentence judges something, and a person should look before it is quoted.
  public var isUnsure: Bool { isJudged && (confidence ?? 1) < Judgement.leastSure }

  /// Whether the sentence judges anything.
  public var isJudged: Bool { sentiment != .neutral }
}
