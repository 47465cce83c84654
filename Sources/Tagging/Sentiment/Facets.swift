import Lexicons
import Reports
import Terms

/// Facets of a sentence that its cues name: for how many it holds, which way things moved, whether
/// something is asked for.
struct Facets: Sendable {
  var extent: Extent?
  var trajectory: Trajectory?
  var recommendation = false
  /// Whether its own words ask for something, wherever it stands.
  var isRequest = false
  private var asksSomewhere = false
  /// An extent that counts where no other is.
  private var backgroundExtent: Extent?

  /// Reads the cues of a sentence.
  ///
  /// Of several extents the first in a main clause counts, and one in a conceded clause, or of a quality
  /// and not of cases ("some drift for a few children"), where no other is. A movement outdoes what remains as it was, a decline an improvement; what composition found
  /// there to be more or less of has moved the way that it is judged.
  init(_ sentence: Facets.Sentence, in terms: TaggingTerms) {
    for hit in sentence.hits where hit.kind != nil {
      if let cue = terms.cue(hit.term) { read(cue, hit, sentence) }
      if hit.term == sentence.counted, hit.turn != 0 { move(hit.turn > 0 ? .improved : .declined) }
    }
    if extent == nil { extent = backgroundExtent }
    if sentence.circumstances.contains(.opensWithRequest) { recommendation = true }
    isRequest = recommendation || asksSomewhere
    if sentence.circumstances.contains(.improvementHeading) { recommendation = true }
  }

  private mutating func read(
    _ cue: CueAction, _ hit: WeighedMention, _ sentence: Facets.Sentence
  ) {
    if let found = cue.extent { read(sentence.isDenied(hit, found) ? .some : found, hit, sentence) }
    if let found = cue.trajectory { move(found) }
    guard cue.kind == .recommendation else { return }
    asksSomewhere = true
    if sentence.asks(by: hit) { recommendation = true }
  }

  private mutating func read(
    _ found: Extent, _ hit: WeighedMention, _ sentence: Facets.Sentence
  ) {
    if sentence.isConceded(hit) || sentence.isOfQuality(hit) {
      backgroundExtent = backgroundExtent ?? found
    } else {
      extent = extent ?? found
    }
  }

  private mutating func move(_ found: Trajectory) {
    if rank(found) > (trajectory.map(rank) ?? -1) { trajectory = found }
  }

  private func rank(_ trajectory: Trajectory) -> Int {
    switch trajectory {
    case .unchanged: 0
    case .improved: 1
    case .declined: 2
    }
  }
}

extension Facets {
  /// What facets are read from.
  struct Sentence {
    let hits: [WeighedMention]
    let clauses: [Clause]
    let grammar: [SentenceTerms.GrammarWord]
    let words: [Word]
    let circumstances: [CueLexicon.Circumstance]
    let sentiment: Sentiment
    /// The weighed term that composition puts in for what there is more or less of.
    let counted: WeighedID?

    func isConceded(_ hit: WeighedMention) -> Bool {
      clauses.contains { $0.kind == .conceded && $0.words.contains(hit.first) }
    }

    /// Whether a quantifier stands right before a judging word, and so tells how much of it there is.
    func isOfQuality(_ hit: WeighedMention) -> Bool {
      hits.contains { $0.kind == nil && $0.first == hit.last + 1 }
    }

    /// Whether a negation before a quantifier says that it is not all of them.
    func isDenied(_ hit: WeighedMention, _ found: Extent) -> Bool {
      found == .all
        && hits.contains {
          $0.kind == .negation && $0.last < hit.first && $0.scope.contains(hit.first)
        }
    }

    /// Whether a cue of recommendation asks the service for something: not where the sentence praises,
    /// where somebody is aware that it is needed, or where it belongs to words inside the statement
    /// ("the support they require").
    func asks(by hit: WeighedMention) -> Bool {
      guard sentiment == .weakness || sentiment == .mixed else { return false }
      guard !grammar.contains(where: { $0.kind == .awareness && $0.last < hit.first }) else {
        return false
      }
      guard hit.last - hit.first <= 1 else { return true }
      let verb = grammar.last { $0.kind == .verb && $0.last < hit.first }
      guard let verb else { return true }
      return opensAnew(between: verb.last, and: hit.first)
    }

    private func opensAnew(between verb: Int, and cue: Int) -> Bool {
      guard verb + 1 <= cue else { return true }
      return (verb + 1...cue).contains { words[$0].followsBreak }
        || hits.contains { $0.kind == .stop && $0.first > verb && $0.last < cue }
        || hits.contains { $0.kind == .contrast && $0.first > verb && $0.last < cue }
        || grammar.contains { $0.kind == .coordinator && $0.first > verb && $0.last < cue }
    }
  }
}
