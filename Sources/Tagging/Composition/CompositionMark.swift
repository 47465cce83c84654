import Lexicons

/// A word or phrase that rules of composition read, where it stands in a sentence.
struct CompositionMark: Sendable {
  let kind: CueLexicon.Kind
  /// Where the words lie that it acts on.
  let scope: CueLexicon.Scope
  /// What it amounts to where it acts on nothing with a charge: 1, −1, or 0 for nothing.
  let fallback: Int
  let first: Int
  let last: Int
}

extension SentenceTerms {
  /// The words that rules of composition read, in reading order; of those that share words the one
  /// that starts first counts, and of those the longest. Empty where none of them acts on others.
  func readMarks(into marks: inout [CompositionMark], in terms: TaggingTerms) {
    marks.removeAll(keepingCapacity: true)
    guard grammar.contains(where: { $0.kind.isOperator }) else { return }
    let found = grammar.filter { $0.kind.isComposition }
      .sorted { ($0.first, -$0.last, $0.cue) < ($1.first, -$1.last, $1.cue) }
    var free = 0
    for word in found where word.first >= free {
      let action = terms.action(word.cue)
      marks.append(
        CompositionMark(
          kind: word.kind, scope: action.scope, fallback: action.fallback, first: word.first,
          last: word.last))
      free = word.last + 1
    }
  }
}
