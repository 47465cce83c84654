import Lexicons

/// A word or phrase that rules of composition read, where it stands in a sentence.
struct CompositionMark: Sendable {
  let kind: CueLexicon.Kind
  /// Where the words lie that it acts on.
  let scope: CueLexicon.Scope
  /// How many words that follow it acts on at most.
  let reach: Int
  /// What it amounts to where it acts on nothing with a charge: 1, −1, or 0 for nothing.
  let fallback: Int
  let first: Int
  let last: Int

  /// Whether the mark takes a word of the mention: of "from ~ to" the first and the last alone.
  func overlaps(_ mention: WeighedMention) -> Bool {
    guard kind == .turning, scope == .clause else {
      return first <= mention.last && last >= mention.first
    }
    return (mention.first...mention.last).contains(first)
      || (mention.first...mention.last).contains(last)
  }
}

extension SentenceTerms {
  /// The words that rules of composition read, in reading order; of those that share words the one
  /// that starts first counts, and of those the longest. One inside a longer judging term is a part of
  /// that ("no mean feat"). Empty where none of them acts on others.
  func readMarks(
    into marks: inout [CompositionMark], beside mentions: [WeighedMention],
    in terms: TaggingTerms
  ) {
    marks.removeAll(keepingCapacity: true)
    guard grammar.contains(where: { $0.kind.isOperator }) else { return }
    let found = grammar.filter { $0.kind.isComposition }
      .sorted { ($0.first, -$0.last, $0.cue.position) < ($1.first, -$1.last, $1.cue.position) }
    var free = 0
    for word in found where word.first >= free && !word.isPart(of: mentions) {
      let action = terms.action(word.cue)
      let isOpen = word.kind == .turning && action.scope == .clause
      marks.append(
        CompositionMark(
          kind: word.kind, scope: action.scope, reach: action.reach, fallback: action.fallback,
          first: word.first, last: word.last))
      free = isOpen ? word.first + 1 : word.last + 1
    }
  }
}

extension SentenceTerms.GrammarWord {
  /// Whether an idiom, or a longer term that says that this is no denial, has all of its words.
  fileprivate func isPart(of mentions: [WeighedMention]) -> Bool {
    mentions.contains { mention in
      mention.first <= first && mention.last >= last && mention.last - mention.first > last - first
        && (mention.kind == .pseudo || mention.isIdiom)
    }
  }
}
