import Reports
import Testing

@testable import Cleaning

private func many(_ word: String, _ count: Int) -> String {
  String(repeating: " \(word)", count: count)
}

/// Press pieces on one council, on two, and where the council was found.
@Suite struct AuthorityChoiceTests {
  private func press(_ title: String, _ paragraphs: [String]) throws -> (Inspection, [String]) {
    let text = ([title, "19 December 2031"] + paragraphs + ["Ofsted said that it was pleased."])
      .joined(separator: "\n\n")
    let facts = try FactReaderTests.facts(text)
    return (facts.inspection, facts.warnings)
  }

  @Test(arguments: [
    (
      "Two councils rated",
      [
        "Ambry Council's children's services have been rated ‘good’ by Ofsted, while Dunmere has been rated ‘outstanding’.",
        "Inspectors who visited Ambry found that plans are clear.", "Leaders are sure, it said.",
        "Dunmere was praised for its panel.",
      ]
    ),
    (
      "Ambry and Dunmere learn their grades",
      [
        "Inspectors have been to both councils this autumn and have now told them what they saw there.",
        "Plans in Ambry are clear.", "Plans in Dunmere are thin.",
      ]
    ),
    (
      "Ofsted’s week",
      [
        "Three letters came out this week on services for children in the north of the country.",
        "Ambry has clear plans.", "Ambry has kind workers.", "Dunmere has thin plans.",
        "Dunmere has late visits.",
      ]
    ),
  ])
  func aPieceOnTwoCouncilsIsNeithers(title: String, paragraphs: [String]) throws {
    let (facts, warnings) = try press(title, paragraphs)
    #expect(facts.authority == nil)
    #expect(facts.authoritySource == nil)
    #expect(warnings.contains { $0.contains("equally likely are Ambry, Dunmere") })
  }

  @Test func aNeighbourThatHelpsIsNotTheSubject() throws {
    let (facts, _) = try press(
      "Ambry children's services rated good",
      [
        "Ambry Council's children's services have been rated ‘good’ by Ofsted after a long time of change.",
        "Inspectors said that plans in Ambry are clear.", "Ambry has kind workers.",
        "Dunmere, which was rated ‘outstanding’, had lent its managers.",
      ])
    #expect(facts.authority == "Ambry")
  }

  @Test func saysWhereTheAuthorityWasFound() throws {
    let letter = FactReaderTests.letter(
      subject: "Focused visit to North Ambry children's services",
      opening: "This letter tells what we saw in North Ambry on 30 April and 1 May 2031.")
    #expect(try FactReaderTests.facts(letter).inspection.authoritySource == .event)
    let (titled, _) = try press(
      "Ambry rated good", ["Ofsted found that its plans are clear and kept."])
    #expect(titled.authoritySource == .title)
    let (named, _) = try press(
      "Council rated good", ["Ofsted found that plans in Ambry are clear and kept."])
    #expect(named.authoritySource == .text)
  }

  // MARK: By a lexicon of the tests' own

  /// The line that names the event first, and headings that name it, name its authority; other lines
  /// that do weigh less.
  @Test(arguments: [
    ("Review of plans in Ambry\nIt was as the review of Dunmere was.", "Ambry"),
    ("Review of plans in Ambry\n# The review of Dunmere", "Ambry|Dunmere"),
    ("Review of plans in Ambry\n# The panel of Dunmere", "Ambry"),
    // A line counts once for what it is, however often it says a name.
    ("Review of Ambry by Dunmere, for Dunmere", "Ambry|Dunmere"),
  ])
  func theLineThatNamesTheEvent(text: String, name: String) throws {
    #expect(try LittleFacts.authority("\(text)\nWe inspected it.").name == name)
  }

  /// Four mentions are about as many as five, three are not.
  @Test(arguments: [(4, "Ambry|Dunmere"), (3, "Ambry")])
  func whatIsAboutEquallyLikely(times: Int, name: String) throws {
    let text = "We inspected it.\n" + many("Ambry", 5) + many("Dunmere", times)
    #expect(try LittleFacts.authority(text).name == name)
  }

  /// A press piece covers a second council that half as many paragraphs name.
  @Test(arguments: [(4, "Ambry|Dunmere"), (5, "Ambry")])
  func aSecondCouncilInThePress(paragraphs: Int, name: String) throws {
    let text =
      "The chief said so.\n" + many("Plans in Ambry are clear.\n", paragraphs)
      + "Dunmere has plans.\nDunmere has homes."
    #expect(try LittleFacts.authority(text).name == name)
  }

  /// In a long paragraph an authority stands up to 14 words after its event, or in the four words that end
  /// with it.
  @Test(arguments: [
    ("review of" + many("plans", 13) + " Ambry", Inspection.AuthoritySource.event),
    ("review of" + many("plans", 14) + " Ambry", .text),
    ("Ambry had review of", .event), ("Ambry had its review of", .text),
  ])
  func howFarAnEventReaches(words: String, source: Inspection.AuthoritySource) throws {
    let found = try LittleFacts.authority("We inspected it.\n\(words)" + many("homes", 40))
    #expect(found.name == "Ambry")
    #expect(found.source == source)
  }

  /// On a report's front page headings are titles; over a press piece only the first line is.
  @Test(arguments: [
    ("We inspected it.\n# Dunmere", Inspection.AuthoritySource.title),
    ("The chief said so.\n# Dunmere", .text), ("Dunmere\nThe chief said so.", .title),
    ("We inspected it.\nA\nB\nC\n# Dunmere", .title),
    ("We inspected it.\nA\nB\nC\nD\n# Dunmere", .text),
  ])
  func titles(text: String, source: Inspection.AuthoritySource) throws {
    #expect(try LittleFacts.authority(text).source == source)
  }
}
