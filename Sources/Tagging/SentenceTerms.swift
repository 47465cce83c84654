import Lexicons
import Reports
import Terms

/// The words of one sentence and the terms found among them, sorted by what they are for.
///
/// It is kept between sentences, so that one more sentence costs no allocation.
struct SentenceTerms {
  /// A word that tells how the sentence is built.
  struct GrammarWord: Sendable {
    let cue: CueID
    let kind: CueLexicon.Kind
    let first: Int
    let last: Int
  }

  /// What a sentence holds beyond these is not looked at: no real one does.
  static let mostMatches = 0x10000

  private(set) var words: [Word] = []
  /// What the sentence holds beside plain words.
  private(set) var signs = TextSigns()
  private(set) var matches: [TermAutomaton.Match] = []
  /// In the order in which they were found.
  private(set) var grammar: [GrammarWord] = []
  private(set) var areas: [AreaMatch] = []
  /// Learned terms, in the order in which they were found.
  private(set) var learned: [WeighedMention] = []
  /// One number for each match that weighs something; sorted, they are in the order in which matches
  /// that share words take them.
  private(set) var order: [UInt64] = []
  private var scratch = TermAutomaton.Scratch()

  /// Reads the sentence at `span`.
  ///
  /// - Parameter persons: who is named in the report, beside those with a title.
  mutating func read(
    _ bytes: [UInt8], _ span: Reports.Span, with terms: TaggingTerms,
    persons: NameReader.Persons = []
  ) {
    words.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    grammar.removeAll(keepingCapacity: true)
    areas.removeAll(keepingCapacity: true)
    learned.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    signs = WordScanner().scan(bytes, in: span.range, into: &words)
    terms.nameReader.join(&words, in: bytes, persons: persons, hasFigures: signs.hasFigure)
    terms.automaton.find(
      in: bytes, words: words, range: words.indices, scratch: &scratch, into: &matches)
    sort(by: terms)
  }

  private mutating func sort(by terms: TaggingTerms) {
    for position in matches.indices.prefix(SentenceTerms.mostMatches) {
      let match = matches[position]
      switch terms.role(of: match.term) {
      case .weighed:
        order.append(key(of: match, letters: terms.letters(of: match.term), at: position))
      case .learned(let term):
        learned.append(
          WeighedMention(term: term, terms[term], first: match.first, last: match.last))
      case .area(let term):
        areas.append(AreaMatch(term: term, words: match.first...match.last))
      case .grammar(let cue):
        grammar.append(
          GrammarWord(
            cue: cue, kind: terms.action(cue).kind, first: match.first, last: match.last))
      }
    }
    insertionSort(&order)
  }

  /// One number that orders matches: first word, then length, then letters, then the match's own
  /// position; longer distances than 65,535 words are cut off.
  private func key(of match: TermAutomaton.Match, letters: Int32, at position: Int) -> UInt64 {
    let first = UInt64(min(match.first, 0xFFFF))
    let length = UInt64(0xFFFF - min(match.last - match.first, 0xFFFF))
    let letters = UInt64(0xFFFF - min(Int(letters), 0xFFFF))
    return first << 48 | length << 32 | letters << 16 | UInt64(position)
  }

  /// Keeps, of matches that share words, the one that starts first and of those the longest.
  ///
  /// A longer term is what its author meant: "not only" is no negation, "risk of harm" no shortfall.
  /// Where two are equally long the one with more letters wins, so that a whole word beats a prefix.
  func resolve(into hits: inout [WeighedMention], with terms: TaggingTerms) {
    hits.removeAll(keepingCapacity: true)
    var free = 0
    for key in order {
      let match = matches[Int(key & 0xFFFF)]
      guard match.first >= free, case .weighed(let term) = terms.role(of: match.term) else {
        continue
      }
      hits.append(
        WeighedMention(term: term, terms[term], first: match.first, last: match.last))
      free = match.last + 1
    }
  }
}
