import Testing

@testable import Tagging

/// What terms of ponds (0) and mills (1) add up to.
@Suite struct AreaSumsTests {
  private func sums(
    _ texts: String..., areas: String = "pond*,ponds,certain,6\nmill*,mills,certain,6\n",
    setting: String = "no"
  ) throws -> AreaSums {
    let little = try LittleTagger(areas: areas, setting: setting)
    var sums = AreaSums()
    for text in texts { little.tagger.areaTagger.count(little.read(text).terms.areas, on: &sums) }
    return sums
  }

  @Test func aTermCountsOnceAndTellsEachTime() throws {
    let sums = try sums("Mill by mill by mill")
    #expect(sums.tallies[1].sum == 6 && sums.tallies[1].tellings == 3)
    #expect(sums.tallies[0].sum == 0 && sums.tallies[0].tellings == 0)
    #expect(sums.lines.count == 1)
  }

  @Test(arguments: [
    ("The old mill", 1, 5.0), ("The old mill and the mill", 2, 12), ("The mill", 1, 7),
    ("The mill and the old mill", 2, 12),
  ])
  func aLongerTermOfTheAreaCoversAShorter(text: String, tellings: Int32, sum: Double) throws {
    let sums = try sums(
      text, areas: "mill*,mills,certain,7\nold mill,mills,certain,5\npond,ponds,usual,1\n")
    #expect(sums.tallies[1].tellings == tellings)
    #expect(sums.tallies[1].sum == sum)
  }

  @Test func aTermOfAnotherAreaCoversNothing() throws {
    let sums = try sums("The mill pond", areas: "mill pond,ponds,certain,5\nmill,mills,certain,3\n")
    #expect(sums.tallies.map(\.sum) == [5, 3])
    #expect(sums.outline.toldAreas == 2)
  }

  @Test func theOutlineHoldsForAllAreas() throws {
    let sums = try sums("Old mills and ponds and mills", setting: "yes")
    #expect(sums.outline.toldAreas == 2 && sums.outline.isSet)
    #expect(sums.outline.firstTelling == 1)
    #expect(sums.tallies.map(\.firstTelling) == [3, 1])
    #expect(try !self.sums("Old mills", setting: "yes").outline.isSet)
  }

  @Test func onlyWhatWeighsMoreThanHalfIsEvidence() throws {
    let sums = try sums(
      "Ponds and mills", areas: "pond*,ponds,certain,0.5\nmill*,mills,certain,0.6\n")
    #expect(sums.tallies.map(\.sum) == [0.5, 0.6])
    #expect(sums.lines.map(\.area) == [1])
  }

  @Test func aSentenceBeginsFromNothing() throws {
    let sums = try sums("Mills and ponds", "Ponds", "Boats and mills")
    #expect(sums.tallies.map(\.sum) == [0, 6])
    #expect(sums.outline.toldAreas == 1 && sums.lines.count == 1)
  }

  @Test func aMatchKnowsItsWords() {
    let match = AreaMatch(term: AreaTermID(position: 7), words: 3...5)
    #expect(match.words == 3...5 && match.term.position == 7)
  }
}
