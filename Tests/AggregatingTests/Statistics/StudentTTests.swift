import Testing

@testable import Aggregating

@Suite struct StudentTTests {
  @Test(
    "deviates of the printed tables",
    arguments: [(1.0, 12.7062), (4, 2.7764), (9, 2.2622), (30, 2.0423), (1e6, 1.96)])
  func deviates(degrees: Double, deviate: Double) {
    #expect(abs(StudentT.deviate(degrees: degrees) - deviate) < 1e-4)
  }

  @Test func pIsTwoSided() {
    #expect(StudentT.p(0, degrees: 5) == 1)
    // Cauchy's distribution: half lie beyond 1.
    #expect(abs(StudentT.p(1, degrees: 1) - 0.5) < 1e-12)
    #expect(StudentT.p(-2, degrees: 7) == StudentT.p(2, degrees: 7))
    #expect(StudentT.p(.infinity, degrees: 7) == 0)
  }
}
