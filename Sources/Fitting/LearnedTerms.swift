import Evaluating
import Lexicons

/// Words, beginnings of words and pairs of words that may speak for a sentiment though nobody rated them.
enum LearnedTerms {
  /// So many labelled sentences must hold a term.
  static let fewestSentences = 10

  /// The candidates in alphabetical order; terms that are rated are left out.
  static func candidates(
    in passages: [GoldPassage], beside lexicons: TaggingLexicons, words: PassedOverWords
  ) -> [String] {
    let scored = passages.map { GoldPassage(id: $0.id, rows: $0.rows.filter(\.isScored)) }
    let rated = Set(
      lexicons.sentiment.entries.map { $0.term.lowercased() }
        + lexicons.cues.entries.map { $0.term.lowercased() })
    return TermCandidates(scored, atLeast: fewestSentences, words: words).terms
      .filter { !rated.contains($0) }
  }
}
