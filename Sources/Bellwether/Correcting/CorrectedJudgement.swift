import Reports

extension Judgement {
  /// The judgement as a person put it right.
  ///
  /// A sentiment that was changed has no words that led to it, and 1, −1 or 0 for a score; none has a
  /// confidence, which is about what was found.
  func corrected(by correction: Correction) -> Judgement {
    var judgement = self
    judgement.isCorrected = true
    judgement.confidence = nil
    if let sentiment = correction.sentiment, sentiment != self.sentiment {
      judgement.sentiment = sentiment
      judgement.score = sentiment.wholeScore
      judgement.evidence = []
    }
    judgement.rule = correction.reason
    judgement.findings =
      correction.areas?.map { finding($0, judgement.sentiment) }
      ?? findings.map { $0.following(judgement.sentiment, from: sentiment) }
    return judgement
  }

  /// The finding on an area, with the words that led to it where it was found so.
  private func finding(_ label: Correction.Label, _ sentiment: Sentiment) -> Finding {
    let polarity = label.polarity ?? sentiment
    let found = findings.first { $0.area == label.area && $0.polarity == polarity }
    return found ?? Finding(area: label.area, polarity: polarity, evidence: [])
  }
}

extension Finding {
  /// The finding after its sentence was given another sentiment.
  fileprivate func following(_ sentiment: Sentiment, from before: Sentiment) -> Finding {
    guard sentiment != before else { return self }
    return Finding(area: area, polarity: sentiment, evidence: [])
  }
}

extension Sentiment {
  /// The score of a sentence of which a person says that it is this.
  fileprivate var wholeScore: Double {
    switch self {
    case .strength: 1
    case .weakness: -1
    case .mixed, .neutral: 0
    }
  }
}

extension Correction {
  /// The rule that decided: "corrected by Una Pell, 2026-03-01: praise of the whole service".
  fileprivate var reason: String {
    let by = who.isEmpty ? "" : " by \(who)"
    let on = when.isEmpty ? "" : ", \(when)"
    return "corrected\(by)\(on)\(why.isEmpty ? "" : ": \(why)")"
  }
}
