import Lexicons
import Reports

/// The weighed terms of a sentence with what scopes made of them, before any number is given to them:
/// what numbers are fitted on.
///
/// Weighed terms are counted through `sentiment.csv` first, then `cues.csv`, in the order of rows.
package struct SentimentFeatures: Sendable {
  /// By term, what its lean is multiplied by.
  package internal(set) var leans: [Int: Double] = [:]
  /// By term, what its claim is multiplied by: how often it stands there.
  package internal(set) var claims: [Int: Double] = [:]
  /// By term, what its mixed number is multiplied by; nil where no two clauses are set apart.
  package internal(set) var mixed: [Int: Double]?
}

extension SentimentFeatures {
  /// The terms of one sentence: those that scopes left standing, what it is made of, and learned ones.
  init(
    _ mentions: [WeighedMention], learned: [WeighedMention],
    _ circumstances: [CueLexicon.Circumstance], _ pair: ClausePair?, in terms: TaggingTerms
  ) {
    func count(_ term: WeighedID, _ lean: Double) {
      leans[term.position, default: 0] += lean
      claims[term.position, default: 0] += 1
    }
    for mention in mentions where mention.turn != 0 {
      count(mention.term, mention.factor * mention.turn)
    }
    for circumstance in circumstances {
      if let term = terms.term(for: circumstance) { count(term, 1) }
    }
    for mention in learned { count(mention.term, 1) }
    mixed = pair?.parts(in: terms).reduce(into: [:]) { $0[$1.term.position] = $1.value }
  }
}

extension Tagger {
  /// The terms of each sentence of a segmented report; nil for what is never judged.
  package func sentimentReadings(of report: Report) -> [SentimentFeatures?] {
    guard let sentences = report.sentences, let sections = report.sections else { return [] }
    var reader = ReportReader(self, report, sections: sections)
    reader.isKeepingReading = true
    return sentences.map { sentence in
      _ = reader.judge(sentence)
      return reader.reading
    }
  }
}
