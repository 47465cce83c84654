import Foundation

/// A row of a logistic regression: the features that are not zero, an answer, and a weight.
package struct LogisticRow: Sendable {
  /// Positions of the features, without repetition, and their values.
  package var features: [(position: Int32, value: Double)]
  /// 1 for yes, 0 for no.
  package var answer: Double
  /// How much the row counts.
  package var weight: Double

  package init(features: [(position: Int32, value: Double)], answer: Double, weight: Double = 1) {
    self.features = features
    self.answer = answer
    self.weight = weight
  }
}

/// A logistic regression that is drawn towards a prior.
///
/// It minimises the weighted log loss plus half of `strength × (weight − prior)²` for each feature;
/// the bias is free. The problem is strictly convex where every strength is above 0, so the solution
/// is one, and the way there (limited-memory BFGS, Nocedal 1980, with backtracking) draws no random
/// numbers: the same rows in the same order give the same weights.
package struct LogisticFit: Sendable {
  /// A weight for each feature.
  package var weights: [Double]
  package var bias: Double

  /// Fits.
  ///
  /// - Parameters:
  ///   - prior: the weight of each feature where the rows say nothing.
  ///   - strengths: how strongly each weight is drawn to its prior; above 0.
  ///   - start: where to begin, such as a fit to nearly the same rows; nil for the prior.
  ///   - tolerance: the slope's greatest part below which the solution is good enough. A weight is
  ///     then off by at most this, divided by its strength.
  ///   - steps: the most steps that are made; 200 are more than enough for thousands of features.
  package init(
    _ rows: [LogisticRow], prior: [Double], strengths: [Double], from start: LogisticFit? = nil,
    tolerance: Double = 1e-5, steps: Int = 200
  ) {
    let loss = LogisticLoss(rows, prior: prior, strengths: strengths)
    let point = start.map { $0.weights + [$0.bias] } ?? prior + [loss.startingBias]
    var descent = Descent(at: point, loss: loss, tolerance: tolerance)
    for _ in 0..<steps where !descent.isDone { descent.step(loss) }
    self.weights = Array(descent.point.dropLast())
    self.bias = descent.point.last ?? 0
  }

  /// The probability of a yes, for the features of a row.
  package func probability(_ features: [(position: Int32, value: Double)]) -> Double {
    let score = features.reduce(bias) { $0 + weights[Int($1.position)] * $1.value }
    return 1 / (1 + exp(-score))
  }
}

/// The function that a fit minimises, over rows laid out flat.
private struct LogisticLoss {
  let starts: [Int]
  let positions: [Int32]
  let values: [Double]
  let answers: [Double]
  let rowWeights: [Double]
  let prior: [Double]
  let strengths: [Double]

  init(_ rows: [LogisticRow], prior: [Double], strengths: [Double]) {
    self.starts = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.features.count) }
    self.positions = rows.flatMap { $0.features.map(\.position) }
    self.values = rows.flatMap { $0.features.map(\.value) }
    self.answers = rows.map(\.answer)
    self.rowWeights = rows.map(\.weight)
    self.prior = prior
    self.strengths = strengths
  }

  /// The bias that fits best where no feature says anything, kept away from the infinite.
  var startingBias: Double {
    let yes = zip(answers, rowWeights).reduce(0.5) { $0 + $1.0 * $1.1 }
    let all = rowWeights.reduce(1, +)
    return log(yes / max(all - yes, 0.5))
  }

  /// The loss at a point (weights, then bias); its slope goes into `slope`.
  func value(at point: [Double], slope: inout [Double]) -> Double {
    let bias = prior.count
    var loss = 0.0
    for feature in prior.indices {
      let distance = point[feature] - prior[feature]
      slope[feature] = strengths[feature] * distance
      loss += 0.5 * strengths[feature] * distance * distance
    }
    slope[bias] = 0
    for row in answers.indices {
      let range = starts[row]..<starts[row + 1]
      var score = point[bias]
      for entry in range { score += point[Int(positions[entry])] * values[entry] }
      let soft = score > 0 ? score + log1p(exp(-score)) : log1p(exp(score))
      loss += rowWeights[row] * (soft - answers[row] * score)
      let miss = rowWeights[row] * (1 / (1 + exp(-score)) - answers[row])
      for entry in range { slope[Int(positions[entry])] += miss * values[entry] }
      slope[bias] += miss
    }
    return loss
  }
}

/// Limited-memory BFGS: a point, its slope, and what the last steps told about the curvature.
private struct Descent {
  /// How many steps are remembered.
  static let memory = 10
  /// The slope's greatest part below which the point is good enough.
  private let tolerance: Double

  private(set) var point: [Double]
  private(set) var isDone = false
  private var slope: [Double]
  private var value: Double
  private var moves: [(step: [Double], change: [Double], curvature: Double)] = []

  init(at point: [Double], loss: LogisticLoss, tolerance: Double) {
    self.tolerance = tolerance
    self.point = point
    self.slope = [Double](repeating: 0, count: point.count)
    self.value = loss.value(at: point, slope: &slope)
  }

  mutating func step(_ loss: LogisticLoss) {
    let direction = direction()
    let descent = dot(direction, slope)
    guard descent < 0 else {
      isDone = true
      return
    }
    var newSlope = slope
    var length = moves.isEmpty ? 1 / max(1, dot(slope, slope).squareRoot()) : 1
    for _ in 0..<40 {
      let newPoint = zip(point, direction).map { $0 + length * $1 }
      let newValue = loss.value(at: newPoint, slope: &newSlope)
      if newValue <= value + 1e-4 * length * descent {
        move(to: newPoint, newSlope, newValue)
        return
      }
      length /= 2
    }
    isDone = true
  }

  private mutating func move(to newPoint: [Double], _ newSlope: [Double], _ newValue: Double) {
    let step = zip(newPoint, point).map { $0 - $1 }
    let change = zip(newSlope, slope).map { $0 - $1 }
    let curvature = dot(step, change)
    if curvature > 1e-12 {
      moves.append((step, change, curvature))
      if moves.count > Descent.memory { moves.removeFirst() }
    }
    (point, slope, value) = (newPoint, newSlope, newValue)
    isDone = slope.allSatisfy { abs($0) < tolerance }
  }

  /// The two-loop recursion: minus the slope, bent by the remembered curvature.
  private func direction() -> [Double] {
    var result = slope.map { -$0 }
    var shares: [Double] = []
    for move in moves.reversed() {
      let share = dot(move.step, result) / move.curvature
      shares.append(share)
      for i in result.indices { result[i] -= share * move.change[i] }
    }
    if let last = moves.last {
      let scale = last.curvature / dot(last.change, last.change)
      for i in result.indices { result[i] *= scale }
    }
    for (move, share) in zip(moves, shares.reversed()) {
      let back = dot(move.change, result) / move.curvature
      for i in result.indices { result[i] += (share - back) * move.step[i] }
    }
    return result
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in a.indices { sum += a[i] * b[i] }
  return sum
}
