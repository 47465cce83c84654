import Lexicons

/// Chooses the passages that are content by the trees' probabilities.
///
/// Which probability is enough depends on the page: the set of highest expected F1 takes what is above
/// half of that F1 (Lipton, Elkan and Naryanaswamy, "Optimal thresholding of classifiers to maximize F1
/// measure", 2014), so that on a page of scraps the likely is taken, on an article only the sure.
struct HTMLContent: Sendable {
  private let trees: PageTrees
  private let features: [HTMLFeature]

  /// Words of prose below which the rules decide: the trees were fitted to few pages as short.
  private static let fewWords = 250.0

  /// Names of the numbers that trees may ask for.
  static let names = Set(HTMLFeature.all.map(\.name))

  init(_ trees: PageTrees) {
    self.trees = trees
    features = trees.features.compactMap { HTMLFeature.byName[$0] }
  }

  /// Positions of the passages that are content, in order.
  func positions(in survey: HTMLSurvey) -> [Int] {
    guard !trees.isEmpty, survey.proseSums.last ?? 0 >= HTMLContent.fewWords else {
      return survey.isKept.indices.filter { survey.isKept[$0] }
    }
    let chances = survey.passages.indices.map { position in
      trees.probability(of: features.map { $0.value(survey, position) })
    }
    let enough = HTMLContent.threshold(chances, words: survey.words)
    return chances.indices.filter { chances[$0] >= enough }
  }

  /// Half of the highest F1 that can be expected.
  ///
  /// - Parameter words: how much each passage counts.
  static func threshold(_ chances: [Double], words: [Double]) -> Double {
    let order = chances.indices.sorted { (chances[$1], $0) < (chances[$0], $1) }
    let all = zip(chances, words).reduce(0) { $0 + $1.0 * $1.1 }
    var (found, taken, best) = (0.0, 0.0, 0.0)
    for position in order {
      found += chances[position] * words[position]
      taken += words[position]
      best = max(best, 2 * found / max(1e-9, taken + all))
    }
    return best / 2
  }
}
