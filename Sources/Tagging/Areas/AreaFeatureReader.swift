import Lexicons
import Reports
import Terms

/// What the area tagger sees in one sentence, before any weight: what weights are fitted to.
package struct AreaFeatures: Sendable {
  private let sheet: AreaSums

  init(sheet: AreaSums) { self.sheet = sheet }

  /// Whether the sentence points back to the one before.
  package var isReferring: Bool { sheet.isReferring }
  /// Whether no term tells which children or which service the sentence is about.
  package var isUnset: Bool { !sheet.outline.isSet }

  /// Positions in the lexicon of the entries that count, each with its area's position in the
  /// taxonomy.
  package var entries: [(area: Int, entry: Int)] {
    sheet.lines.map { (Int($0.area), Int($0.entry)) }
  }

  /// The strength of each circumstance for an area, in the order of `AreaContext.Circumstance`.
  package func circumstances(of area: Int) -> [Double] { sheet.strengths(for: area) }
}

/// Reads sentences for the area terms in them.
package struct AreaFeatureReader: Sendable {
  private let tagger: AreaTagger
  private let automaton: TermAutomaton
  private let nameReader: NameReader

  /// - Throws: a `LexiconError` for a term that cannot be read or an area that is unknown.
  package init(
    _ lexicon: AreaLexicon, taxonomy: Taxonomy, names: NameLexicon
  ) throws(LexiconError) {
    self.nameReader = try NameReader(names)
    self.tagger = try AreaTagger(lexicon, taxonomy: taxonomy)
    self.automaton = try TermAutomaton(tagger.terms, file: lexicon.file, column: "term")
  }

  /// What is found in a sentence.
  package func read(_ text: String) -> AreaFeatures {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var matches: [TermAutomaton.Match] = []
    var scratch = TermAutomaton.Scratch()
    var sheet = AreaSums()
    sheet.leastWeight = -.infinity
    WordScanner().scan(bytes, in: 0..<bytes.count, into: &words)
    nameReader.join(&words, in: bytes)
    automaton.find(
      in: bytes, words: words, range: words.indices, scratch: &scratch, into: &matches)
    tagger.count(
      matches.map {
        AreaMatch(term: AreaTermID(position: $0.term), words: $0.first...$0.last)
      }, on: &sheet)
    sheet.forgetCounts()
    return AreaFeatures(sheet: sheet)
  }
}
