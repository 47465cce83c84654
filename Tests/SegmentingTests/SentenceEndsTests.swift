import Lexicons
import Testing

@testable import Segmenting

@Test(arguments: sentenceCases)
func splits(_ example: SentenceCase) {
  let report = segmenter.segment(report(example.text))
  #expect(report.sentences?.map { report.text[$0.span] } == example.sentences)
}

@Test(arguments: sentenceCases)
func splitsPlainTextTheSame(_ example: SentenceCase) {
  let lines = segmenter.lines(ofPlain: Array(example.text.utf8))
  #expect(String(decoding: lines, as: UTF8.self) == example.sentences.map { "\($0)\n" }.joined())
}

@Test func aMissingSpaceAfterAFullStopIsSeen() {
  let found = segmenter.segment(
    report("Plans are recorded.The quality varies.Most, it seems, help.Mr. Quill agrees."))
  #expect(
    found.sentences?.map { found.text[$0.span] } == [
      "Plans are recorded.", "The quality varies.", "Most, it seems, help.", "Mr. Quill agrees.",
    ])
}

/// The rules one by one, with a few abbreviations of the test's own; `‖` marks where a sentence ends
/// and a space stands, `¦` where none does.
@Suite struct SentenceEndsTests {
  private let little: Segmenter

  init() throws {
    let words = """
      word,kind
      Dr,before name
      no,before number
      i.e,inside
      Ltd,after name
      p.m,time
      The,opener
      """
    little = Segmenter(
      abbreviations: try Abbreviations(
        ModelFiles(origin: "the test", contents: ["abbreviations.csv": Array(words.utf8)])))
  }

  @Test(arguments: [
    ("a name follows", "Ask Dr. Quill now."),
    ("a number follows a title", "Ask the Dr.‖5 came."),
    ("a number follows", "Read no. 5 now."),
    ("no number follows", "He said no.‖Quill left."),
    ("an abbreviation inside", "Boats, i.e. Skiffs, sail."),
    ("a name before what opens nothing", "Ask Wick Ltd. Quill knows."),
    ("a name before an opener", "Ask Wick Ltd.‖The end."),
    ("a time after two words", "At 6 p.m. Quill left."),
    ("a time after three words", "Now at 6 p.m.‖Quill left."),
    ("an initial", "Ada M. Lowther sails."),
    ("an initial I", "Ada I. Lowther sails."),
    ("the word I", "My brother and I.‖Both sail."),
    ("dotted letters", "The U.S. Navy sails."),
    ("dotted letters before an opener", "It is in the U.S.‖The end."),
    ("three stops apart", "It was . . . Odd, yes."),
    ("four stops apart", "It was . . . .‖Odd, yes."),
    ("stops at a word", "They wait...‖Odd, yes."),
    ("a missing space", "Quill left.¦The gulls came."),
    ("a missing space after two letters", "So it is ab.¦The gulls came."),
    ("one letter is too little", "a.The gulls came."),
    ("no small letter follows", "Quill left.THE gulls came."),
    ("marks apart", "Really ! !‖Yes."),
    ("inside a bracket", "The pier (It is old. It stands.) needs paint."),
    ("a bracket that never closes", "The pier (It is old.‖It stands."),
    ("a bracket that the stop closes", "The pier (It is old.)‖Paint it (now) please."),
    ("two brackets, one of them closed", "Piers (some (old.) Paint them) stand."),
    ("a small letter follows", "Plan 2. was lost."),
  ])
  func ends(name: String, marked: String) {
    let text = marked.replacing("‖", with: " ").replacing("¦", with: "")
    let found = little.lines(ofPlain: Array(text.utf8))
    let expected = marked.split { "‖¦".contains($0) }.map { "\($0)\n" }.joined()
    #expect(String(decoding: found, as: UTF8.self) == expected, "\(name)")
  }

  /// A bracket that closes more than 400 bytes after a full stop was never meant to.
  @Test(arguments: [(400, 1), (401, 2)])
  func howFarABracketReaches(bytes: Int, sentences: Int) {
    let text = "The pier (It is old. It" + String(repeating: "s", count: bytes - 3) + ") stands"
    let found = little.sentences(inPlain: Array(text.utf8))
    #expect(found.count == sentences)
  }
}
