import Testing

@testable import Cleaning

/// Who inspected, by a lexicon of offices of its own.
@Suite struct InspectorNamesTests {
  private func names(_ text: String, signersInspect: Bool = true) throws -> [String] {
    InspectorNames(try LittleFacts.evidence(text), signersInspect: signersInspect).names
  }

  @Test(arguments: [
    ("Led by Ann Vale", ["Ann Vale"]), ("Led by: Ann Vale, HMI", ["Ann Vale"]),
    ("Led by Ann Vale and Bo Low", ["Ann Vale"]), ("It was led by Ann Vale.", []),
    ("Led by\nAnn Vale\nThey came in May.", ["Ann Vale"]), ("Led by Ann", []),
    ("Led by Ms Ann Vale", ["Ann Vale"]), ("Led by A. B. Vale", ["A. B. Vale"]),
    ("Led by Zoë de la Mare", ["Zoë de la Mare"]),
    ("Led by Ann Vale. Plans Are Late.", ["Ann Vale"]),
  ])
  func leads(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test(arguments: [
    ("The inspectors were Ann Vale, HMI, and Bo Low.", ["Ann Vale", "Bo Low"]),
    ("The inspectors were Ann Vale and Bo Low, chair.", ["Bo Low", "Ann Vale"]),
    ("The inspectors were Ann Vale, Bo Low, analyst, and Cy Dee.", ["Ann Vale", "Bo Low"]),
    ("Led by Bo Low\nTeam: Ann Vale; Bo Low", ["Bo Low", "Ann Vale"]),
    ("Team: Ann Vale\tBo Low", ["Ann Vale", "Bo Low"]), ("The team: Ann Vale", ["Ann Vale"]),
    ("The team of Ann Vale", []),
  ])
  func teams(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test func anInspectorWhoSignedLeads() throws {
    let signed = "Plans are late.\nYours\nAnn Vale\nHMI"
    #expect(try names(signed) == ["Ann Vale"])
    #expect(try names(signed, signersInspect: false) == [])
    #expect(try names("Yours\nAnn Vale\nDirector") == [])
    #expect(try names("Yours\nAnn Vale, HMI, analyst") == [])
    #expect(try names("Team: Bo Low\nYours\nAnn Vale\nHMI") == ["Bo Low"])
    #expect(try names("Team: Bo Low, Ann Vale\nYours\nAnn Vale\nHMI") == ["Ann Vale", "Bo Low"])
  }
}
