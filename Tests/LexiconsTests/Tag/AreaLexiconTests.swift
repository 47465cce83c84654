import Testing

@testable import Lexicons

/// Terms of areas, as rated by hand and as fitted.
@Suite struct AreaLexiconTests {
  private func lexicon(
    _ rows: String, fitted: String = "", signs: String = ""
  ) throws -> AreaLexicon {
    try AreaLexicon(
      littleFiles([
        "area-terms.csv": "term,area,tier,weight\n\(rows)\n",
        "fitted/area-terms.csv": "term,area,written,weight\n\(fitted)\n",
        "area-context.csv": "area,setting\nhomes,yes\n", "area-signs.csv": "term,sign\n\(signs)\n",
      ]))
  }

  @Test(arguments: [
    ("decisive", 5.5, true), ("certain", 4, true), ("strong", 2, true), ("usual", 1, false),
    ("hint", 0.3, false), ("against", -1.5, false), ("blocks", 0, false),
  ])
  func tiersHaveTheirWeights(tier: String, weight: Double, isTelling: Bool) throws {
    let entry = try #require(try lexicon("visit,visits,\(tier),").entries.first)
    #expect(entry.weight == weight)
    #expect(entry.handWeight == weight)
    #expect(entry.tier.isTelling == isTelling)
  }

  @Test func fittedWeightsCountWhileTheRowIsAsItWas() throws {
    let rows = "visit,visits,usual,\nhome,homes,strong,2.5\nhall,homes,hint,"
    let fitted =
      "visit,visits,tier usual,1.7\nhome,homes,tier strong,3\nquay,homes,learned,0.4\n"
      + "hall,homes,tier hint,-0.2"
    let found = try lexicon(rows, fitted: fitted)
    #expect(found.terms == ["visit", "home", "hall", "quay"])
    #expect(found.entries.map(\.weight) == [1.7, 2.5, -0.2, 0.4])
    #expect(found.entries.map(\.handWeight) == [1, 2.5, 0.3, 0])
    #expect(found.entries.map(\.tier) == [.usual, .strong, .hint, .learned])
    #expect(found.setAside.map(\.line) == [3])
    #expect(found.entries.map(found.file(of:)).last == "fitted/area-terms.csv")
    #expect(found.entries.map(found.file(of:)).first == "area-terms.csv")
  }

  @Test func aTermOfTwoAreasStandsOnce() throws {
    let found = try lexicon("visit,visits,usual,\nhome,homes,usual,\nvisit,homes,hint,")
    #expect(found.terms == ["visit", "home"])
    #expect(found.entries.map(\.term) == [0, 1, 0])
    let other = found.replacing(entries: [("home", found.entries[1]), ("visit", found.entries[2])])
    #expect(other.terms == ["home", "visit"])
    #expect(other.entries.map(\.term) == [0, 1])
  }

  @Test func signsAreReadApart() throws {
    let found = try lexicon("visit,visits,usual,", signs: "they,referring\nI am copying,notice")
    #expect(found.signs.map(\.term) == ["they", "I am copying"])
    #expect(found.signs.map(\.sign) == [.referring, .notice])
  }

  @Test(arguments: [
    (
      "visit,visits,usual,\nvisit,visits,hint,",
      "line 3: column 'term': 'visit' stands in line 2 already"
    ),
    (
      "visit,visits,learned,",
      "'learned' is what fitting says of terms that nobody rated; rate the term"
    ),
    ("visit,visits,sure,", "column 'tier': 'sure' is unknown"),
    ("visit,,usual,", "column 'area': is empty"),
    (",visits,usual,", "column 'term': is empty"),
    ("visit,visits,usual,much", "column 'weight': 'much' is no number"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    let found = complaint { try lexicon(rows) }
    #expect(found.contains(expected), "\(found)")
  }
}
