import Lexicons
import Reports

/// The terms of all lexicons behind one automaton, so that a sentence is searched once.
///
/// Sentiment terms and cues together are the weighed terms: each has a lean and a claim. They are
/// counted in one sequence, sentiment terms first.
struct TaggingTerms: Sendable {
  let automaton: TermAutomaton
  let sentiment: [SentimentLexicon.Entry]
  let cues: [CueLexicon.Entry]
  /// Lean and claim of each weighed term.
  var leans: [Double]
  var claims: [Double]
  /// For each cue, the log-odds that clauses which it sets apart are judged differently.
  let mixes: [Double]
  /// The leans that were given by hand.
  let handLeans: [Double]
  /// Whether each weighed term is praise (1), shortfall (−1) or neither, by hand.
  let signs: [Int8]
  /// For each term of the automaton, letters that decide between equally long matches; −1 for terms
  /// that weigh nothing by themselves: areas' and grammar's.
  let rank: [Int32]
  /// For each cue that the automaton looks for, its position in `cues`.
  private let wordedCues: [Int]
  private let circumstances: [Int]

  init(_ lexicons: TaggingLexicons, areaTerms: [String]) throws(LexiconError) {
    let cues = lexicons.cues.entries
    let sentiment = lexicons.sentiment.entries
    let worded = cues.indices.filter { cues[$0].circumstance == nil }
    // Each file's terms are read by themselves first, so that a mistake is told with its place.
    _ = try TermAutomaton(
      sentiment.map(\.term), file: lexicons.sentiment.file, column: "term",
      lines: sentiment.map(\.line))
    _ = try TermAutomaton(
      worded.map { cues[$0].term }, file: lexicons.cues.file, column: "term",
      lines: worded.map { cues[$0].line })
    let weighed = sentiment.map(\.term) + worded.map { cues[$0].term }
    self.automaton = try TermAutomaton(
      weighed + areaTerms, file: "area-terms.csv", column: "term")
    self.rank =
      sentiment.map { TaggingTerms.letters($0.term) * 2 }
      + worded.map { cues[$0].kind.isGrammar ? -1 : TaggingTerms.letters(cues[$0].term) * 2 + 1 }
      + areaTerms.map { _ in -1 }
    self.sentiment = sentiment
    self.cues = cues
    self.wordedCues = worded
    self.leans = sentiment.map(\.lean) + cues.map(\.lean)
    self.claims = sentiment.map(\.claim) + cues.map(\.claim)
    self.mixes = cues.map(\.mixed)
    self.handLeans = sentiment.map(\.handLean) + cues.map(\.handLean)
    self.signs =
      sentiment.map { $0.handLean > 0 ? 1 : $0.handLean < 0 ? -1 : 0 } + cues.map { _ in 0 }
    var circumstances = [Int](repeating: -1, count: CueLexicon.Circumstance.allCases.count)
    for (position, cue) in cues.enumerated() {
      guard let circumstance = cue.circumstance else { continue }
      circumstances[circumstance.position] = sentiment.count + position
    }
    self.circumstances = circumstances
  }

  /// Letters of a term, a prefix counting less than the word itself.
  private static func letters(_ term: String) -> Int32 {
    Int32(term.utf8.count * 2 + (term.hasSuffix("*") ? 0 : 3))
  }

  /// The kind of cue that a term of the automaton is; nil for others.
  func kind(_ term: Int) -> CueLexicon.Kind? {
    let position = term - sentiment.count
    return wordedCues.indices.contains(position) ? cues[wordedCues[position]].kind : nil
  }

  /// The weighed term that a term of the automaton is; areas' terms are none.
  func weighed(_ term: Int) -> Int {
    term < sentiment.count ? term : sentiment.count + wordedCues[term - sentiment.count]
  }

  /// The area term that a term of the automaton is; nil for weighed ones.
  func area(_ term: Int) -> Int? {
    let position = term - sentiment.count - wordedCues.count
    return position >= 0 ? position : nil
  }

  /// The cue that a weighed term is; nil for sentiment terms.
  func cue(_ term: Int) -> CueLexicon.Entry? {
    term < sentiment.count ? nil : cues[term - sentiment.count]
  }

  /// The term of a weighed term, as the lexicon writes it.
  func name(_ term: Int) -> String {
    term < sentiment.count ? sentiment[term].term : cues[term - sentiment.count].term
  }

  /// The weighed term of a circumstance; nil where the file has none.
  func term(for circumstance: CueLexicon.Circumstance) -> Int? {
    let term = circumstances[circumstance.position]
    return term >= 0 ? term : nil
  }
}

extension CueLexicon.Kind {
  /// Whether the cue only tells how a sentence is built, and weighs nothing.
  var isGrammar: Bool {
    switch self {
    case .verb, .nounOrVerb, .plural, .coordinator, .subordinator, .opener, .consequence: true
    default: false
    }
  }
}

extension CueLexicon.Circumstance {
  /// The circumstance's place among all.
  var position: Int { CueLexicon.Circumstance.allCases.firstIndex(of: self) ?? 0 }
}
