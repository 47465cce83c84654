/// The percentile bootstrap over authorities.
///
/// B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979). What
/// is drawn again is whole authorities, since one council's sentences and visits are not independent
/// of each other. Draws come from `SplitMix64`, seeded from the group's key; each of its outputs gives
/// two draws, the upper 32 bits first: (bits × authorities) >> 32.
package struct Bootstrap: Sendable {
  /// How often the set of authorities is drawn.
  package let draws: Int

  package init(draws: Int) {
    self.draws = draws
  }

  /// One authority in the two years that are compared; a year that it has no part in has no counts.
  package struct Pair: Hashable, Sendable {
    package var earlier: Counts
    package var later: Counts

    package init(earlier: Counts, later: Counts) {
      self.earlier = earlier
      self.later = later
    }
  }

  /// The 95 % interval of a group's balance.
  package func interval(of authorities: [Counts], key: String) -> (low: Double, high: Double)? {
    var balances = balances(of: authorities, key: key)
    return Percentile.pair(0.025, 0.975, of: &balances)
  }

  /// The 95 % interval of the difference in balance between two years.
  package func interval(of pairs: [Pair], key: String) -> (low: Double, high: Double)? {
    var differences = differences(of: pairs, key: key)
    return Percentile.pair(0.025, 0.975, of: &differences)
  }

  /// The balance in each draw, in the order of drawing; draws without a judgement are left aside.
  package func balances(of authorities: [Counts], key: String) -> [Double] {
    let packed = authorities.map(Packed.init)
    var sampler = Sampler(count: packed.count, key: key)
    var balances: [Double] = []
    balances.reserveCapacity(draws)
    for _ in 0..<(packed.isEmpty ? 0 : draws) {
      var sum = Packed()
      sampler.draw { sum.add(packed[$0]) }
      if let balance = sum.balance { balances.append(balance) }
    }
    return balances
  }

  /// The 95 % interval of the balance of all authorities but one, for each in turn, from one set of
  /// draws: an authority's own judgements are taken out of each draw that it is in.
  package func intervalsWithoutOne(
    of authorities: [Counts], key: String
  ) -> [(low: Double, high: Double)?] {
    balancesWithoutOne(of: authorities, key: key).map { balances in
      var balances = balances
      return Percentile.pair(0.025, 0.975, of: &balances)
    }
  }

  /// The balance in each draw without one authority, for each authority in turn; draws without a
  /// judgement of another are left aside.
  package func balancesWithoutOne(of authorities: [Counts], key: String) -> [[Double]] {
    let packed = authorities.map(Packed.init)
    var sampler = Sampler(count: packed.count, key: key)
    var balances = [[Double]](repeating: [], count: packed.count)
    var times = [UInt64](repeating: 0, count: packed.count)
    for _ in 0..<(packed.isEmpty ? 0 : draws) {
      var sum = Packed()
      for position in times.indices { times[position] = 0 }
      sampler.draw {
        sum.add(packed[$0])
        times[$0] += 1
      }
      for position in packed.indices {
        let others = sum.without(packed[position], times: times[position])
        if let balance = others.balance { balances[position].append(balance) }
      }
    }
    return balances
  }

  /// The later year's balance less the earlier's in each draw of authorities of either year; draws in
  /// which one year has no judgement are left aside.
  package func differences(of pairs: [Pair], key: String) -> [Double] {
    let packed = pairs.map { (earlier: Packed($0.earlier), later: Packed($0.later)) }
    var sampler = Sampler(count: packed.count, key: key)
    var differences: [Double] = []
    differences.reserveCapacity(draws)
    for _ in 0..<(packed.isEmpty ? 0 : draws) {
      var sum = (earlier: Packed(), later: Packed())
      sampler.draw {
        sum.earlier.add(packed[$0].earlier)
        sum.later.add(packed[$0].later)
      }
      if let later = sum.later.balance, let earlier = sum.earlier.balance {
        differences.append(later - earlier)
      }
    }
    return differences
  }
}

/// Counts in one word, so that a draw costs one addition: strengths above, weaknesses below.
private struct Packed {
  private var word: UInt64 = 0

  init() {}

  init(_ counts: Counts) {
    word =
      UInt64(UInt32(clamping: counts.strengths)) << 32 | UInt64(UInt32(clamping: counts.weaknesses))
  }

  mutating func add(_ other: Packed) { word &+= other.word }

  /// What is left of a sum when a part of it is taken out some times.
  func without(_ other: Packed, times: UInt64) -> Packed {
    var rest = self
    rest.word &-= other.word &* times
    return rest
  }

  var balance: Double? {
    let strengths = Double(word >> 32)
    let weaknesses = Double(word & 0xFFFF_FFFF)
    return word == 0 ? nil : (strengths - weaknesses) / (strengths + weaknesses)
  }
}

/// Draws as many positions as there are, with replacement.
private struct Sampler {
  private let count: UInt64
  private var generator: SplitMix64

  init(count: Int, key: String) {
    self.count = UInt64(count)
    self.generator = SplitMix64(key: key)
  }

  /// One draw of the whole set. An odd set leaves the lower half of its last word unused.
  mutating func draw(_ body: (Int) -> Void) {
    var left = count
    while left > 0 {
      let bits = generator.next()
      body(Int(((bits >> 32) &* count) >> 32))
      if left > 1 { body(Int(((bits & 0xFFFF_FFFF) &* count) >> 32)) }
      left -= min(2, left)
    }
  }
}
