import Testing

@testable import Fitting

@Suite struct LogisticFitTests {
  private func row(_ positions: [Int32], _ answer: Double, weight: Double = 1) -> LogisticRow {
    LogisticRow(features: positions.map { ($0, 1) }, answer: answer, weight: weight)
  }

  @Test func withoutRowsTheWeightsAreThePrior() {
    let fit = LogisticFit([], prior: [4, -1.5], strengths: [1, 1])
    #expect(fit.weights == [4, -1.5])
  }

  @Test func aFeatureThatNoRowHasKeepsItsPrior() {
    let rows = [row([0], 1), row([], 0)]
    let fit = LogisticFit(rows, prior: [0, 2.5], strengths: [1, 1])
    #expect(abs(fit.weights[1] - 2.5) < 1e-9)
    #expect(fit.weights[0] > 0.1)
  }

  @Test func theSlopeVanishesAtTheSolution() {
    let rows = [
      row([0, 1], 1), row([0], 1), row([1], 0), row([], 0), row([2], 1, weight: 0.5),
      row([0, 2], 0),
    ]
    let (prior, strengths) = ([0.5, -0.5, 0], [0.3, 1, 2])
    let fit = LogisticFit(rows, prior: prior, strengths: strengths)
    for feature in prior.indices {
      let pull = strengths[feature] * (fit.weights[feature] - prior[feature])
      let misses = rows.filter { $0.features.contains { Int($0.position) == feature } }
        .map { $0.weight * (fit.probability($0.features) - $0.answer) }
      #expect(abs(pull + misses.reduce(0, +)) < 1e-4)
    }
  }

  @Test func aStrongerPriorIsLeftLess() {
    let rows = [row([0], 1), row([0], 1), row([], 0), row([], 0)]
    let loose = LogisticFit(rows, prior: [0], strengths: [0.1])
    let tight = LogisticFit(rows, prior: [0], strengths: [10])
    #expect(loose.weights[0] > tight.weights[0])
    #expect(tight.weights[0] > 0)
  }

  @Test func theSameRowsGiveTheSameWeightsToTheLastBit() {
    let rows = (0..<60).map { (number: Int) in
      let columns: [Int32] = [Int32(number % 7), Int32(7 + number % 3)]
      return row(columns, number % 4 == 0 ? 1 : 0)
    }
    let fits = (0..<2).map { _ in
      LogisticFit(
        rows, prior: [Double](repeating: 0, count: 10),
        strengths: [Double](repeating: 0.5, count: 10))
    }
    #expect(fits[0].weights == fits[1].weights)
    #expect(fits[0].bias == fits[1].bias)
  }
}
