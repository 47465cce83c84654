/// How often a label was given rightly, given wrongly, and missed.
package struct Score: Hashable, Sendable {
  package var right = 0
  /// Given where it is not.
  package var wrong = 0
  /// Not given where it is.
  package var missed = 0

  package init(right: Int = 0, wrong: Int = 0, missed: Int = 0) {
    self.right = right
    self.wrong = wrong
    self.missed = missed
  }

  /// Share of what was given that is right, 0 to 1; 0 where nothing was given.
  package var precision: Double { ratio(right, right + wrong) }
  /// Share of what there is that was given, 0 to 1; 0 where there is none.
  package var recall: Double { ratio(right, right + missed) }
  /// Harmonic mean of precision and recall, 0 to 1; 0 where neither counts anything.
  package var f1: Double { ratio(2 * right, 2 * right + wrong + missed) }
  /// How often the label stands in the gold.
  package var support: Int { right + missed }
  /// Whether the label was neither given nor there.
  package var isEmpty: Bool { right + wrong + missed == 0 }

  /// Counts of two parts together.
  package static func + (a: Score, b: Score) -> Score {
    Score(right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed)
  }

  /// Counts one case.
  mutating func count(given: Bool, isThere: Bool) {
    switch (given, isThere) {
    case (true, true): right += 1
    case (true, false): wrong += 1
    case (false, true): missed += 1
    case (false, false): break
    }
  }
}

func ratio(_ part: Int, _ whole: Int) -> Double {
  whole > 0 ? Double(part) / Double(whole) : 0
}

/// A table of labels given by people against labels given by the tagger.
package struct Confusion: Hashable, Sendable {
  /// Names of the labels, for rows and columns alike.
  package let labels: [String]
  /// Counts: a row is a label of the gold, a column one that was given.
  package private(set) var counts: [[Int]]

  package init(labels: [String]) {
    self.labels = labels
    self.counts = [[Int]](
      repeating: [Int](repeating: 0, count: labels.count), count: labels.count)
  }

  mutating func count(gold: Int, given: Int, times: Int = 1) { counts[gold][given] += times }

  /// Number of cases.
  package var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// The counts of one label.
  package func score(of label: Int) -> Score {
    let right = counts[label][label]
    let given = counts.reduce(0) { $0 + $1[label] }
    return Score(right: right, wrong: given - right, missed: counts[label].reduce(0, +) - right)
  }

  /// Share of cases with the right label, 0 to 1: the micro F1 where each case has one label.
  package var accuracy: Double {
    ratio(labels.indices.reduce(0) { $0 + counts[$1][$1] }, total)
  }

  /// Cohen's kappa (1960): agreement beyond chance, at most 1; nil where chance alone explains all.
  package var kappa: Double? {
    let all = Double(total)
    guard all > 0 else { return nil }
    let chance = labels.indices.reduce(0.0) { sum, label in
      let score = score(of: label)
      return sum + Double(score.right + score.wrong) / all * (Double(score.support) / all)
    }
    return chance < 1 ? (accuracy - chance) / (1 - chance) : nil
  }

  /// Counts of two parts together; both have the same labels.
  package static func + (a: Confusion, b: Confusion) -> Confusion {
    var sum = a
    for (row, columns) in b.counts.enumerated() {
      for (column, count) in columns.enumerated() { sum.counts[row][column] += count }
    }
    return sum
  }
}
