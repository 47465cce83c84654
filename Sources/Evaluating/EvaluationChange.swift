/// What becomes of the figures when one tagger takes another's place.
package struct EvaluationChange: Hashable, Sendable {
  package let before: Evaluation
  package let after: Evaluation

  package init(from before: Evaluation, to after: Evaluation) {
    self.before = before
    self.after = after
  }

  /// Rows on which only the tagger before was wrong.
  package var mended: [Evaluation.Disagreement] { only(before, not: after) }
  /// Rows on which only the tagger after is wrong.
  package var broken: [Evaluation.Disagreement] { only(after, not: before) }

  /// The main figures, one a line: before, after, and how far they move.
  package var summary: String {
    let figures: [(String, (Evaluation) -> Double)] = [
      ("mean F1 of strength and weakness", { $0.judgedF1 }), ("macro F1", { $0.macroF1 }),
      ("areas, micro F1", { $0.areas.f1 }), ("area and polarity pairs, micro F1", { $0.pairs.f1 }),
    ]
    var lines = [padded("", 36) + ["before", "after", "change"].map { padded($0, -9) }.joined()]
    for (name, figure) in figures {
      let (old, new) = (figure(before), figure(after))
      let cells = [decimals(old), decimals(new), (new > old ? "+" : "") + decimals(new - old)]
      lines.append(padded(name, 36) + cells.map { padded($0, -9) }.joined())
    }
    lines.append("rows mended \(mended.count), broken \(broken.count)")
    return lines.joined(separator: "\n") + "\n"
  }

  private func only(_ one: Evaluation, not other: Evaluation) -> [Evaluation.Disagreement] {
    let others = Set(other.disagreements.map(\.row))
    return one.disagreements.filter { !others.contains($0.row) }
  }
}
