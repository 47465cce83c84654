import Testing

@testable import Aggregating

@Suite struct AskedMattersTests {
  @Test(
    "what a point asks",
    arguments: [
      ("The quality of plans.", "plans"),
      ("Ensure that plans and log books are kept.", "plans+logs"),
      ("Plans for sailors.", "plans @sailors"),
      ("Sail plans.", "sail-plans @sailors"),
      ("Log books of harbour talks.", "logs <harbour-talks"),
      ("The pace of plans and the quality of log books.", "plans+logs"),
      ("Plans, including those for harbour talks.", "plans+harbour-talks"),
      ("The pace of plans, so that log books of divers are full.", "plans ~logs"),
      ("Help for crews so that log books are full.", "logs"),
      ("Plans for boats in fog.", "fog ~plans"),
      ("Work of crews.", "crews"),
      ("They have plans to sail.", ""),
      // What the core is a part of narrows nothing.
      ("Sail plans of plans.", "sail-plans @sailors"),
    ])
  func asked(text: String, expected: String) throws {
    let reader = try MatterFixture.reader()
    let asked = AskedMatters(reader.read(text), stems: [], in: reader.lexicon)
    func names(_ matters: some Sequence<Int>) -> String {
      matters.map { reader.lexicon.matters[$0].id }.joined(separator: "+")
    }
    var found = names(asked.core)
    if !asked.narrowing.isEmpty { found += " <" + names(asked.narrowing) }
    if !asked.further.isEmpty { found += " ~" + names(asked.further) }
    if !asked.groups.isEmpty { found += " @" + names(asked.groups.sorted()) }
    #expect(found == expected)
  }
}
