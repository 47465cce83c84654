import Lexicons
import Testing

@testable import Tagging

/// What the words that build a sentence make of it, by a few of the tests' own.
@Suite struct SentenceFormTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      cues: """
        but,contrast,none,0,1,1,0
        so,consequence,none,0,1,1,0
        how,opener,none,0,1,1,0
        mend,imperative,none,0,1,1,0
        must,recommendation,none,0,1,1,-1
        thinks,opinion,none,0,1,1,0
        found,finding,none,0,1,1,0
        is,verb,none,0,1,1,0
        fair,grade,none,0,1,1,0
        """)
  }

  @Test(
    arguments: [
      ("But ponds dry", .contrast), ("So ponds dry", .consequence), ("How ponds dry", .opener),
      ("Ponds dry but mills turn", nil), ("Ponds dry so mills turn", nil), ("Ponds dry", nil),
    ] as [(String, CueLexicon.Kind?)])
  func opening(text: String, kind: CueLexicon.Kind?) {
    let (terms, mentions, _) = little.read(text)
    #expect(terms.opening(mentions) == kind)
  }

  @Test(arguments: [("Mend the ponds", true), ("They mend ponds", false), ("Ponds dry", false)])
  func imperatives(text: String, expected: Bool) {
    #expect(little.read(text).terms.isImperative == expected)
  }

  /// A verb before the request is the main one.
  @Test(arguments: [
    ("They must mend ponds", true), ("It is what must turn", false),
    ("Ponds must be what is", true),
    ("Ponds dry", false),
  ])
  func requests(text: String, expected: Bool) {
    let (terms, mentions, _) = little.read(text)
    #expect(terms.asksByModal(mentions) == expected)
  }

  /// A finding that is repeated after the words for a view is no view.
  @Test(arguments: [
    ("He thinks ponds dry", true), ("He thinks they found ponds dry", false),
    ("They found what he thinks", true), ("Ponds dry", false),
  ])
  func ownViews(text: String, expected: Bool) {
    #expect(little.read(text).terms.isOwnView == expected)
  }

  @Test(arguments: [
    ("Good ponds is rare", 2, true), ("Good ponds is rare", 1, false), ("Is it", 0, false),
  ])
  func whatGoesOnAfterAHeading(text: String, heading: Int, expected: Bool) {
    #expect(little.read(text).terms.goesOn(after: heading) == expected)
  }

  @Test(arguments: [
    ("Ponds: fair", true), ("Ponds – fair", true), ("Ponds fair", false),
    ("Ponds: fair mills", false),
    ("Fair", false), ("Ponds, fair", false),
  ])
  func grades(text: String, expected: Bool) {
    #expect(little.read(text).terms.endsWithGrade(in: Array(text.utf8)) == expected)
  }
}
