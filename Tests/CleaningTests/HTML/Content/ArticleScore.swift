/// How much of an article's true text a reader found, and how much else it took: the measure of the
/// article extraction benchmark by Zyte (github.com/scrapinghub/article-extraction-benchmark),
/// written from its description.
///
/// Words are runs of letters, digits and underscores. A page's precision and recall are those of its
/// runs of four words, counted as often as they occur; the benchmark's are the means over pages, and
/// its F1 is the harmonic mean of the two means.
struct ArticleScore: Sendable {
  /// Share of the runs taken that are true; nil where nothing was taken.
  var precision: Double?
  /// Share of the true runs that were taken; nil where there are none.
  var recall: Double?

  init(true expected: String, taken: String) {
    let expected = ArticleScore.runs(of: expected)
    let taken = ArticleScore.runs(of: taken)
    let common = Double(expected.reduce(0) { $0 + min($1.value, taken[$1.key] ?? 0) })
    let takenCount = Double(taken.values.reduce(0, +))
    let expectedCount = Double(expected.values.reduce(0, +))
    precision = takenCount > 0 ? common / takenCount : nil
    recall = expectedCount > 0 ? common / expectedCount : nil
  }

  /// The means over pages, and their harmonic mean.
  static func total(
    _ pages: [ArticleScore]
  ) -> (f1: Double, precision: Double, recall: Double) {
    let precisions = pages.compactMap(\.precision)
    let recalls = pages.compactMap(\.recall)
    let precision = precisions.reduce(0, +) / Double(max(1, precisions.count))
    let recall = recalls.reduce(0, +) / Double(max(1, recalls.count))
    let sum = precision + recall
    return (sum > 0 ? 2 * precision * recall / sum : 0, precision, recall)
  }

  private static func runs(of text: String) -> [[String]: Int] {
    let words = text.unicodeScalars.split { !isWordScalar($0) }.map { String($0) }
    guard words.count >= 4 else { return words.isEmpty ? [:] : [words: 1] }
    var runs: [[String]: Int] = [:]
    for first in 0...(words.count - 4) { runs[Array(words[first..<first + 4]), default: 0] += 1 }
    return runs
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }
}
