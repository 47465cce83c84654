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
  let nameReader: NameReader
  private let weighed: [WeighedTerm]
  /// What each cue does, without its text.
  private let actions: [CueAction]
  private let sentimentCount: Int
  /// Each weighed term as the lexicon writes it.
  private let names: [String]
  /// What each term of the automaton is.
  private let roles: [TermRole]
  /// For each term that weighs something, letters that decide between equally long matches; −1 for
  /// learned ones, which count wherever they stand.
  private let letters: [Int32]
  private let circumstances: [CueLexicon.Circumstance: WeighedID]

  init(_ lexicons: TaggingLexicons, areaTerms: [String]) throws(LexiconError) {
    let cues = lexicons.cues.entries
    let sentiment = lexicons.sentiment.entries
    let (weighing, grammar) = TaggingTerms.worded(cues)
    let worded = weighing + grammar
    self.nameReader = try NameReader(lexicons.names)
    do {
      self.automaton = try TermAutomaton(
        sentiment.map(\.term) + worded.map { cues[$0].term } + areaTerms)
    } catch {
      throw TaggingTerms.place(of: error, in: lexicons, worded: worded, areaTerms: areaTerms)
    }
    let weighedCue = { WeighedID(position: sentiment.count + $0) }
    self.roles =
      sentiment.enumerated().map { position, entry in
        let id = WeighedID(position: position)
        return entry.isLearned ? .learned(id) : .weighed(id)
      } + weighing.map { .weighed(weighedCue($0)) }
      + grammar.map { .grammar(CueID(position: $0)) }
      + areaTerms.indices.map { .area(AreaTermID(position: $0)) }
    self.letters =
      sentiment.map { $0.isLearned ? -1 : TaggingTerms.letters($0.term) * 2 }
      + weighing.map { TaggingTerms.letters(cues[$0].term) * 2 + 1 }
    self.weighed = sentiment.map(WeighedTerm.init) + cues.map(WeighedTerm.init)
    self.names = sentiment.map(\.term) + cues.map(\.term)
    self.actions = cues.map(CueAction.init)
    self.sentimentCount = sentiment.count
    var circumstances: [CueLexicon.Circumstance: WeighedID] = [:]
    for (position, cue) in cues.enumerated() {
      if let circumstance = cue.circumstance { circumstances[circumstance] = weighedCue(position) }
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
      return problem(entry.term, lexicons.sentiment.file(of: entry), entry.line)
    }
    let position = error.term - sentiment.count
    if position < worded.count {
      let entry = lexicons.cues.entries[worded[position]]
      return problem(entry.term, lexicons.cues.file, entry.line)
    }
    let term = areaTerms[position - worded.count]
    let entry = lexicons.areas.entries.first { lexicons.areas.terms[$0.term] == term }
    return problem(term, entry.map(lexicons.areas.file) ?? lexicons.areas.file, entry?.line)
  }

  /// Letters of a term, a prefix counting less than the word itself.
  private static func letters(_ term: String) -> Int32 {
    Int32(term.utf8.count * 2 + (term.hasSuffix("*") ? 0 : 3))
  }

  /// What a term of the automaton is, by its number there.
  func role(of term: Int) -> TermRole { roles[term] }

  /// Letters that decide between equally long matches of terms that weigh something, by the number in
  /// the automaton.
  func letters(of term: Int) -> Int32 { letters[term] }

  /// The numbers of a weighed term.
  subscript(term: WeighedID) -> WeighedTerm { weighed[term.position] }

  /// What the cue does that a weighed term is; nil for sentiment terms.
  func cue(_ term: WeighedID) -> CueAction? {
    term.position < sentimentCount ? nil : actions[term.position - sentimentCount]
  }

  /// What a cue does.
  func action(_ cue: CueID) -> CueAction { actions[cue.position] }

  /// A weighed term, as the lexicon writes it.
  func name(_ term: WeighedID) -> String { names[term.position] }

  /// The weighed term of a circumstance; nil where the file has none.
  func term(for circumstance: CueLexicon.Circumstance) -> WeighedID? {
    circumstances[circumstance]
  }
}

/// What a term of the automaton is.
enum TermRole: Sendable {
  /// A sentiment term, or a cue that weighs something.
  case weighed(WeighedID)
  /// A sentiment term that nobody rated: it counts wherever it stands, beside all others.
  case learned(WeighedID)
  /// A word that only tells how a sentence is built.
  case grammar(CueID)
  /// A term of an area.
  case area(AreaTermID)
}

/// The place of a term among those that weigh something: the rows of `sentiment.csv`, then those of
/// `cues.csv`.
struct WeighedID: Hashable, Sendable {
  /// Held small, as in the positions below: every match has one.
  private let number: Int32

  init(position: Int) { self.number = Int32(truncatingIfNeeded: position) }

  var position: Int { Int(number) }
}

/// The place of a cue among the rows of `cues.csv`.
struct CueID: Hashable, Sendable {
  private let number: Int32

  init(position: Int) { self.number = Int32(truncatingIfNeeded: position) }

  var position: Int { Int(number) }
}

/// The place of a term in `AreaTagger.terms`: those of areas, then signs.
struct AreaTermID: Hashable, Sendable {
  private let number: Int32

  init(position: Int) { self.number = Int32(truncatingIfNeeded: position) }

  var position: Int { Int(number) }
}
