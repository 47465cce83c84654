import Reports
import Testing

@testable import Cleaning

/// What a joint inspection was about, and which inspectorates came.
@Suite struct ThemeTests {
  private func facts(_ title: String, _ opening: String) throws -> Inspection {
    try FactReaderTests.facts(
      FactReaderTests.letter(
        subject: title, opening: opening + " Plans are clear. Nurses share what they know.")
    ).inspection
  }

  @Test(
    arguments: [
      (
        "Joint targeted area inspection of the multi-agency response to abuse and neglect in Ambry",
        "Between 4 and 8 March 2019 we undertook a joint inspection. This inspection included a "
          + "‘deep dive’ focus on the response to children living with domestic abuse.",
        "domestic abuse"
      ),
      (
        "Joint targeted area inspection of the multi-agency response to sexual abuse in the family",
        "It took place in Ambry. It included a ‘deep dive’ focus on the response to neglect.",
        "sexual abuse in the family"
      ),
      (
        "Joint targeted area inspection of Ambry",
        "This letter tells of the multi-agency response to the identification of initial need and "
          + "risk (often called the ‘front door’) in Ambry, and of mental health services.",
        "identification of initial need and risk"
      ),
      (
        "Joint targeted area inspection of the multi-agency response to abuse and neglect in Ambry",
        "The joint inspection took place from 4 to 8 March 2019.", "abuse and neglect"
      ),
      // Nobody has written it down: the report's own words, up to the place or a mark.
      (
        "Joint targeted area inspection of the multi-agency response to trafficked children in Ambry",
        "The inspection took place from 4 to 8 March 2019.", "trafficked children"
      ),
      (
        "Joint targeted area inspection of Ambry",
        "It looked at the multi-agency response to forced marriage, and more.", "forced marriage"
      ),
      // Words that stand behind no such words are no theme; neither is a whole story.
      ("Joint targeted area inspection of Ambry", "Domestic abuse is common here.", nil),
      (
        "Joint targeted area inspection of Ambry",
        "It looked at the multi-agency response to what boys and girls of all ages say that they "
          + "have seen on their way home.", nil
      ),
      // A kind that has none.
      (
        "Focused visit to Ambry children's services",
        "We looked at the multi-agency response to domestic abuse.", nil
      ),
    ] as [(String, String, String?)])
  func themes(title: String, opening: String, theme: String?) throws {
    #expect(try facts(title, opening).theme == theme)
  }

  @Test(arguments: [
    (
      "Between 4 and 8 March 2019, Ofsted, the Care Quality Commission (CQC), HMI Constabulary "
        + "(HMIC) and HMI Probation (HMI Prob) undertook a joint inspection of Ambry.",
      ["Ofsted", "Care Quality Commission", "HMICFRS", "HMI Probation"]
    ),
    (
      "It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and His "
        + "Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).",
      ["Ofsted", "Care Quality Commission", "HMICFRS"]
    ),
    // One that is only spoken of did not come; nor did one that came before.
    (
      "The Care Quality Commission regulates the hospital. The previous inspection was carried out "
        + "by inspectors from Ofsted and HMI Probation.", ["Ofsted"]
    ),
  ])
  func inspectorates(opening: String, names: [String]) throws {
    let title = "Joint targeted area inspection of Ambry"
    #expect(try facts(title, opening).inspectorates == names)
  }
}
