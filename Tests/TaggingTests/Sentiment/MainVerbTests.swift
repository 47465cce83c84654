import Testing

@testable import Tagging

@Suite struct MainVerbTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      cues: """
        are,verb,none,0,1,1,0
        stand,verb,none,0,1,1,0
        support,noun or verb,none,0,1,1,0
        children,plural,none,0,1,1,0
        and,coordinator,none,0,1,1,0
        which,subordinator,none,6,1,1,0
        to,subordinator,none,2,1,1,0
        """)
  }

  @Test(arguments: [
    ("no verb at all", "The depth of ponds", false),
    ("a verb", "Ponds are deep", true),
    ("a verb of a relative clause", "Ponds which are deep", false),
    ("a verb of a relative clause, and the main one", "Ponds which are deep stand open", true),
    ("a verb after its reach", "Ponds to one two three stand", true),
    ("a verb at the end of its reach", "Ponds to one stand", false),
    ("a relative clause ends at the comma", "Ponds, which one, are deep", true),
    ("a verb joined to a taken one", "Ponds which are deep and stand open", false),
    ("a verb joined to no verb", "Ponds and stand", true),
    ("a noun that may be a verb", "Good support for ponds", false),
    ("the same after a plural", "Teams support ponds", true),
    ("after an adverb", "Teams warmly support ponds", true),
    ("after a plural without s", "Children support ponds", true),
    ("after a possessive", "Teams’ support for ponds", false),
    ("as the first word", "Support for ponds", false),
  ])
  func tellsASentenceFromAPoint(name: String, text: String, expected: Bool) {
    #expect(little.hasVerb(text) == expected, "\(name)")
  }
}
