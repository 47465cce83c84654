import Testing

@testable import Aggregating

@Suite struct BootstrapTests {
  private let even = (0..<8).map { Counts(strengths: 4 + $0 % 3, weaknesses: 4) }

  @Test func theSameKeyGivesTheSameDrawsAndAnotherKeyOthers() {
    let bootstrap = Bootstrap(draws: 50)
    #expect(bootstrap.balances(of: even, key: "a") == bootstrap.balances(of: even, key: "a"))
    #expect(bootstrap.balances(of: even, key: "a") != bootstrap.balances(of: even, key: "b"))
  }

  @Test func authoritiesThatAgreeLeaveNoDoubt() throws {
    let same = Array(repeating: Counts(strengths: 3, weaknesses: 1), count: 6)
    let interval = try #require(Bootstrap(draws: 200).interval(of: same, key: "same"))
    #expect(interval == (0.5, 0.5))
  }

  @Test func theBalanceLiesInsideItsInterval() throws {
    let total = even.reduce(Counts(), +)
    let interval = try #require(Bootstrap(draws: 2000).interval(of: even, key: "even"))
    #expect(interval.low < total.balance && total.balance < interval.high)
  }

  /// The standard error of a mean of equal clusters is known; the interval must be near ±1.96 of it.
  @Test func theIntervalIsAsWideAsTheoryHasIt() throws {
    let clusters = (0..<40).map {
      Counts(strengths: $0 % 2 == 0 ? 8 : 2, weaknesses: $0 % 2 == 0 ? 2 : 8)
    }
    let interval = try #require(Bootstrap(draws: 20_000).interval(of: clusters, key: "width"))
    let expected = 1.959964 * 0.6 / 40.0.squareRoot()
    #expect(abs(interval.high - expected) < 0.02)
    #expect(abs(interval.low + expected) < 0.02)
  }

  @Test func nothingToDrawFromGivesNoInterval() {
    #expect(Bootstrap(draws: 10).interval(of: [Counts](), key: "none") == nil)
    #expect(Bootstrap(draws: 10).interval(of: [Counts()], key: "empty") == nil)
  }

  @Test func drawsWithoutOneOfTheYearsAreLeftAside() {
    let pairs = [
      Bootstrap.Pair(earlier: Counts(strengths: 1), later: Counts()),
      Bootstrap.Pair(earlier: Counts(), later: Counts(weaknesses: 1)),
    ]
    let differences = Bootstrap(draws: 400).differences(of: pairs, key: "years")
    #expect(differences.count < 400 && differences.count > 100)
    #expect(differences.allSatisfy { $0 == -2 })
  }

  @Test func onceForAllAgreesWithEachApart() throws {
    let authorities = (1...30).map {
      Counts(strengths: 10 + $0 * 7 % 13, weaknesses: 5 + $0 * 3 % 11)
    }
    let bootstrap = Bootstrap(draws: 2000)
    let together = bootstrap.intervalsWithoutOne(of: authorities, key: "all")
    #expect(together.count == authorities.count)
    for position in [0, 13, 29] {
      var others = authorities
      others.remove(at: position)
      let apart = try #require(bootstrap.interval(of: others, key: "\(position)"))
      let one = try #require(together[position])
      #expect(abs(one.low - apart.low) < 0.02 && abs(one.high - apart.high) < 0.02)
    }
  }

  @Test func withoutTheOnlyAuthorityNothingIsLeft() {
    let found = Bootstrap(draws: 50).balancesWithoutOne(
      of: [Counts(strengths: 3, weaknesses: 1)], key: "k")
    #expect(found == [[]])
  }
}
