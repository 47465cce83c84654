import Testing

@testable import Aggregating

@Suite struct ClusteredBalanceTests {
  private func counts(_ pairs: [(Int, Int)]) -> [String: Counts] {
    Dictionary(
      uniqueKeysWithValues: pairs.enumerated().map {
        ("a\($0)", Counts(strengths: $1.0, weaknesses: $1.1))
      })
  }

  @Test func clustersThatDisagreeWidenTheInterval() throws {
    let alike = try #require(ClusteredBalance(counts([(3, 2), (3, 2), (2, 3), (2, 3)])).interval)
    let apart = try #require(ClusteredBalance(counts([(5, 0), (5, 0), (0, 5), (0, 5)])).interval)
    #expect(alike.high - alike.low < 1 && apart == (-1, 1))
  }

  @Test func oneClusterHasNoInterval() {
    #expect(ClusteredBalance(counts([(3, 2), (0, 0)])).interval == nil)
  }

  @Test func anAuthorityIsComparedWithItself() {
    // All rise by the same: what sets authorities apart says nothing of the change.
    let pairs = (1...10).map { ($0, 11 - $0) }
    let paired = ClusteredBalance.p(
      .init(counts(pairs)), .init(counts(pairs.map { ($0.0 + 1, $0.1 - 1) })))
    let strangers = Dictionary(
      uniqueKeysWithValues: counts(pairs.map { ($0.0 + 1, $0.1 - 1) }).map { ("b" + $0, $1) })
    #expect(paired < 0.001)
    #expect(ClusteredBalance.p(.init(counts(pairs)), .init(strangers)) > 0.1)
  }

  @Test func theIntervalOfAChangeEndsWhereItsTestDoes() throws {
    let earlier = ClusteredBalance(counts([(3, 2), (4, 1), (1, 4), (5, 5)]))
    let later = ClusteredBalance(counts([(5, 2), (4, 3), (2, 1), (9, 5)]))
    let interval = try #require(ClusteredBalance.interval(from: earlier, to: later))
    let change = later.balance - earlier.balance
    #expect(abs((interval.low + interval.high) / 2 - change) < 1e-12)
    // Four clusters: Student's with three degrees of freedom.
    let error = (interval.high - change) / StudentT.deviate(degrees: 3)
    let p = StudentT.p(change / error, degrees: 3)
    #expect(abs(p - ClusteredBalance.p(earlier, later)) < 1e-12)
    let one = ClusteredBalance(counts([(1, 2)]))
    #expect(ClusteredBalance.interval(from: one, to: one) == nil)
  }
}
