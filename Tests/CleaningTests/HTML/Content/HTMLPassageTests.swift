import Testing

@testable import Cleaning

/// What is counted of a passage's text.
@Suite struct HTMLPassageTests {
  private func passage(_ text: String, links: Int = 0) -> HTMLPassage {
    HTMLPassage(element: 0, start: 0, text: Array(text.utf8), linkLetters: links)
  }

  @Test(arguments: [
    ("One, two. Three", 13, 1, 1), ("3.5 days", 7, 0, 0), ("Really?!", 8, 2, 0),
    ("e.g. this", 8, 1, 0), ("a,b,c", 5, 0, 2), ("はい。、", 12, 1, 1), ("！？，", 9, 2, 1),
    ("", 0, 0, 0),
  ])
  func counts(text: String, letters: Int, stops: Int, commas: Int) {
    let found = passage(text)
    #expect(found.letters == letters)
    #expect(found.stops == stops)
    #expect(found.commas == commas)
  }

  @Test func sharesOfLinks() {
    var found = passage("ten letters", links: 4)
    found.outwardLetters = 3
    #expect(found.linkShare == 0.4)
    #expect(found.inwardShare == 0.1)
    #expect(found.plainLetters == 6)
    found.outwardLetters = 6
    #expect(found.inwardShare == 0)
    #expect(passage("ten letters", links: 11).linkShare == 1)
    #expect(passage("").linkShare == 0)
  }

  @Test func boldIsBoldThroughout() {
    var found = passage("ten letters")
    found.boldLetters = 9
    #expect(!found.isBold)
    found.boldLetters = 10
    #expect(found.isBold)
    #expect(!passage("").isBold)
  }

  @Test(arguments: [
    ("Visits to children are made on time here.", true),
    ("Visits to children are made on time.", false),
    ("Visits to children are made on time here", false),
    ("visits to children are made on time here.", false),
    ("\"Visits to children are made on time here.\"", true),
    ("Visits to children are made on time here!", false),
  ])
  func aSentenceHasACapitalEightWordsAndAFullStop(text: String, isSentence: Bool) {
    #expect(passage(text).isSentence == isSentence)
  }
}
