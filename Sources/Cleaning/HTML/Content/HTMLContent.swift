import Lexicons

/// Chooses the passages that are content by the trees' probabilities.
///
/// Which probability is enough depends on the page: the set of highest expected F1 takes what is above
/// half of that F1 (Lipton, Elkan and Naryanaswamy, "Optimal thresholding of classifiers to maximize F1
/// measure", 2014), so that on a page of scraps the likely is taken, on an article only the sure.
struct HTMLContent: Sendable {
  private let trees: PageTrees
  private let features: [HTMLFeature]

  /// Words of a page below which the rules decide: the trees were fitted to few pages as short.
  private static let fewWords = 250.0

  /// On pages that say they are articles the rules decide where they can be expected to reach this share
  /// of the best F1: on news pages they know by-lines and calls to subscribe, which trees see only as
  /// short lines.
  private static let trust = 0.78

  /// Names of the numbers that trees may ask for.
  static let names = Set(HTMLFeature.all.map(\.name))

  init(_ trees: PageTrees) {
    self.trees = trees
    features = trees.features.compactMap { HTMLFeature.byName[$0] }
  }

  /// Positions of the passages that are content, in order.
  ///
  /// - Parameter isArticle: whether the page says that it is an article, and by whom.
  func positions(in survey: HTMLSurvey, ofArticle isArticle: Bool) -> [Int] {
    let kept = survey.isKept.indices.filter { survey.isKept[$0] }
    guard !trees.isEmpty, survey.wordSums.last ?? 0 >= HTMLContent.fewWords else { return kept }
    let chances = survey.passages.indices.map { position in
      trees.probability(of: features.map { $0.value(survey, position) })
    }
    let enough = HTMLContent.threshold(chances, words: survey.words)
    if isArticle {
      let expected = HTMLContent.expectedF1(of: kept, chances, words: survey.words)
      if expected >= enough * 2 * HTMLContent.trust { return kept }
    }
    return chances.indices.filter { chances[$0] >= enough }
  }

  /// The F1 that can be expected of a choice.
  static func expectedF1(of chosen: [Int], _ chances: [Double], words: [Double]) -> Double {
    let all = zip(chances, words).reduce(0) { $0 + $1.0 * $1.1 }
    let found = chosen.reduce(0) { $0 + chances[$1] * words[$1] }
    return 2 * found / max(1e-9, chosen.reduce(0) { $0 + words[$1] } + all)
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

/// A page's passages with the numbers that its content is chosen by: what the trees are fitted to.
package struct PagePassages: Sendable {
  /// Names of the numbers, in order.
  package static let names = HTMLFeature.all.map(\.name)

  package private(set) var texts: [String] = []
  package private(set) var numbers: [[Double]] = []
  /// Position of the title, which is no content.
  package let title: Int?

  /// Reads a page; nil where it cannot be parsed.
  package init?(_ page: [UInt8], hints: PageHints) {
    guard let tree = LibXML.html(HTMLReader.utf8(page)) else { return nil }
    let survey = HTMLReader.survey(of: tree, PageMetadata(tree), hints: hints)
    texts = survey.passages.map(\.string)
    numbers = survey.passages.indices.map { position in
      HTMLFeature.all.map { $0.value(survey, position) }
    }
    title = survey.title
  }
}
