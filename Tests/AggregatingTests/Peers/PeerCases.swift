import Foundation

@testable import Aggregating

/// Cases for `check_statistics.py`, each with our answer; drawn with a fixed seed.
struct PeerCases: Encodable {
  /// Numbers that go in, and numbers that came out.
  struct Case: Encodable {
    var given: [String: [Double]]
    var found: [Double]
  }

  /// What several authorities gave in two years: strengths and weaknesses in turn.
  struct YearsCase: Encodable {
    var earlier, later: [[Int]]
    var found: [Double]
  }

  /// Observations of a unit in a group and a period, and the means found of each group and period.
  struct EffectsCase: Encodable {
    var units, groups: [String]
    var periods: [Int]
    var values, weights, found: [Double]
  }

  var wilson: [Case] = []
  var designEffect: [Case] = []
  var twoShares: [Case] = []
  var student: [Case] = []
  var hochberg: [Case] = []
  var mannKendall: [Case] = []
  var theilSen: [Case] = []
  var prediction: [Case] = []
  var spearman: [Case] = []
  var clustered: [YearsCase] = []
  var paragraphTest: [YearsCase] = []
  var fixedEffects: [EffectsCase] = []

  init() {
    var random = SplitMix64(key: "peers")
    addShares(&random)
    addStudent()
    for count in 1...28 {
      let ps = (0..<count).map { _ in
        (Double.random(in: 0...1, using: &random) * 50).rounded() / 50
      }
      hochberg.append(Case(given: ["ps": ps], found: BenjaminiHochberg.adjusted(ps)))
    }
    for count in 3...25 { addSeries(count, ties: count % 2 == 0, &random) }
    addSeries(60, ties: true, &random)
    for _ in 0..<200 { addYears(&random) }
    for _ in 0..<60 { addEffects(&random) }
  }

  private mutating func addShares(_ random: inout SplitMix64) {
    for total in 1...40 {
      for strengths in 0...total {
        let n = Double(total) / Double.random(in: 1...4, using: &random)
        let share = Double(strengths) / Double(total)
        guard let (low, high) = Wilson.interval(share: share, of: n) else { continue }
        wilson.append(Case(given: ["share": [share], "n": [n]], found: [low, high]))
        let other = TwoShares.Side(
          share: Double.random(in: 0...1, using: &random),
          n: Double.random(in: 1...80, using: &random))
        twoShares.append(
          Case(
            given: ["shares": [share, other.share], "n": [n, other.n]],
            found: [TwoShares.p(.init(share: share, n: n), other)]))
      }
      let sizes = (0..<total).map { _ in Int.random(in: 1...9, using: &random) }
      let found = DesignEffect(correlation: 0.34).effective(
        sizes.reduce(0, +), squares: sizes.reduce(0) { $0 + $1 * $1 })
      designEffect.append(Case(given: ["sizes": sizes.map(Double.init)], found: [found]))
    }
  }

  private mutating func addStudent() {
    for degrees in [1.0, 2, 3, 4, 9, 10, 30, 99, 152, 1000] {
      for t in [0.0, 0.1, 0.5, 1, 1.96, 2.5, 4, 9, 30] {
        student.append(
          Case(
            given: ["t": [t], "degrees": [degrees]],
            found: [StudentT.p(t, degrees: degrees), StudentT.deviate(degrees: degrees)]))
      }
    }
  }

  private mutating func addSeries(_ count: Int, ties: Bool, _ random: inout SplitMix64) {
    let values = (0..<count).map { _ in
      ties
        ? Double(Int.random(in: -8...8, using: &random)) / 8
        : Double.random(in: -1...1, using: &random)
    }
    let times = (0..<count).map { _ in
      2012 + Double(Int.random(in: 0...4000, using: &random)) / 365.25
    }.sorted()
    let test = MannKendall(values)
    mannKendall.append(Case(given: ["values": values], found: [test.tau, test.p]))
    let few = MannKendall(Array(values.prefix(7)))
    mannKendall.append(
      Case(given: ["values": Array(values.prefix(7))], found: [few.tau, few.p]))
    let fit = TheilSen(values, at: times)
    theilSen.append(
      Case(given: ["values": values, "times": times], found: [fit.slope, fit.low, fit.high]))
    if let (low, high) = Prediction.interval(values) {
      prediction.append(Case(given: ["values": values], found: [low, high]))
    }
    let ranks = values.map { ($0 * 2).rounded() }
    if let rho = Spearman.rho(Array(zip(values, ranks))),
      let interval = Spearman.interval(rho, n: count)
    {
      spearman.append(
        Case(given: ["x": values, "y": ranks], found: [rho, interval.low, interval.high]))
    }
  }

  private mutating func addYears(_ random: inout SplitMix64) {
    let count = Int.random(in: 2...30, using: &random)
    func year() -> [String: Counts] {
      Dictionary(
        uniqueKeysWithValues: (0..<count).map {
          (
            "a\($0)",
            Counts(
              strengths: Int.random(in: 0...12, using: &random),
              weaknesses: Int.random(in: 0...3, using: &random) * ($0 % 3))
          )
        })
    }
    let (one, other) = (year(), year())
    addParagraphs(one.values.filter { $0.total > 0 }, other.values.filter { $0.total > 0 })
    let (earlier, later) = (ClusteredBalance(one), ClusteredBalance(other))
    guard let interval = later.interval, earlier.clusters > 1 else { return }
    func list(_ year: [String: Counts]) -> [[Int]] {
      (0..<count).map { [year["a\($0)"]?.strengths ?? 0, year["a\($0)"]?.weaknesses ?? 0] }
    }
    clustered.append(
      YearsCase(
        earlier: list(one), later: list(other),
        found: [later.balance, interval.low, interval.high, ClusteredBalance.p(earlier, later)]))
  }

  private mutating func addParagraphs(_ one: [Counts], _ other: [Counts]) {
    func side(_ counts: [Counts]) -> ParagraphTest.Side {
      counts.reduce(into: .init()) { $0.add($1) }
    }
    guard one.count > 1, other.count > 1 else { return }
    paragraphTest.append(
      YearsCase(
        earlier: one.map { [$0.strengths, $0.weaknesses] },
        later: other.map { [$0.strengths, $0.weaknesses] },
        found: [ParagraphTest.p(side(one), side(other))]))
  }

  private mutating func addEffects(_ random: inout SplitMix64) {
    let observations = (0..<Int.random(in: 12...60, using: &random)).map { _ in
      FixedEffects.Observation(
        unit: "u\(Int.random(in: 0...7, using: &random))",
        group: ["inspection", "visit", "other"][Int.random(in: 0...2, using: &random)],
        period: Int.random(in: 2015...2020, using: &random),
        value: Double.random(in: -1...1, using: &random),
        weight: Double(Int.random(in: 1...40, using: &random)))
    }
    let effects = FixedEffects(observations)
    let found = observations.map { effects.mean(group: $0.group, period: $0.period) }
    // What cannot be told is tested by itself.
    guard !found.contains(nil) else { return }
    fixedEffects.append(
      EffectsCase(
        units: observations.map(\.unit), groups: observations.map(\.group),
        periods: observations.map(\.period), values: observations.map(\.value),
        weights: observations.map(\.weight), found: found.compactMap { $0 }))
  }
}
