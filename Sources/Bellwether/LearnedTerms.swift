import Evaluating
import Lexicons

/// Words, beginnings of words and pairs of words that may speak for a sentiment though nobody rated them.
enum LearnedTerms {
  /// So many labelled sentences must hold a term.
  static let fewestSentences = 10
  /// So many reports must: what one report says again and again is its own.
  static let fewestReports = 3

  /// The candidates in alphabetical order; terms that are rated are left out, and those with figures.
  static func candidates(
    in passages: [GoldPassage], beside lexicons: TaggingLexicons
  ) -> [String] {
    var sentences: [String: Int] = [:]
    var reports: [String: Set<String>] = [:]
    for passage in passages {
      for row in passage.rows where row.isScored {
        for term in TermCandidates.terms(in: row.text) {
          sentences[term, default: 0] += 1
          if reports[term, default: []].count < fewestReports {
            reports[term, default: []].insert(passage.reportName)
          }
        }
      }
    }
    let rated = Set(
      lexicons.sentiment.entries.map { $0.term.lowercased() }
        + lexicons.cues.entries.map { $0.term.lowercased() })
    return sentences.filter { term, count in
      count >= fewestSentences && reports[term, default: []].count >= fewestReports
        && !rated.contains(term) && !term.contains(where: \.isNumber)
    }.keys.sorted()
  }
}
