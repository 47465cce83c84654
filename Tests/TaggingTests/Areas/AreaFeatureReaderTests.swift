import Lexicons
import Testing

@testable import Tagging

@Suite struct AreaFeatureReaderTests {
  private func read(_ text: String, areas: String? = nil) throws -> AreaFeatures {
    let lexicons =
      try areas.map { try LittleTagger(areas: $0) }?.lexicons ?? LittleTagger().lexicons
    return try AreaFeatureReader(
      lexicons.areas, taxonomy: lexicons.taxonomy, names: lexicons.names
    ).read(text)
  }

  @Test func entriesAreToldByAreaAndRow() throws {
    let found = try read("Mills and ponds and mills").entries
    #expect(found.map(\.area) == [1, 0] && found.map(\.entry) == [1, 0])
    #expect(try read("Boats").entries.isEmpty)
  }

  @Test func entriesOfAnyWeightAreSeen() throws {
    let areas = "pond*,ponds,certain,-3\nmill*,mills,certain,0.1\n"
    #expect(try read("Ponds and mills", areas: areas).entries.map(\.area) == [0, 1])
  }

  @Test(arguments: [("Now it turns", true), ("Here and now it turns", false), ("Mills", false)])
  func aWordNearTheStartPointsBack(text: String, isReferring: Bool) throws {
    #expect(try read(text).isReferring == isReferring)
  }

  @Test func circumstancesStandInTheirOrder() throws {
    let found = try read("The mill turns")
    let names = AreaContext.Circumstance.allCases
    let told = zip(names, found.circumstances(of: 1)).filter { $0.1 != 0 }.map(\.0)
    #expect(
      told == [.bias, .unset, .telling, .tellingEarly, .tellingFirst, .tellingEach, .alone])
    let untold = zip(names, found.circumstances(of: 0)).filter { $0.1 != 0 }.map(\.0)
    #expect(untold == [.bias, .unset, .others])
    #expect(found.isUnset)
  }
}
