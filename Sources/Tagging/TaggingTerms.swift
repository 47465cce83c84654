import Lexicons
import Reports

/// The terms of all lexicons behind one automaton, so that a sentence is searched once.
///
/// Sentiment terms and cues together are the weighed terms: each has a lean and a claim. They are
/// counted in one sequence, sentiment terms first.
///
/// A class, unlike everything around it: a value of so many tables would be counted up and down table
/// by table wherever it is handed on. All of it is fixed once compiled.
final class TaggingTerms: Sendable {
  let automaton: TermAutomaton
  let sentiment: [SentimentLexicon.Entry]
  let cues: [CueLexicon.Entry]
  /// Lean and claim of each weighed term.
  let leans: [Double]
  let claims: [Double]
  /// For each cue, the log-odds that clauses which it sets apart are judged differently.
  let mixes: [Double]
  /// What each cue does, without its text.
  private let actions: [CueAction]
  private let sentimentCount: Int
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
    do {
      self.automaton = try TermAutomaton(
        sentiment.map(\.term) + worded.map { cues[$0].term } + areaTerms)
    } catch {
      throw TaggingTerms.place(of: error, in: lexicons, worded: worded, areaTerms: areaTerms)
    }
    self.rank =
      sentiment.map { TaggingTerms.letters($0.term) * 2 }
      + worded.map { cues[$0].kind.isGrammar ? -1 : TaggingTerms.letters(cues[$0].term) * 2 + 1 }
      + areaTerms.map { _ in -1 }
    self.sentiment = sentiment
    self.cues = cues
    self.wordedCues = worded
    self.leans = sentiment.map(\.lean) + cues.map(\.lean)
    self.claims = sentiment.map(\.claim) + cues.map(\.claim)
    self.actions = cues.map(CueAction.init)
    self.sentimentCount = sentiment.count
    self.mixes = cues.map(\.mixed)
    self.handLeans = sentiment.map(\.handLean) + cues.map(\.handLean)
    self.signs =
      sentiment.map { $0.handLean > 0 ? 1 : $0.handLean < 0 ? -1 : 0 }
      + cues.map { $0.isShortfall ? -1 : 0 }
    var circumstances = [Int](repeating: -1, count: CueLexicon.Circumstance.allCases.count)
    for (position, cue) in cues.enumerated() {
      guard let circumstance = cue.circumstance else { continue }
      circumstances[circumstance.position] = sentiment.count + position
    }
    self.circumstances = circumstances
  }

  /// A term that cannot be read, with its place in the file that it stands in.
  private static func place(
    of error: TermAutomaton.BadTerm, in lexicons: TaggingLexicons, worded: [Int],
    areaTerms: [String]
  ) -> LexiconError {
    func problem(_ term: String, _ file: String, _ line: Int?) -> LexiconError {
      LexiconError(
        file: file, line: line, column: "term",
        reason: "'\(term)' cannot be read: \(error.reason)", remedy: error.remedy)
    }
    let sentiment = lexicons.sentiment.entries
    if error.term < sentiment.count {
      let entry = sentiment[error.term]
      return problem(entry.term, lexicons.sentiment.file, entry.line)
    }
    let position = error.term - sentiment.count
    if position < worded.count {
      let entry = lexicons.cues.entries[worded[position]]
      return problem(entry.term, lexicons.cues.file, entry.line)
    }
    let term = areaTerms[position - worded.count]
    let line = lexicons.areas.entries.first { lexicons.areas.terms[$0.term] == term }?.line
    return problem(term, lexicons.areas.file, line)
  }

  /// Letters of a term, a prefix counting less than the word itself.
  private static func letters(_ term: String) -> Int32 {
    Int32(term.utf8.count * 2 + (term.hasSuffix("*") ? 0 : 3))
  }

  /// The kind of cue that a term of the automaton is; nil for others.
  func kind(_ term: Int) -> CueLexicon.Kind? {
    let position = term - sentimentCount
    return wordedCues.indices.contains(position) ? actions[wordedCues[position]].kind : nil
  }

  /// The weighed term that a term of the automaton is; areas' terms are none.
  func weighed(_ term: Int) -> Int {
    term < sentimentCount ? term : sentimentCount + wordedCues[term - sentimentCount]
  }

  /// The area term that a term of the automaton is; nil for weighed ones.
  func area(_ term: Int) -> Int? {
    let position = term - sentimentCount - wordedCues.count
    return position >= 0 ? position : nil
  }

  /// What the cue does that a weighed term is; nil for sentiment terms.
  func cue(_ term: Int) -> CueAction? {
    term < sentimentCount ? nil : actions[term - sentimentCount]
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

/// What a cue does: an entry of `cues.csv` without its text, so that reading it costs no reference
/// counting.
struct CueAction: Sendable {
  let kind: CueLexicon.Kind
  let scope: CueLexicon.Scope
  let reach: Int
  let shortfallReach: Int
  let onPraise: Double
  let onShortfall: Double
  let lean: Double
  let extent: Extent?
  let trajectory: Trajectory?

  init(_ entry: CueLexicon.Entry) {
    (kind, scope) = (entry.kind, entry.scope)
    (reach, shortfallReach) = (entry.reach, entry.shortfallReach)
    (onPraise, onShortfall, lean) = (entry.onPraise, entry.onShortfall, entry.lean)
    (extent, trajectory) = (entry.extent, entry.trajectory)
  }
}

extension CueLexicon.Entry {
  /// Whether the cue is a shortfall itself ("lack of", "weaknesses in"), which others may turn round:
  /// a negation that turns no shortfall round.
  fileprivate var isShortfall: Bool { kind == .negation && shortfallReach == 0 && handLean < 0 }
}

extension CueLexicon.Circumstance {
  /// The circumstance's place among all.
  var position: Int { placesByName[self] ?? 0 }
}

/// The place of each circumstance among all.
private let placesByName: [CueLexicon.Circumstance: Int] = Dictionary(
  CueLexicon.Circumstance.allCases.enumerated().map { ($1, $0) },
  uniquingKeysWith: { first, _ in first })
