import Lexicons
import Reports
import Terms
import Testing

@testable import Tagging

@Suite struct AreaCircumstancesTests {
  /// The circumstances that hold for ponds in a sentence, each with its strength.
  private func strengths(_ text: String, setting: String = "no") throws -> [String: Double] {
    let little = try LittleTagger(
      areas: "pond*,ponds,certain,6\nmill*,mills,certain,6\nold mill,mills,certain,6\n",
      setting: setting)
    let tagger = little.tagger.areaTagger
    var sums = AreaSums()
    tagger.count(little.read(text).terms.areas, on: &sums)
    let strengths = zip(AreaContext.Circumstance.allCases, sums.strengths(for: 0))
    return Dictionary(uniqueKeysWithValues: strengths.map { ($0.rawValue, $1) })
      .filter { $0.value != 0 }
  }

  @Test func aSentenceThatTellsNoAreaIsSilent() throws {
    #expect(try strengths("Nobody swims here") == ["bias": 1, "silent": 1, "unset": 1])
  }

  @Test func aWordThatPointsBackCountsNearTheStart() throws {
    #expect(try strengths("Now it swims here")["referring"] == 1)
    #expect(try strengths("Here and now it swims")["referring"] == nil)
  }

  @Test func anotherAreaIsTold() throws {
    let told = try strengths("The mill turns")
    #expect(told == ["bias": 1, "unset": 1, "others": 1])
  }

  @Test func theAreaIsToldAlone() throws {
    let told = try strengths("Clean ponds here")
    #expect(
      told == [
        "bias": 1, "unset": 1, "telling": 1, "telling_early": 1, "telling_first": 1,
        "telling_each": 1, "alone": 1,
      ])
  }

  @Test func theFifthWordIsNotEarly() throws {
    #expect(try strengths("One two three ponds")["telling_early"] == 1)
    #expect(try strengths("One two three four ponds")["telling_early"] == nil)
  }

  @Test func anEarlierAreaComesFirst() throws {
    let told = try strengths("Mills and ponds")
    #expect(told["telling_first"] == nil)
    #expect(told["alone"] == nil)
    #expect(told["others"] == 1)
    #expect(told["others_if_telling"] == 1)
  }

  @Test func tellingsAreCountedUpToFour() throws {
    #expect(try strengths("Ponds, ponds")["telling_each"] == 2)
    #expect(try strengths("Ponds, ponds, ponds, ponds, ponds")["telling_each"] == 4)
  }

  @Test func aSettingIsToldByTheAreaThatIsOne() throws {
    #expect(try strengths("Clean ponds here", setting: "yes")["unset"] == nil)
    #expect(try strengths("The mill turns", setting: "yes")["unset"] == 1)
  }
}
