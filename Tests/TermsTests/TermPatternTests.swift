import Testing

@testable import Terms

@Suite struct TermPatternTests {
  private func problem(_ term: String) -> String? {
    do {
      _ = try TermPattern(term)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func bracketsMultiplyUpToALimit() throws {
    let ten = "(\((0..<10).map { "a\($0)x" }.joined(separator: "|"))) "
    #expect(try TermPattern(String(repeating: ten, count: 3)).variants.count == 1000)
    #expect(
      problem(String(repeating: ten, count: 5)) == "its brackets stand for more than 5000 terms")
  }

  @Test func theSameSequenceStandsOnce() throws {
    #expect(try TermPattern("(a|A) b").variants.count == 1)
  }

  @Test func aTermWithoutEndIsRefused() {
    #expect(problem(String(repeating: "(a)", count: 50_000)) == "it is longer than 1,000 bytes")
  }
}
