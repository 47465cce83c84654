import Evaluating
import Lexicons
import Reports
import Tagging

/// Fits the weights of `area-terms.csv` and `area-context.csv` to labelled sentences.
///
/// For each area two logistic regressions. The first weighs the terms of a sentence and its
/// circumstances. Rated terms are drawn to the weight of their tier; words and pairs of words that
/// nobody rated are drawn to nothing; those that hold out become `learned` terms, and all are fitted
/// again. The second weighs what the first says of the sentence and of those around it; it sees only
/// what the first says of reports that it was not fitted to, as it will be when the tagger reads one.
package struct AreaFit: Sendable {
  /// How strongly a rated term's weight is drawn to its tier's.
  static let ratedStrength = 1.5
  /// How strongly a learned term's weight is drawn to 0.
  static let learnedStrength = 24.0
  /// How strongly a circumstance's weight is drawn to its prior.
  static let circumstanceStrength = 1.0
  /// How strongly the weight of a sentence's own score is drawn to 1.
  static let scaleStrength = 30.0
  /// How far a fit goes: weights are kept to two decimals.
  static let tolerance = 1e-3
  /// A word becomes a candidate when so many labelled sentences hold it.
  static let fewestSentences = 8
  /// A learned term is kept when its weight is at least this far from 0.
  static let leastWeight = 0.15
  /// Parts of the labelled reports that are left out in turn.
  static let parts = 5

  let taxonomy: Taxonomy
  private let names: NameLexicon
  /// Words that only hold sentences together: none is learned alone.
  private let grammar: [String]

  package init(
    taxonomy: Taxonomy, names: NameLexicon = NameLexicon(), grammar: [String] = []
  ) {
    (self.taxonomy, self.names, self.grammar) = (taxonomy, names, grammar)
  }

  /// The lexicon with weights fitted to the passages; learned terms are found anew.
  ///
  /// - Throws: a `LexiconError` for a lexicon that cannot be compiled.
  package func fitted(
    _ lexicon: AreaLexicon, to passages: [GoldPassage]
  ) throws(LexiconError) -> AreaLexicon {
    let words = try PassedOverWords(names: names, grammar: grammar)
    let candidates = TermCandidates(passages, atLeast: AreaFit.fewestSentences, words: words)
    let wide = widened(lexicon, by: candidates)
    let lessons = try AreaLessons(passages, lexicon: wide, taxonomy: taxonomy, names: names)
    let fits = lessons.fit()
    let narrow = narrowed(wide, weights: lessons.weights(of: fits))
    let again = try AreaLessons(passages, lexicon: narrow, taxonomy: taxonomy, names: names)
    return weighted(
      narrow, by: again.weights(of: again.fit()), neighbours: lessons.fitNeighbours(from: fits))
  }

  /// The lexicon's rated entries, and every candidate for every area.
  private func widened(_ lexicon: AreaLexicon, by candidates: TermCandidates) -> AreaLexicon {
    let rated = lexicon.entries.filter { $0.tier != .learned }
    let pairs = Set(rated.map { "\(lexicon.terms[$0.term])\t\($0.area)" })
    var entries = rated.map { (lexicon.terms[$0.term], $0) }
    for term in candidates.terms {
      for area in taxonomy.areas where !pairs.contains("\(term)\t\(area.id)") {
        entries.append(
          (term, AreaLexicon.Entry(term: 0, area: area.id, tier: .learned, weight: 0)))
      }
    }
    return lexicon.replacing(entries: entries)
  }

  /// The lexicon without the learned terms that say little.
  private func narrowed(_ lexicon: AreaLexicon, weights: AreaWeights) -> AreaLexicon {
    let kept = lexicon.entries.enumerated().filter { position, entry in
      entry.tier != .learned || abs(weights.entries[position]) >= AreaFit.leastWeight
    }
    return lexicon.replacing(entries: kept.map { (lexicon.terms[$0.element.term], $0.element) })
  }

  /// The lexicon with the weights, to two decimals.
  private func weighted(
    _ lexicon: AreaLexicon, by weights: AreaWeights, neighbours: [[Double]]
  ) -> AreaLexicon {
    let entries = lexicon.entries.enumerated().map { position, entry in
      var weighted = entry
      weighted.weight = rounded(weights.entries[position])
      return (lexicon.terms[entry.term], weighted)
    }
    var result = lexicon.replacing(entries: entries)
    for (position, area) in taxonomy.areas.enumerated() {
      var context = result.context(of: area.id)
      context.weights = weights.circumstances[position].map(rounded)
      context.neighbours = neighbours[position].map(rounded)
      result.contexts[area.id] = context
    }
    return result
  }
}

extension AreaFit {
  /// The fitted weights of a lexicon's terms as a file.
  static func file(
    of lexicon: AreaLexicon, from files: ModelFiles
  ) throws(LexiconError) -> FittedFile {
    let table = try files.table(
      lexicon.file, columns: AreaLexicon.columns, optional: AreaLexicon.optionalColumns,
      key: AreaLexicon.key)
    var file = try FittedFile(
      table, file: lexicon.file, in: files, key: AreaLexicon.key, numbers: ["weight"])
    for entry in lexicon.entries {
      let numbers = [(entry.weight, entry.handWeight)]
      if entry.tier == .learned {
        file.add(learned: [lexicon.terms[entry.term], entry.area], numbers)
      } else {
        file.add(written: [lexicon.terms[entry.term], entry.area], numbers)
      }
    }
    return file
  }
}

/// Deals reports out into parts, the same way on every machine.
enum ReportParts {
  /// The part, 0 and up, that a report falls into.
  static func part(of report: String, of parts: Int, seed: UInt64) -> Int {
    Int((hash(of: report, seed: seed) >> 20) % UInt64(parts))
  }

  /// The FNV-1a hash of a report's name; each seed gives another one.
  static func hash(of report: String, seed: UInt64) -> UInt64 {
    FNV1a(report.utf8, seed: seed).value
  }
}

/// A fitted number as the model files hold it: to two decimals.
func rounded(_ weight: Double) -> Double {
  (weight * 100).rounded() / 100
}
