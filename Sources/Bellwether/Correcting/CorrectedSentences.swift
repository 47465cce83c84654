import Evaluating
import Reports

/// Corrections as labels of the sentences of an output folder, for fitting and evaluating.
///
/// What a row leaves empty was right: the sentiment or the areas that stand in the folder.
struct CorrectedSentences {
  private let labels: [Int: Correction]

  /// - Parameter sums: SHA-256 of each report's bytes by its id.
  /// - Throws: a `StageError` for a row that fits no sentence: a label must not be lost unseen.
  init(
    _ corrections: Corrections, among sentences: [WrittenSentence], sums: [String: String]
  ) throws(StageError) {
    let reports = CorrectableReport.all(of: sentences, sums: sums)
    let fit = CorrectionFit(corrections, among: reports)
    if fit.unfit > 0, let first = fit.unfitWarnings.first {
      throw StageError(
        stage: "evaluate", place: corrections.file,
        reason: "\(fit.unfit) of \(corrections.rows.count) rows fit no sentence; first: \(first)",
        remedy: "mend or remove what 'bellwether corrections check' names")
    }
    var positions: [String: [Int]] = [:]
    for (position, sentence) in sentences.enumerated() {
      positions[sentence.report, default: []].append(position)
    }
    var labels: [Int: Correction] = [:]
    for match in fit.matches {
      let place = positions[reports[match.report].id]?[match.sentence]
      if let place { labels[place] = match.correction }
    }
    self.labels = labels
  }

  /// The label of the sentence at a position of the folder's sentences; nil where nobody corrected it.
  func row(at position: Int, of sentence: WrittenSentence) -> GoldRow? {
    guard let correction = labels[position] else { return nil }
    let sentiment = correction.sentiment ?? sentence.sentiment ?? .neutral
    let areas =
      correction.areas?.map { GoldRow.Label(area: $0.area, polarity: $0.polarity ?? sentiment) }
      ?? sentence.areas.map { GoldRow.Label(area: $0, polarity: sentiment) }
    return GoldRow(unit: "", passage: "", text: "", sentiment: sentiment, areas: areas)
  }
}
