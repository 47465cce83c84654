import Lexicons
import Reports

/// Reads one report front to back, and remembers what a later sentence may refer to.
struct ReportReader {
  private let tagger: Tagger
  private let report: Report
  private let bytes: [UInt8]
  private let headings: [[HeadingMeaning]]
  private var words: [Word] = []
  private var matches: [TermAutomaton.Match] = []
  private var scratch = TermAutomaton.Scratch()
  private var surroundings = AreaSurroundings()
  private var section = -1

  init(_ tagger: Tagger, _ report: Report, sections: [Section]) {
    self.tagger = tagger
    self.report = report
    self.bytes = Array(report.text.utf8)
    self.headings = tagger.headingReader.meanings(
      of: sections, blocks: report.blocks, bytes: bytes)
  }

  /// Judges the next sentence in reading order.
  mutating func judge(_ sentence: Sentence) -> Judgement {
    var judgement = Judgement(sentence: sentence.number)
    guard sentence.isProse else {
      judgement.rule = "not prose"
      if sentence.role == .heading { _ = areas(of: sentence) }
      return judgement
    }
    let areas = areas(of: sentence)
    surroundings.previous = areas
    judgement.findings = areas.map {
      Finding(area: tagger.taxonomy.areas[$0.area].id, polarity: .neutral, evidence: [])
    }
    return judgement
  }

  /// The areas of a sentence, or of a heading, which those below it may refer to.
  private mutating func areas(of sentence: Sentence) -> [AreaChoice] {
    enter(sentence)
    scan(sentence.span)
    let areaMatches = matches.compactMap { match -> AreaMatch? in
      guard case .area(let term) = tagger.terms.owner(of: match.term) else { return nil }
      return AreaMatch(term: term, words: match.first...match.last)
    }
    return tagger.areaTagger.areas(of: areaMatches, words: words.count, in: &surroundings)
  }

  private mutating func enter(_ sentence: Sentence) {
    if sentence.section != section {
      section = sentence.section
      surroundings.previous = []
      surroundings.headings = headings.indices.contains(section) ? headings[section] : []
    }
    surroundings.isBullet = sentence.role == .bullet
  }

  private mutating func scan(_ span: Reports.Span) {
    words.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    WordScanner().scan(bytes, in: span.range, into: &words)
    tagger.terms.automaton.find(
      in: bytes, words: words, range: words.indices, scratch: &scratch, into: &matches)
  }
}
