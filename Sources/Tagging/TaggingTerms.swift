import Lexicons
import Reports

/// The terms of all lexicons behind one automaton, so that a sentence is searched once.
struct TaggingTerms: Sendable {
  /// Which lexicon a match of the automaton belongs to, and where in it.
  enum Owner: Sendable {
    case sentiment(Int)
    case cue(Int)
    case area(Int)
  }

  let automaton: TermAutomaton
  let sentiment: [SentimentLexicon.Entry]
  let cues: [CueLexicon.Entry]
  private let cuePositions: [Int]
  private let circumstances: [CueLexicon.Circumstance: Int]

  init(_ lexicons: TaggingLexicons, areaTerms: [String]) throws(LexiconError) {
    self.sentiment = lexicons.sentiment.entries
    self.cues = lexicons.cues.entries
    let worded = cues.indices.filter { lexicons.cues.entries[$0].circumstance == nil }
    self.cuePositions = worded
    var circumstances: [CueLexicon.Circumstance: Int] = [:]
    for (position, cue) in cues.enumerated() {
      if let circumstance = cue.circumstance { circumstances[circumstance] = position }
    }
    self.circumstances = circumstances
    // Each file's terms are read by themselves first, so that a mistake is told with its place.
    _ = try TermAutomaton(
      sentiment.map(\.term), file: lexicons.sentiment.file, column: "term",
      lines: sentiment.map(\.line))
    _ = try TermAutomaton(
      worded.map { lexicons.cues.entries[$0].term }, file: lexicons.cues.file, column: "term",
      lines: worded.map { lexicons.cues.entries[$0].line })
    self.automaton = try TermAutomaton(
      sentiment.map(\.term) + worded.map { lexicons.cues.entries[$0].term } + areaTerms,
      file: "area-terms.csv", column: "term")
  }

  /// The lexicon that a match's term belongs to.
  func owner(of term: Int) -> Owner {
    if term < sentiment.count { return .sentiment(term) }
    let rest = term - sentiment.count
    if rest < cuePositions.count { return .cue(cuePositions[rest]) }
    return .area(rest - cuePositions.count)
  }

  /// The position in `cues` of a circumstance's entry; nil where the file has none.
  func entry(for circumstance: CueLexicon.Circumstance) -> Int? { circumstances[circumstance] }
}
