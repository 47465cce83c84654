import Testing

@testable import Aggregating

@Suite struct SaidMattersTests {
  private func said(_ texts: String...) throws -> (SaidMatters, [String: Int]) {
    let reader = try MatterFixture.reader()
    var said: SaidMatters?
    for text in texts { said = SaidMatters(reader.read(text), after: said, in: reader.lexicon) }
    var places: [String: Int] = [:]
    for (place, matter) in reader.lexicon.matters.enumerated() { places[matter.id] = place }
    return (try #require(said), places)
  }

  @Test(
    "how strongly a sentence names log books",
    arguments: [
      ("Log books are full.", 1.0), ("Talks are logged.", 0.6),
      ("Boats sail so that log books are full.", 0.6), ("Boats sail.", 0),
    ])
  func named(text: String, weight: Double) throws {
    let (said, places) = try said(text)
    #expect(said.named[try #require(places["logs"])] ?? 0 == weight)
  }

  @Test func aPartNamesTheWholeTooAndItsGroup() throws {
    let (said, places) = try said("Sail plans are clear.")
    #expect(said.named[try #require(places["sail-plans"])] == 1)
    #expect(said.named[try #require(places["plans"])] == 0.8)
    #expect(said.groups == [try #require(places["sailors"])])
    #expect(said.leading.count == 2 && said.leadingThemselves.count == 1)
  }

  @Test(
    "what a sentence takes over",
    arguments: [
      ("However, these are late.", 0.9), ("However, these harbour talks are late.", 0.5),
      ("Rain falls.", 0.25),
    ])
  func inherited(text: String, weight: Double) throws {
    let (said, places) = try said("Log books are full.", text)
    #expect(said.inherited[try #require(places["logs"])] == weight)
  }

  @Test func aBlockingTermNamesNothing() throws {
    let (said, _) = try said("Leaders have plans to sail.")
    #expect(said.named.isEmpty)
  }

  @Test func theSubjectBeginsWithinTenWords() throws {
    let logs = try #require(try said("Log books.").1["logs"])
    let nine = try said("A b c d e f g h i log books are full.").0
    let ten = try said("A b c d e f g h i j log books are full.").0
    #expect(nine.leadingThemselves == [logs] && ten.leadingThemselves.isEmpty)
    #expect(nine.named[logs] == 1 && ten.named[logs] == 1)
  }

  @Test(arguments: [
    ("Log books are full.", 0), ("Log books and fog.", 1), ("Log books, fog, harbour talks.", 2),
    ("Log books of crews.", 0), ("Boats sail.", 0),
  ])
  func otherObjectsAreCounted(text: String, count: Int) throws {
    #expect(try said(text).0.others == count)
  }
}
