import Lexicons
import Reports
import Terms

/// Tells a sentence from a point of a list: whether the words have a finite verb of their own.
///
/// No parser: a word such as "which" or "to" takes the next verb for itself, and a verb after "and"
/// goes with the verb before. A noun that may be a verb ("support", "plan") is one after a plural.
struct MainVerb {
  let bytes: [UInt8]
  let words: [Word]
  let terms: TaggingTerms

  /// Reads words that tell how the sentence is built, in the order in which they were found.
  func isFound(in grammar: [SentenceTerms.GrammarWord]) -> Bool {
    var takenUntil = -1
    var wasTaken = false
    var plural = -1
    var coordinator = -1
    for word in grammar where word.first == word.last {
      switch word.kind {
      case .subordinator: takenUntil = reach(of: word)
      case .opener, .consequence, .imperative: break
      case .coordinator: coordinator = word.first
      case .opinion, .awareness, .grade: break
      case _ where word.kind.isComposition: break
      case .plural: plural = word.first
      case .nounOrVerb where !isPlural(word.first - 1, known: plural): break
      default:
        let isTaken = word.first <= takenUntil
        let isJoined = coordinator == word.first - 1 && coordinator >= 0
        if !(isTaken || (isJoined && wasTaken)) { return true }
        if !isJoined || isTaken { wasTaken = true }
        takenUntil = -1
      }
    }
    return false
  }

  /// The last word that a subordinator reaches: its reach in words, or the next comma.
  private func reach(of word: SentenceTerms.GrammarWord) -> Int {
    let limit = min(words.count, word.last + 1 + terms.action(word.cue).reach)
    let comma = (word.last + 1..<max(limit, word.last + 1)).first { words[$0].followsBreak }
    return (comma ?? limit) - 1
  }

  /// Whether the word is a plural and no possessive.
  private func isPlural(_ position: Int, known: Int) -> Bool {
    guard position >= 0, !words[position].isName else { return false }
    if position > 0, isAdverb(words[position].span) { return isPlural(position - 1, known: known) }
    let word = words[position].span
    let next = words[position + 1].span
    let hasApostrophe = bytes[word.end..<next.start].contains { $0 == 0x27 || $0 == 0xE2 }
    return !hasApostrophe && (position == known || bytes[word.end - 1] == UInt8(ascii: "s"))
  }

  /// Whether the word ends in "ly", and so may stand between a noun and its verb.
  private func isAdverb(_ word: Reports.Span) -> Bool {
    word.count > 3 && bytes[word.end - 1] == UInt8(ascii: "y")
      && bytes[word.end - 2] == UInt8(ascii: "l")
  }
}
