import Testing

@testable import Aggregating

@Suite struct FixedEffectsTests {
  private func seen(
    _ unit: String, _ period: Int, _ value: Double, group: String = "g"
  ) -> FixedEffects.Observation {
    .init(unit: unit, group: group, period: period, value: value, weight: 1)
  }

  @Test func unitsAreHeldFixed() throws {
    // The weak unit falls, the strong one is seen later only: the mean has not risen.
    let effects = FixedEffects([
      seen("weak", 2019, -0.5), seen("weak", 2020, -0.6), seen("strong", 2020, 0.9),
    ])
    let before = try #require(effects.mean(group: "g", period: 2019))
    let after = try #require(effects.mean(group: "g", period: 2020))
    #expect(abs(after - before + 0.1) < 1e-12)
  }

  @Test func groupsAreHeldFixed() throws {
    let effects = FixedEffects([
      seen("a", 2019, 0.5), seen("a", 2019, 0.1, group: "h"), seen("a", 2020, 0.5),
      seen("b", 2019, 0.7), seen("b", 2020, 0.3, group: "h"),
    ])
    let before = try #require(effects.mean(group: "g", period: 2019))
    let after = try #require(effects.mean(group: "g", period: 2020))
    let harsh = try #require(effects.mean(group: "h", period: 2019))
    #expect(abs(after - before) < 1e-12 && abs(before - harsh - 0.4) < 1e-12)
  }

  @Test func aPeriodThatNoUnitLinksHasNoMean() {
    let effects = FixedEffects([
      seen("a", 2019, 0.5), seen("a", 2020, 0.1), seen("b", 2022, 0.9),
    ])
    #expect(effects.mean(group: "g", period: 2020) != nil)
    #expect(effects.mean(group: "g", period: 2022) == nil)
  }

  @Test func aGroupThatCannotBeToldFromThePeriodsIsLeftOut() {
    let effects = FixedEffects([
      seen("a", 2019, 0.5), seen("a", 2020, 0.1, group: "h"), seen("b", 2019, 0.5),
      seen("b", 2020, 0.1, group: "h"),
    ])
    #expect(effects.mean(group: "g", period: 2019) == 0.5)
    #expect(effects.mean(group: "h", period: 2020) == nil)
  }

  @Test func nothingGivesNothing() {
    #expect(FixedEffects([]).mean(group: "g", period: 2019) == nil)
  }
}
