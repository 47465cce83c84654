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
}
