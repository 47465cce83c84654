/// What a sentence says of the areas by itself.
struct OwnAreaScores: Sendable {
  /// By area, its score in log-odds.
  var odds = AreaVector(areas: 0)
  /// By area, its probability.
  var alone = AreaVector(areas: 0)
  /// Whether the sentence points back to the one before.
  var isReferring = false
  /// Whether no term tells which children or which service the sentence is about.
  var isUnset = true
  /// Occurrences of terms that count.
  var lines: [AreaSums.Line] = []
}
