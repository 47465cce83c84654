import Reports

/// False alarms: each report is split into two by its paragraphs, as if they were two visits of which
/// nothing can have changed, and is compared with itself.
struct SplitReports: Sendable {
  /// Splits of each report; odd ones even out.
  static let splits = 5

  let options: AggregateOptions
  let areas: AreaOrder

  /// Splits that were compared and called changed.
  private struct Alarms {
    var compared = 0
    var called = 0
    /// The same with every sentence taken as independent, and any change called.
    var naive = 0
  }

  /// A row for each area that could be compared, `all` first.
  func checks(of tallies: [Tally]) -> [Check] {
    var alarms = [Alarms](repeating: Alarms(), count: areas.areas.count)
    for tally in tallies {
      for split in 0..<SplitReports.splits { count(tally, split, into: &alarms) }
    }
    return zip(areas.areas, alarms).filter { $0.1.compared > 0 }.map { area, alarms in
      .share(
        "reports split in two, called changed", alarms.called, of: alarms.compared, area: area.id,
        rival: "sentences taken as independent",
        rivalValue: Double(alarms.naive) / Double(alarms.compared),
        note: "Of reports split in two by paragraphs, those called changed although nothing was.")
    }
  }

  private func count(_ tally: Tally, _ split: Int, into alarms: inout [Alarms]) {
    var random = SplitMix64(key: "\(tally.id)|\(split)")
    let seed = random.next()
    let halves = [true, false].map { side in
      areas.sums(of: tally.filter { SplitReports.side(of: $0, seed: seed) == side })
    }
    let compared = areas.areas.indices.filter { area in
      halves.allSatisfy { $0[area].counts.total >= options.minJudgements }
    }
    let called = verdicts(
      compared.map { ChangeTest(area: $0, from: halves[0][$0], to: halves[1][$0]) },
      options.minChange)
    let naive = verdicts(
      compared.map { ChangeTest(independent: $0, halves[0][$0].counts, halves[1][$0].counts) }, 0)
    for area in compared {
      alarms[area].compared += 1
      alarms[area].called += called[area] == .noClearChange ? 0 : 1
      alarms[area].naive += naive[area] == .noClearChange ? 0 : 1
    }
  }

  private func verdicts(_ tests: [ChangeTest], _ minChange: Double) -> [Int: Trend.Direction] {
    ChangeTest.verdicts(of: tests, minChange: minChange).mapValues(\.direction)
  }

  /// The half that a paragraph falls into: drawn, but always the same for the same seed.
  private static func side(of paragraph: Int, seed: UInt64) -> Bool {
    var random = SplitMix64(seed: seed ^ UInt64(truncatingIfNeeded: paragraph))
    return random.next() >> 63 == 0
  }
}

extension Tally {
  /// The judgements of some paragraphs only.
  func filter(_ isKept: (Int) -> Bool) -> Tally {
    var part = self
    part.paragraphs = paragraphs.filter(isKept)
    part.areas = areas.map {
      AreaCounts(area: $0.area, paragraphs: $0.paragraphs.filter(isKept))
    }
    return part
  }
}

extension ChangeTest {
  /// The test that takes every sentence as independent.
  fileprivate init(independent area: Int, _ earlier: Counts, _ later: Counts) {
    self.init(
      area: area, change: later.balance - earlier.balance,
      p: TwoShares.p(
        .init(share: earlier.share, n: Double(earlier.total)),
        .init(share: later.share, n: Double(later.total))))
  }
}
