import Evaluating
import Lexicons
import Reports
import Tagging

/// Fits how likely a sentiment is right (`fitted/confidence.csv`).
///
/// Reports are dealt into parts; sentences of each part are judged with numbers fitted to the others, so
/// that the mistakes counted are those that tagging makes on reports it has not seen.
package struct ConfidenceFit: Sendable {
  /// How strongly numbers are drawn to 0.
  static let strength = 1.0

  private let fit: SentimentFit
  /// How many parts the labelled reports are dealt into.
  private let parts: Int

  package init(grammar: [String] = [], parts: Int = 5) {
    (self.fit, self.parts) = (SentimentFit(grammar: grammar), parts)
  }

  /// The calibration; nil where a sentiment is never given.
  ///
  /// - Throws: a `LexiconError` for a lexicon that cannot be compiled.
  package func fitted(
    _ lexicons: TaggingLexicons, to passages: [GoldPassage]
  ) throws(LexiconError) -> Calibration? {
    let part = LexiconFit.folds(of: Set(passages.map(\.reportName)), count: parts)
    var rows: [Sentiment: [LogisticRow]] = [:]
    for number in 0..<parts {
      let others = passages.filter { part[$0.reportName] != number }
      let tagger = try Tagger(fit.fitted(lexicons, to: others))
      for passage in passages where part[passage.reportName] == number {
        ConfidenceFit.add(passage, tagger, to: &rows)
      }
    }
    return Calibration(rows.mapValues(ConfidenceFit.weights))
  }

  private static func add(
    _ passage: GoldPassage, _ tagger: Tagger, to rows: inout [Sentiment: [LogisticRow]]
  ) {
    for (row, found) in zip(passage.rows, tagger.certainties(of: passage.report)) {
      guard row.isScored, let found else { continue }
      let features = found.signs.enumerated().dropFirst().filter { $0.element != 0 }
        .map { (position: Int32($0.offset), value: $0.element) }
      rows[found.sentiment, default: []].append(
        LogisticRow(features: features, answer: row.sentiment == found.sentiment ? 1 : 0))
    }
  }

  private static func weights(of rows: [LogisticRow]) -> [Double] {
    let count = Calibration.Sign.allCases.count
    let fit = LogisticFit(
      rows, prior: [Double](repeating: 0, count: count),
      strengths: [Double](repeating: strength, count: count))
    return ([fit.bias] + fit.weights.dropFirst()).map(rounded)
  }
}
