import Foundation
import Lexicons
import Reports

/// Reads one report front to back, and remembers what a later sentence may refer to.
///
/// Working memory is kept between sentences, so that one more sentence costs few allocations.
struct ReportReader {
  private let tagger: Tagger
  private let bytes: [UInt8]
  private let headings: [[HeadingMeaning]]
  private let circumstanceReader: CircumstanceReader
  private var surroundings = Surroundings()
  private var section = -1
  private let voices: [Voice]
  private var words: [Word] = []
  private var matches: [TermAutomaton.Match] = []
  private var areaMatches: [AreaMatch] = []
  private var scratch = TermAutomaton.Scratch()
  private var order: [UInt64] = []
  /// Whether `reading` is kept, for fitting.
  var isKeepingReading = false
  /// Whether the sentence just read opens like a point of a list ("Ensure that …").
  private var isOpener = false
  private(set) var reading: SentimentReading?
  private(set) var hits: [Hit] = []
  private(set) var clauseList: [Clause] = []
  private(set) var circumstances: [CueLexicon.Circumstance] = []

  init(_ tagger: Tagger, _ report: Report, sections: [Section]) {
    self.tagger = tagger
    self.bytes = Array(report.text.utf8)
    self.headings = tagger.headingReader.meanings(
      of: sections, blocks: report.blocks, bytes: bytes)
    self.voices = tagger.speakerReader.voices(in: report, bytes: bytes)
    self.circumstanceReader = CircumstanceReader(
      bytes: bytes, isPress: report.inspection.source == .press)
  }

  /// Judges the next sentence in reading order.
  mutating func judge(_ sentence: Sentence) -> Judgement {
    enter(sentence)
    reading = nil
    guard sentence.isProse else {
      var judgement = Judgement(sentence: sentence.number)
      judgement.rule = "not prose"
      if sentence.role == .heading {
        scan(sentence.span)
        _ = areas()
      }
      return judgement
    }
    scan(sentence.span)
    readAsHeading()
    weighTerms(of: sentence)
    let sums = tagger.terms.weigh(hits, clauses: clauseList, circumstances: circumstances)
    let areas = areas()
    if isKeepingReading { reading = sentimentReading(sums) }
    let judgement = judgement(on: sentence, sums: sums, areas: areas)
    surroundings.previous = judgement.sentiment
    surroundings.areas.previous = areas
    return judgement
  }

  private mutating func enter(_ sentence: Sentence) {
    if sentence.section != section {
      section = sentence.section
      surroundings.enter(headings: headings.indices.contains(section) ? headings[section] : [])
    }
    surroundings.areas.isBullet = sentence.role == .bullet
  }

  private mutating func scan(_ span: Reports.Span) {
    words.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    areaMatches.removeAll(keepingCapacity: true)
    WordScanner().scan(bytes, in: span.range, into: &words)
    tagger.terms.automaton.find(
      in: bytes, words: words, range: words.indices, scratch: &scratch, into: &matches)
    for match in matches {
      guard let term = tagger.terms.area(match.term) else { continue }
      areaMatches.append(AreaMatch(term: term, words: match.first...match.last))
    }
  }

  /// A sentence that opens with the words of a known heading is one that `clean` did not see, and
  /// holds for what follows.
  private mutating func readAsHeading() {
    let found = tagger.headingReader.meaning(of: bytes, words: words, scratch: &scratch)
    if found.isAtStart {
      surroundings.effect = found.meaning.effect
      surroundings.isEffectFromText = true
    }
  }

  private mutating func weighTerms(of sentence: Sentence) {
    let verb = MainVerb(bytes: bytes, words: words, terms: tagger.terms)
    let hasVerb = verb.isFound(in: matches)
    hits.removeAll(keepingCapacity: true)
    tagger.terms.resolve(matches, order: &order, into: &hits)
    clauses(of: hits, words: words, in: tagger.terms, into: &clauseList)
    applyScopes(&hits, clauses: clauseList, in: tagger.terms)
    let opening = opening
    isOpener = opening == .opener
    let asks = opening == .opener || asksForSomething
    let isPoint = !hasVerb || (asks && surroundings.effect == .improvement)
    circumstanceReader.read(
      sentence, words: words.count, hasVerb: hasVerb, isPoint: isPoint, in: surroundings,
      into: &circumstances)
    let isCapitalised = !circumstances.contains(.fragment)
    add(opening: opening, isPoint: !hasVerb)
    if asksForSomething, isCapitalised { circumstances.append(.opensWithRequest) }
    addStrength()
    if !isPoint, sentence.role != .bullet, surroundings.isEffectFromText {
      surroundings.effect = .none
    }
  }

  /// What the sentence's first words make of it.
  private var opening: CueLexicon.Kind? {
    if let first = hits.first, first.first == 0, let cue = tagger.terms.cue(first.term),
      cue.kind == .contrast
    {
      return .contrast
    }
    for match in matches where match.first == 0 {
      let kind = tagger.terms.kind(match.term)
      if kind == .opener || kind == .consequence { return kind }
    }
    return nil
  }

  /// Whether the sentence opens with an imperative.
  private var asksForSomething: Bool {
    matches.contains { $0.first == 0 && tagger.terms.kind($0.term) == .imperative }
  }

  /// Notes how the sentence's first words tie it to the sentence before.
  private mutating func add(opening: CueLexicon.Kind?, isPoint: Bool) {
    switch (opening, surroundings.previous) {
    case (.contrast, .strength): circumstances.append(.contrastAfterStrength)
    case (.contrast, .weakness): circumstances.append(.contrastAfterWeakness)
    case (.contrast, _): circumstances.append(.contrastAfterOther)
    case (.consequence, .strength): circumstances.append(.consequenceAfterStrength)
    case (.consequence, .weakness): circumstances.append(.consequenceAfterWeakness)
    case (.opener, _) where isPoint: circumstances.append(.opensLikePoint)
    default: break
    }
  }

  /// Notes that nothing in the sentence judges by itself.
  private mutating func addStrength() {
    var strongest = 0.0
    for hit in hits {
      guard tagger.terms.signs[hit.term] != 0 || tagger.terms.cue(hit.term) != nil else { continue }
      strongest = max(strongest, abs(tagger.terms.handLeans[hit.term]))
    }
    if strongest < CircumstanceReader.strongLean { circumstances.append(.noStrongTerm) }
    if strongest == 0 { circumstances.append(.noTerm) }
  }

  private mutating func areas() -> [AreaChoice] {
    tagger.areaTagger.areas(of: areaMatches, words: words.count, in: &surroundings.areas)
  }

  private mutating func judgement(
    on sentence: Sentence, sums: Weights, areas: [AreaChoice]
  ) -> Judgement {
    var judgement = Judgement(sentence: sentence.number)
    (judgement.sentiment, judgement.rule) = decide(sums)
    let position = sentence.number - 1
    let voice = voices.indices.contains(position) ? voices[position] : Voice()
    judgement.speaker = voice.speaker
    if voice.isOpinion, judgement.sentiment != .neutral {
      (judgement.sentiment, judgement.rule) = (.neutral, "not the inspectorate's words")
    }
    judgement.score = judgement.sentiment == .neutral ? 0 : tanh(sums.lean / 4)
    let facets = Facets(hits, circumstances: circumstances, in: tagger.terms)
    judgement.extent = facets.extent
    judgement.trajectory = facets.trajectory
    judgement.recommendation = facets.recommendation
    judgement.isListed = surroundings.lists(
      circumstances, isRequest: facets.isRequest || isOpener)
    let evidence = Evidence(bytes: bytes, words: words, hits: hits, terms: tagger.terms)
    judgement.mentions = evidence.mentions(areas: areas, in: tagger)
    judgement.evidence = evidence.terms(for: judgement.sentiment)
    let polarities = polarities(
      of: areas, sentiment: judgement.sentiment, clauses: clauseList, leans: sums.clauses)
    judgement.findings = zip(areas, polarities).map { area, polarity in
      Finding(
        area: tagger.taxonomy.areas[area.area].id, polarity: polarity,
        evidence: evidence.words(of: area, polarity: polarity))
    }
    return judgement
  }

  /// The terms of the sentence just read, before any number is given to them.
  private func sentimentReading(_ sums: Weights) -> SentimentReading {
    var reading = SentimentReading()
    for hit in hits {
      reading.leans[hit.term, default: 0] += hit.factor
      reading.claims[hit.term, default: 0] += 1
    }
    for circumstance in circumstances {
      guard let term = tagger.terms.term(for: circumstance) else { continue }
      reading.leans[term, default: 0] += 1
      reading.claims[term, default: 0] += 1
    }
    let pair = ClausePair(clauseList, leans: sums.clauses, in: tagger.terms)
    reading.mixed = pair?.parts(in: tagger.terms).reduce(into: [:]) { $0[$1.term] = $1.value }
    return reading
  }
}
