/// How far stated confidences can be trusted.
package struct CalibrationScore: Hashable, Sendable {
  /// Sentences are put together by confidence into so many groups of equal width.
  static let groups = 10

  private var answers: [(confidence: Double, isRight: Bool)] = []

  package init() {}

  package mutating func add(_ confidence: Double, isRight: Bool) {
    answers.append((confidence, isRight))
  }

  package var isEmpty: Bool { answers.isEmpty }

  /// The expected calibration error: the mean difference of stated confidence and share right over ten
  /// groups, weighted by their sizes (Guo et al. 2017); 0 to 1.
  package var expectedError: Double {
    var sums = [Double](repeating: 0, count: CalibrationScore.groups)
    for answer in answers {
      let group = min(Int(answer.confidence * Double(sums.count)), sums.count - 1)
      sums[group] += answer.confidence - (answer.isRight ? 1 : 0)
    }
    return sums.map(abs).reduce(0, +) / Double(max(1, answers.count))
  }

  /// The share right among the half with the highest confidence; 0 where there is none.
  package var surestHalf: Double {
    let surest = answers.enumerated().sorted {
      ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
    }.prefix((answers.count + 1) / 2)
    return Double(surest.count { $0.element.isRight }) / Double(max(1, surest.count))
  }

  package static func + (a: CalibrationScore, b: CalibrationScore) -> CalibrationScore {
    var sum = a
    sum.answers += b.answers
    return sum
  }

  package static func == (a: CalibrationScore, b: CalibrationScore) -> Bool {
    a.answers.elementsEqual(b.answers) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(answers.count) }
}
