import Lexicons
import Reports

extension SentenceSums {
  /// How far the sums lie from where another sentiment would be chosen: a value for each
  /// `Calibration.Sign`, in order.
  ///
  /// - Parameter isUntold: whether no term that a person rated as strong stands in the sentence.
  func certainty(isUntold: Bool) -> [Double] {
    let claim = abs(self.claim - Threshold.claim)
    let lean = abs(self.lean)
    return Calibration.Sign.allCases.map { sign in
      switch sign {
      case .always: 1
      case .claimNear: min(claim, 1)
      case .claim: min(claim, 4)
      case .leanNear: min(lean, 1)
      case .lean: min(lean, 5)
      case .pair: mixed == nil ? 0 : 1
      case .mixed: mixed.map { min(abs($0), 3) } ?? 0
      case .untold: isUntold ? 1 : 0
      }
    }
  }
}

extension Tagger {
  /// The sentiment of each sentence of a segmented report, and what says how sure it is; nil for what is
  /// never judged, or is somebody else's view.
  package func certainties(
    of report: Report
  ) -> [(sentiment: Sentiment, signs: [Double])?] {
    guard let sentences = report.sentences, let sections = report.sections else { return [] }
    var reader = ReportReader(self, report, sections: sections)
    return sentences.map { sentence in
      let judgement = reader.judge(sentence)
      return sentence.isProse && judgement.speaker == .inspectorate
        ? (judgement.sentiment, reader.certainty) : nil
    }
  }
}
