import Evaluating
import Lexicons
import Reports
import Tagging

/// Fits every number of the tagging lexicons to labelled sentences: leans and claims of terms and cues,
/// and weights of practice areas.
///
/// No random numbers are drawn: the same labels give the same files.
package struct LexiconFit: Sendable {
  /// Words that only hold sentences together: none is learned alone.
  private let grammar: [String]

  package init(grammar: [String]) { self.grammar = grammar }

  /// The lexicons with fitted numbers.
  ///
  /// - Throws: a `LexiconError` for a lexicon that cannot be compiled.
  package func fitted(
    _ lexicons: TaggingLexicons, to passages: [GoldPassage]
  ) throws(LexiconError) -> TaggingLexicons {
    var fitted = try SentimentFit(grammar: grammar).fitted(lexicons, to: passages)
    let areaFit = AreaFit(taxonomy: lexicons.taxonomy, names: lexicons.names, grammar: grammar)
    fitted.areas = try areaFit.fitted(lexicons.areas, to: passages)
    return fitted
  }

  /// Figures on sentences that no number was fitted to: reports are dealt into folds, and each fold is
  /// tagged with numbers fitted to the others.
  ///
  /// - Parameters:
  ///   - files: passages of one or more files; all are fitted to, each has figures of its own.
  ///   - folds: 2 or more.
  package func crossValidated(
    _ lexicons: TaggingLexicons, on files: [[GoldPassage]], folds: Int
  ) async throws -> [Evaluation] {
    let passages = files.flatMap { $0 }
    let fold = LexiconFit.folds(of: Set(passages.map(\.reportName)), count: folds)
    let taggers = try await withThrowingTaskGroup(of: (Int, Tagger).self) { group in
      for number in 0..<folds {
        group.addTask {
          let training = passages.filter { fold[$0.reportName] != number }
          return (number, try Tagger(fitted(lexicons, to: training)))
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    let areas = lexicons.taxonomy.areas.map(\.id)
    let evaluator = Evaluator(areas: areas)
    return files.map { passages in
      (0..<folds).reduce(into: Evaluation(areas: areas)) { sum, number in
        guard let tagger = taggers[number] else { return }
        let held = passages.filter { fold[$0.reportName] == number }
        sum = sum + evaluator.evaluate(held, tag: tagger.tag)
      }
    }
  }

  /// The files of fitted numbers; those that people write are left as they are.
  package func files(
    of fitted: TaggingLexicons, from models: ModelFiles
  ) throws(LexiconError) -> [(name: String, bytes: [UInt8])] {
    let files =
      try SentimentFit.files(of: fitted, from: models)
      + [AreaFit.file(of: fitted.areas, from: models)]
    let context = fitted.areas.contextBytes(areas: fitted.taxonomy.areas.map(\.id))
    let name = FittedRows.name(for: fitted.areas.contextFile)
    let pack = models.layers.last { $0.contents[fitted.areas.contextFile] != nil }?.name ?? ""
    return files.flatMap(\.files) + [(pack.isEmpty ? name : "\(pack)/\(name)", context)]
  }

  /// Deals reports into folds, the same way each time: by a hash of the name, so that neighbours in the
  /// alphabet, which are visits to one authority, are spread.
  static func folds(of names: Set<String>, count: Int) -> [String: Int] {
    func hash(_ name: String) -> UInt64 { ReportParts.hash(of: name, seed: 0) }
    let order = names.sorted { (hash($0), $0) < (hash($1), $1) }
    var folds: [String: Int] = [:]
    for (position, name) in order.enumerated() { folds[name] = position % count }
    return folds
  }
}
