import Reports
import Testing

@testable import Cleaning

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
}
