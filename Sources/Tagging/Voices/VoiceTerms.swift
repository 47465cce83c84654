import Lexicons
import Reports
import Terms

/// The terms of `voices.csv` in an automaton of their own: press pieces are few, and these terms
/// weigh nothing.
final class VoiceTerms: Sendable {
  private let automaton: TermAutomaton
  private let entries: [VoiceLexicon.Entry]

  init(_ lexicon: VoiceLexicon) throws(LexiconError) {
    self.automaton = try TermAutomaton(
      lexicon.entries.map(\.term), file: lexicon.file, column: "term",
      lines: lexicon.entries.map(\.line))
    self.entries = lexicon.entries
  }

  /// Working memory, kept between sentences.
  struct Scratch {
    fileprivate var words: [Word] = []
    fileprivate var matches: [TermAutomaton.Match] = []
    fileprivate var automaton = TermAutomaton.Scratch()
  }

  /// A sentence as a row of tokens: a term or a word that is none.
  ///
  /// Of terms that share words the one that starts first counts, of those the longest.
  func read(
    _ bytes: [UInt8], in range: Range<Int>, quotations: ArraySlice<Quotation>,
    scratch: inout Scratch
  ) -> VoiceTokens {
    scratch.words.removeAll(keepingCapacity: true)
    scratch.matches.removeAll(keepingCapacity: true)
    WordScanner().scan(bytes, in: range, into: &scratch.words)
    automaton.find(
      in: bytes, words: scratch.words, range: scratch.words.indices, scratch: &scratch.automaton,
      into: &scratch.matches)
    var tokens = VoiceTokens()
    var longest: [Int: TermAutomaton.Match] = [:]
    var testimonies: Set<Int> = []
    for match in scratch.matches {
      switch entries[match.term].kind {
      case .finding: tokens.repeatsFinding = true
      case .firstPerson: tokens.firstPerson = entries[match.term].speaker
      case .testimony: testimonies.insert(match.first)
      default:
        if let other = longest[match.first], precedes(other, match) { continue }
        longest[match.first] = match
      }
    }
    let isOutside = fill(&tokens, longest, scratch.words, bytes, quotations)
    tokens.isTestimony = testimonies.contains { isOutside[$0] }
    tokens.leadsIntoSpeech = quotations.contains { opensAfterColon($0, bytes, in: range) }
    return tokens
  }

  /// Whether the first of two matches at the same word counts: the longer, then the one with more
  /// letters, so that a whole word beats a prefix.
  private func precedes(_ match: TermAutomaton.Match, _ other: TermAutomaton.Match) -> Bool {
    if match.last != other.last { return match.last > other.last }
    return entries[match.term].term.utf8.count >= entries[other.term].term.utf8.count
  }

  /// Adds what stands outside quotations.
  private func fill(
    _ tokens: inout VoiceTokens, _ terms: [Int: TermAutomaton.Match], _ words: [Word],
    _ bytes: [UInt8], _ quotations: ArraySlice<Quotation>
  ) -> [Bool] {
    var isOutside = [Bool](repeating: false, count: words.count)
    var position = 0
    var quotation = quotations.startIndex
    var followsQuotation = false
    while position < words.count {
      let word = words[position]
      while quotation < quotations.endIndex,
        quotations[quotation].range.upperBound <= word.span.start
      {
        followsQuotation = followsQuotation || quotations[quotation].endsLikeSpeech
        quotation += 1
      }
      if quotation < quotations.endIndex, quotations[quotation].range.contains(word.span.start) {
        tokens.quoted += 1
        position += 1
        continue
      }
      isOutside[position] = true
      let match = terms[position]
      let last = match?.last ?? position
      tokens.tokens.append(
        VoiceToken(
          kind: match.map { entries[$0.term].kind },
          speaker: match.flatMap { entries[$0.term].speaker },
          span: Reports.Span(word.span.start, words[last].span.end),
          isCapitalised: (65...90).contains(bytes[word.span.start]),
          followsBreak: word.followsBreak || followsQuotation,
          followsQuotation: followsQuotation, opensSentence: position == 0))
      followsQuotation = false
      position = last + 1
    }
    return isOutside
  }

  /// Whether words and a colon lead to the quotation, as to speech: "She stormed: “…”".
  private func opensAfterColon(_ quotation: Quotation, _ bytes: [UInt8], in range: Range<Int>)
    -> Bool
  {
    let colon = quotation.range.lowerBound - 2
    return colon > range.lowerBound && bytes[colon] == UInt8(ascii: ":") && bytes[colon + 1] == 0x20
  }
}

/// A term of `voices.csv`, or a word that is none, outside quotation marks.
struct VoiceToken: Sendable {
  /// Nil for a word that is no term.
  let kind: VoiceLexicon.Kind?
  let speaker: Speaker?
  let span: Reports.Span
  let isCapitalised: Bool
  let followsBreak: Bool
  /// Whether speech ends right before it; a catchword in quotation marks does not part a phrase.
  let followsQuotation: Bool
  let opensSentence: Bool

  /// Whether it names somebody, or may be part of a name.
  var isName: Bool { kind == nil && isCapitalised }
}

/// What a sentence says of who speaks.
struct VoiceTokens: Sendable {
  /// What stands outside quotation marks.
  var tokens: [VoiceToken] = []
  /// How many words stand inside.
  var quoted = 0
  /// Whether somebody repeats what inspectors found.
  var repeatsFinding = false
  /// Whether somebody tells inspectors something.
  var isTestimony = false
  /// Whether a colon stands before a quotation in it.
  var leadsIntoSpeech = false
  /// For whom one speaks who says "we" of the service.
  var firstPerson: Speaker?
}
