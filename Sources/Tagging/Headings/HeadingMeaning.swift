import Lexicons
import Reports
import Terms

/// What one heading says about the sentences below it.
struct HeadingMeaning: Hashable, Sendable {
  var effect: HeadingLexicon.Effect = .none
  /// Whether an entry of the file stands in the heading: its effect, even `none`, ends those above.
  var isKnown = false
  /// Whether what stands below is about another body than the one inspected.
  var isOfOtherBody = false
  /// Positions in the taxonomy of the areas that the heading names, without repetition.
  var areas: [Int] = []
  /// How many words the entry takes that stands at the start; 0 where none does.
  var openingWords = 0
}

/// Reads the headings of a report's sections by `headings.csv`.
struct HeadingReader: Sendable {
  /// What makes a heading stands in its first words.
  static let longestHeading = 16

  private let automaton: TermAutomaton
  private let nameReader: NameReader
  private let effects: [HeadingLexicon.Effect]
  private let areas: [[Int]]

  init(
    _ lexicon: HeadingLexicon, taxonomy: Taxonomy, names: NameLexicon = NameLexicon()
  ) throws(LexiconError) {
    self.nameReader = try NameReader(names)
    self.automaton = try TermAutomaton(
      lexicon.entries.map(\.term), file: lexicon.file, column: "heading",
      lines: lexicon.entries.map(\.line))
    self.effects = lexicon.entries.map(\.effect)
    let positions = Dictionary(
      taxonomy.areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.areas = lexicon.entries.map { $0.areas.compactMap { positions[$0] } }
  }

  /// The meanings of the headings above each section, the nearest heading first.
  func meanings(of sections: [Section], blocks: [Block], bytes: [UInt8]) -> [[HeadingMeaning]] {
    var own: [[HeadingMeaning]] = []
    for section in sections {
      var chain: [HeadingMeaning] = []
      if let heading = section.heading, blocks.indices.contains(heading) {
        chain.append(meaning(of: bytes, blocks[heading].span))
      }
      if let parent = section.parent, own.indices.contains(parent) {
        chain += own[parent].prefix(5)
      }
      own.append(chain)
    }
    return own
  }

  private func meaning(of bytes: [UInt8], _ span: Reports.Span) -> HeadingMeaning {
    var words: [Word] = []
    WordScanner().scan(bytes, in: span.range, into: &words)
    nameReader.join(&words, in: bytes)
    var scratch = TermAutomaton.Scratch()
    return meaning(of: bytes, words: words, scratch: &scratch).meaning
  }

  /// What the words mean as a heading if an entry of the file stands at their start; nil for most.
  func opening(
    of bytes: [UInt8], words: [Word], scratch: inout TermAutomaton.Scratch
  ) -> HeadingMeaning? {
    guard let first = words.first, automaton.isStart(first, in: bytes) else { return nil }
    let found = meaning(of: bytes, words: words, scratch: &scratch)
    return found.isAtStart ? found.meaning : nil
  }

  /// What the words mean as a heading, and whether an entry of the file stands at their start: one of
  /// a single word ("Immediately") only where it stands alone or a mark follows.
  ///
  /// Of entries that share words the longest counts: "strengths and weaknesses" is no praise.
  private func meaning(
    of bytes: [UInt8], words: [Word], scratch: inout TermAutomaton.Scratch
  ) -> (meaning: HeadingMeaning, isAtStart: Bool) {
    var matches: [TermAutomaton.Match] = []
    automaton.find(
      in: bytes, words: words, range: 0..<min(words.count, HeadingReader.longestHeading),
      scratch: &scratch, into: &matches)
    var meaning = HeadingMeaning()
    var isAtStart = false
    for match in matches where !isOutdone(match, matches) {
      guard effects[match.term] != .otherBody else {
        meaning.isOfOtherBody = true
        continue
      }
      if areas[match.term].isEmpty || effects[match.term] != .none { meaning.isKnown = true }
      if effects[match.term] != .none { meaning.effect = effects[match.term] }
      if match.first == 0, opens(match, words) { isAtStart = true }
      if match.first == 0 { meaning.openingWords = match.last + 1 }
      for area in areas[match.term] where !meaning.areas.contains(area) {
        meaning.areas.append(area)
      }
    }
    return (meaning, isAtStart)
  }

  private func isOutdone(_ match: TermAutomaton.Match, _ others: [TermAutomaton.Match]) -> Bool {
    others.contains { other in
      other.first <= match.last && other.last >= match.first
        && other.last - other.first > match.last - match.first
    }
  }

  private func opens(_ match: TermAutomaton.Match, _ words: [Word]) -> Bool {
    match.last > 0 || words.count == 1 || words[1].followsBreak
  }
}
