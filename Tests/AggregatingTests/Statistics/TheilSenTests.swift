import Testing

@testable import Aggregating

@Suite struct TheilSenTests {
  @Test(
    "golden",
    arguments: [
      ([0, 1, 2, 3], [0, 1, 2, 3], 1),
      ([0, 1, 2, 90, 4], [0, 1, 2, 3, 4], 1),  // one odd period moves nothing
      ([0, 1, 2], [0, 2, 4], 0.5),  // times are not evenly spaced
      ([1, 5], [3, 3], 0),  // no two times
      ([7], [1], 0),
    ] as [([Double], [Double], Double)])
  func golden(values: [Double], times: [Double], slope: Double) {
    #expect(TheilSen(values, at: times).slope == slope)
  }
}
