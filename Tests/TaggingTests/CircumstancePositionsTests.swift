import Lexicons
import Testing

@testable import Tagging

@Suite struct CircumstancePositionsTests {
  @Test func positionsFollowTheOrderOfTheCases() {
    let all = CueLexicon.Circumstance.allCases
    #expect(all.map(\.position) == Array(all.indices))
  }
}
