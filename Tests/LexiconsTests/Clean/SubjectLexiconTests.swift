import Reports
import Terms
import Testing

@testable import Lexicons

@Suite struct SubjectLexiconTests {
  private func files(_ rows: String) -> ModelFiles {
    littleFiles(["subjects.csv": "phrase,subject,own,in,weight\n\(rows)\n"])
  }

  private static let rows = """
    school,schools,no,title,2
    home,homes,no,anywhere,
    children's home,homes,no,opening,4
    children,services,yes,anywhere,1.5
    """

  @Test func ofPhrasesOfOneSubjectTheLongestCounts() throws {
    let lexicon = try SubjectLexicon(files(Self.rows))
    let bytes = Array("A children's home, a home and children.".utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    let found = lexicon.mentions(in: bytes, words: words)
    #expect(
      found.map { "\($0.entry) \($0.words)" } == ["2 1..<3", "3 1..<2", "1 4..<5", "3 6..<7"])
    #expect(lexicon.entries.map(\.weight) == [2, 1, 4, 1.5])
    #expect(lexicon.entries.map(\.place) == [.title, .anywhere, .opening, .anywhere])
    #expect(lexicon.own == ["services"])
  }

  @Test func thePacksOwnSubjectsComeFirst() throws {
    let named = try SubjectLexicon.named(files(Self.rows))
    #expect(named.map(\.name) == ["services", "schools", "homes"])
    #expect(named.map(\.isOwn) == [true, false, false])
    #expect(try SubjectLexicon(littleFiles([:])).entries.isEmpty)
  }

  @Test(arguments: [
    (
      "a,schools,yes,title,1\nb,schools,no,title,1",
      "line 3: column 'own': 'schools' is the pack's own in one row and not in another; write the same"
    ),
    ("a,schools,yes,title,1\nb,schools,,title,1", "line 3: column 'own'"),
    ("a,schools,,title,1\nb,schools,no,title,1", "read"),
    ("a,schools,maybe,title,1", "column 'own': 'maybe' is unknown; use one of: yes, no"),
    ("a,schools,no,above,1", "column 'in': 'above' is unknown"),
    ("a,,no,title,1", "column 'subject': is empty"),
    ("(a,schools,no,title,1", "column 'phrase': a bracket"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    let found = complaint { try SubjectLexicon(files(rows)) }
    #expect(found.contains(expected), "\(found)")
  }
}
