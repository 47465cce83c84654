import Reports
import Testing

@testable import Writing

@Suite struct FindingsTableTests {
  @Test func aMixedAreaIsTwoRowsAndANeutralOneNone() {
    let bytes = CSVText().bytes(of: FindingsTable(taxonomy: Invented.taxonomy), [Invented.letter])
    let place = "Plans and people,'=Northmere(),X01,Vale,2021-03-05,inspection"
    let plans = "plans,\"Plans, and reviews of them\",help"
    let text = "\"Plans for children are clear, but too many drift.\""
    #expect(
      String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").dropFirst() == [
        "letter,3,1,\(place),\(plans),strength,Plans; drift,\(text),,false,3,false",
        "letter,3,1,\(place),\(plans),weakness,Plans; drift,\(text),,false,3,false",
        "letter,4,2,\(place),workforce,Workforce,leadership,strength,Workers,\"'=Workers stay, and they say “we matter”.\",,false,4,false",
      ])
  }

  @Test func anAreaThatTheTaxonomyDoesNotKnowKeepsItsId() {
    let rows = FindingsTable(taxonomy: []).cells(of: Invented.letter)
    #expect(rows.last?[9...11] == [.text("workforce"), .text("workforce"), .text("")])
  }
}
