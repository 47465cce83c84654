import Lexicons
import Reports
import Terms

/// The terms of all lexicons in one automaton, so that a sentence is searched once.
///
/// Sentiment terms and cues together are the weighed terms: each has a lean and a claim. They are
/// counted in one sequence, sentiment terms first.
///
/// A class, unlike everything around it: a value of so many tables would be counted up and down table
/// by table wherever it is handed on. All of it is fixed once compiled.
final class TaggingTerms: Sendable {
  let automaton: TermAutomaton
  let weighed: [WeighedTerm]
  /// What each cue does, without its text.
  private let actions: [CueAction]
  private let sentimentCount: Int
  /// Each weighed term as the lexicon writes it.
  private let names: [String]
  /// For each cue that the automaton looks for, its position in `cues.csv`: those that weigh something
  /// first, then those that only tell how a sentence is built. The areas' terms come after them.
  private let wordedCues: [Int]
  /// Terms of the automaton from this one on weigh nothing by themselves.
  private let firstGrammar: Int
  private let firstArea: Int
  /// For each term that weighs something, letters that decide between equally long matches; −1 for
  /// learned ones, which count wherever they stand.
  private let letters: [Int32]
  private let circumstances: [Int]

  init(_ lexicons: TaggingLexicons, areaTerms: [String]) throws(LexiconError) {
    let cues = lexicons.cues.entries
    let sentiment = lexicons.sentiment.entries
    let (weighing, grammar) = TaggingTerms.worded(cues)
    let worded = weighing + grammar
    do {
      self.automaton = try TermAutomaton(
        sentiment.map(\.term) + worded.map { cues[$0].term } + areaTerms)
    } catch {
      throw TaggingTerms.place(of: error, in: lexicons, worded: worded, areaTerms: areaTerms)
    }
    self.wordedCues = worded
    self.firstGrammar = sentiment.count + weighing.count
    self.firstArea = sentiment.count + worded.count
    self.letters =
      sentiment.map { $0.isLearned ? -1 : TaggingTerms.letters($0.term) * 2 }
      + weighing.map { TaggingTerms.letters(cues[$0].term) * 2 + 1 }
    self.weighed = sentiment.map(WeighedTerm.init) + cues.map(WeighedTerm.init)
    self.names = sentiment.map(\.term) + cues.map(\.term)
    self.actions = cues.map(CueAction.init)
    self.sentimentCount = sentiment.count
    var circumstances = [Int](repeating: -1, count: CueLexicon.Circumstance.allCases.count)
    for (position, cue) in cues.enumerated() {
      guard let circumstance = cue.circumstance else { continue }
      circumstances[circumstance.position] = sentiment.count + position
    }
    self.circumstances = circumstances
  }

  /// Positions of the cues that are words: those that weigh something, and those that do not.
  private static func worded(_ cues: [CueLexicon.Entry]) -> (weighing: [Int], grammar: [Int]) {
    let worded = cues.indices.filter { cues[$0].circumstance == nil }
    return (
      worded.filter { !cues[$0].kind.isGrammar }, worded.filter { cues[$0].kind.isGrammar }
    )
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

  /// What a term of the automaton is.
  func role(_ term: Int) -> TermRole {
    if term < firstGrammar { return letters[term] < 0 ? .learned : .weighed }
    return term < firstArea ? .grammar : .area
  }

  /// Letters that decide between equally long matches of terms that weigh something.
  func letters(_ term: Int) -> Int32 { letters[term] }

  /// The weighed term that a term of the automaton is.
  func weighed(_ term: Int) -> Int {
    term < sentimentCount ? term : sentimentCount + wordedCues[term - sentimentCount]
  }

  /// The position in `cues.csv` of a term of the automaton that is a cue.
  func cuePosition(_ term: Int) -> Int { wordedCues[term - sentimentCount] }

  /// The area term that a term of the automaton is.
  func area(_ term: Int) -> Int { term - firstArea }

  /// What the cue does that a weighed term is; nil for sentiment terms.
  func cue(_ term: Int) -> CueAction? {
    term < sentimentCount ? nil : actions[term - sentimentCount]
  }

  /// What a cue does.
  func action(_ cue: Int) -> CueAction { actions[cue] }

  /// The term of a weighed term, as the lexicon writes it.
  func name(_ term: Int) -> String {
    names[term]
  }

  /// The weighed term of a circumstance; nil where the file has none.
  func term(for circumstance: CueLexicon.Circumstance) -> Int? {
    let term = circumstances[circumstance.position]
    return term >= 0 ? term : nil
  }
}

/// What a term of the automaton is.
enum TermRole: Sendable {
  /// A sentiment term, or a cue that weighs something.
  case weighed
  /// A sentiment term that nobody rated: it counts wherever it stands, beside all others.
  case learned
  /// A word that only tells how a sentence is built.
  case grammar
  /// A term of an area.
  case area
}

/// The numbers of a weighed term, side by side, since they are read together.
struct WeighedTerm: Sendable {
  let lean: Double
  let claim: Double
  /// Log-odds that two clauses set apart are judged differently; 0 for sentiment terms.
  let mixed: Double
  /// Whether it is a sentiment term that nobody rated.
  let isLearned: Bool
  /// The lean that was given by hand.
  let handLean: Double
  /// Whether it is praise (1), shortfall (−1) or neither, by hand.
  let sign: Int8
  /// Nil for sentiment terms.
  let kind: CueLexicon.Kind?

  init(_ entry: SentimentLexicon.Entry) {
    (lean, claim, handLean) = (entry.lean, entry.claim, entry.handLean)
    (mixed, isLearned) = (0, entry.isLearned)
    sign = entry.handLean > 0 ? 1 : entry.handLean < 0 ? -1 : 0
    kind = nil
  }

  init(_ entry: CueLexicon.Entry) {
    (lean, claim, handLean) = (entry.lean, entry.claim, entry.handLean)
    (mixed, isLearned) = (entry.mixed, false)
    sign = entry.isShortfall ? -1 : 0
    kind = entry.kind
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
  let extent: Extent?
  let trajectory: Trajectory?

  init(_ entry: CueLexicon.Entry) {
    (kind, scope) = (entry.kind, entry.scope)
    (reach, shortfallReach) = (entry.reach, entry.shortfallReach)
    (onPraise, onShortfall) = (entry.onPraise, entry.onShortfall)
    (extent, trajectory) = (entry.extent, entry.trajectory)
  }
}

extension CueLexicon.Entry {
  /// Whether the cue is a shortfall itself ("lack of", "weaknesses in"), which others may turn round:
  /// a negation that turns no shortfall round.
  fileprivate var isShortfall: Bool { kind == .negation && shortfallReach == 0 && handLean < 0 }
}
