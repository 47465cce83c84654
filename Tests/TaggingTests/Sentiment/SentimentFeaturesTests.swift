import Testing

@testable import Tagging

@Suite struct SentimentFeaturesTests {
  /// The terms of each line; good is the first row, bad the second.
  private func readings(_ lines: String) throws -> [SentimentFeatures?] {
    let little = try LittleTagger(
      cues: "not,negation,after,4,-1,-0.5,-1,2\nbut,contrast,none,0,1,1,0\n")
    return little.tagger.sentimentReadings(of: TaggerBench.report(lines))
  }

  @Test func aHeadingIsNotRead() throws {
    #expect(try readings("# Good ponds\nBad ponds.").map { $0 == nil } == [true, false])
  }

  @Test func termsAreMultipliedByWhatScopesMadeOfThem() throws {
    let found = try readings("Good and good ponds.\nPonds are not good.\nPonds are not bad.")
    #expect(found.map { $0?.leans[0] } == [2, -1, nil])
    #expect(found.map { $0?.leans[1] } == [nil, nil, -0.5])
    #expect(found.map { $0?.claims[0] } == [2, 1, nil])
  }

  @Test func aMixedNumberNeedsTwoClausesSetApart() throws {
    let found = try readings("Good ponds and bad mills.\nGood ponds, but bad mills.")
    #expect(found.map { $0?.mixed == nil } == [true, false])
  }
}
