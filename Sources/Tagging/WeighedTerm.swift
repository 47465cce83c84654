import Lexicons
import Reports

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
  /// What an operator of composition amounts to where nothing in its scope has a charge.
  let fallback: Int

  init(_ entry: CueLexicon.Entry) {
    fallback = entry.handLean == 0 ? 0 : entry.handLean > 0 ? 1 : -1
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
