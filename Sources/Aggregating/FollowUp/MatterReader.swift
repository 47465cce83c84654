import Lexicons
import Reports
import Terms

/// Finds the matters that a text names, and the words that tell how it is built.
struct MatterReader: Sendable {
  /// A matter where a text names it.
  struct Mention: Sendable {
    let matter: Int
    /// Whether the words only touch it: a verb ("assessed") or half a name.
    let isWeak: Bool
    /// Position of its first word in the text.
    let word: Int
  }

  /// A word that tells how the text is built.
  struct Sign: Sendable {
    let role: MatterLexicon.Role
    let first: Int
    let last: Int
  }

  struct Reading: Sendable {
    var mentions: [Mention] = []
    var signs: [Sign] = []
    var words = 0
  }

  let lexicon: MatterLexicon
  private let scanner = WordScanner()

  init(_ lexicon: MatterLexicon) { self.lexicon = lexicon }

  func read(_ bytes: [UInt8], in range: Range<Int>) -> Reading {
    var words: [Word] = []
    scanner.scan(bytes, in: range, into: &words)
    var scratch = TermAutomaton.Scratch()
    var matches: [TermAutomaton.Match] = []
    lexicon.automaton.find(
      in: bytes, words: words, range: words.indices, scratch: &scratch, into: &matches)
    var reading = Reading(words: words.count)
    reading.mentions = mentions(matches)
    for match in matches {
      if case .role(let role) = lexicon.meanings[match.term] {
        reading.signs.append(Sign(role: role, first: match.first, last: match.last))
      }
    }
    return reading
  }

  func read(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    return read(bytes, in: bytes.indices)
  }

  /// Of matches that share words the longest counts, of those the first, of those the one with more
  /// letters; several that are equal in all count together.
  private func mentions(_ matches: [TermAutomaton.Match]) -> [Mention] {
    let order = matches.filter { !isSign($0) }.sorted { rank($0) < rank($1) }
    var taken: Set<Int> = []
    var winner: TermAutomaton.Match?
    var mentions: [Mention] = []
    for match in order {
      let isEqual = winner.map { rank($0) == rank(match) } ?? false
      guard isEqual || taken.isDisjoint(with: match.first...match.last) else { continue }
      taken.formUnion(match.first...match.last)
      winner = match
      if case .matter(let matter, let isWeak) = lexicon.meanings[match.term] {
        mentions.append(Mention(matter: matter, isWeak: isWeak, word: match.first))
      }
    }
    return mentions.sorted { ($0.word, $0.matter) < ($1.word, $1.matter) }
  }

  private func isSign(_ match: TermAutomaton.Match) -> Bool {
    if case .role = lexicon.meanings[match.term] { return true }
    return false
  }

  private func rank(_ match: TermAutomaton.Match) -> (Int, Int, Int) {
    (match.first - match.last, match.first, -lexicon.lengths[match.term])
  }
}

extension MatterReader.Reading {
  /// Position after the words that open a point and ask for nothing themselves.
  var start: Int {
    signs.filter { $0.role == .opener && $0.first == 0 }.map { $0.last + 1 }.max() ?? 0
  }

  /// Whether it goes on about what stands before it.
  var refers: Bool { signs.contains { $0.role == .refers && $0.first == 0 } }

  /// Position where what it is for begins, or one past the last word.
  var cut: Int {
    signs.filter { $0.role == .purpose && $0.first >= start + 2 }.map(\.first).min() ?? words
  }
}
