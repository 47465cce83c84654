import Foundation
import Lexicons
import Reports
import Terms

/// Reads one report front to back, and remembers what a later sentence may refer to.
///
/// Working memory is kept between sentences, so that one more sentence costs few allocations.
struct ReportReader {
  private let tagger: Tagger
  private let bytes: [UInt8]
  private let headings: [[HeadingMeaning]]
  private let circumstanceReader: CircumstanceReader
  private var surroundings = SectionState()
  private var section = -1
  private let voices: [Voice]
  private let sentences: [Sentence]
  private var queue: SentenceQueue
  private var place = SentenceQueue.Place()
  private var around: AreaNeighbours
  private var odds = AreaVector(areas: 0)
  private var chosen = AreaChoices()
  private var headingScratch = TermAutomaton.Scratch()
  private var sums = SentenceSums()
  private var composer = Composer()
  /// Circumstances that composition found.
  private var composed: [CueLexicon.Circumstance] = []
  /// Whether the sentence is the text of a heading and nothing else.
  private var isHeadingText = false
  private var evidence = Evidence()
  /// Whether `reading` is kept, for fitting.
  var isKeepingReading = false
  /// Whether the section is about another body than the one inspected.
  private var isOfOtherBody = false
  /// Whether the sentence just read opens like a point of a list ("Ensure that …").
  private var isOpener = false
  private(set) var reading: SentimentFeatures?
  private(set) var hits: [WeighedMention] = []
  private(set) var clauseList: [Clause] = []
  private(set) var circumstances: [CueLexicon.Circumstance] = []

  init(_ tagger: Tagger, _ report: Report, sections: [Section]) {
    self.tagger = tagger
    self.bytes = Array(report.text.utf8)
    self.sentences = report.sentences ?? []
    self.queue = SentenceQueue(persons: NameReader.persons(report.inspection.inspectors))
    self.around = AreaNeighbours(areas: tagger.areaTagger.areaCount)
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
    if SentenceQueue.holds(sentence) {
      queue.take(into: &place, sentences, bytes, with: tagger, around: &around)
    }
    defer { if SentenceQueue.holds(sentence) { around.leave(place.glimpse.alone) } }
    guard sentence.isProse else {
      var judgement = Judgement(sentence: sentence.number)
      judgement.rule = "not prose"
      return judgement
    }
    guard !SentenceMarker.isMarker(bytes, sentence.span, words: place.terms.words.count) else {
      var judgement = Judgement(sentence: sentence.number)
      judgement.rule = "a reference or a marker"
      return judgement
    }
    weighTerms(of: sentence, opensAsHeading: readAsHeading())
    tagger.terms.weigh(
      hits, learned: place.terms.learned, clauses: clauseList, circumstances: circumstances,
      into: &sums)
    chooseAreas()
    if isKeepingReading {
      let pair = ClausePair(clauseList, leans: sums.clauses, in: tagger.terms)
      reading = SentimentFeatures(
        hits, learned: place.terms.learned, circumstances, pair, in: tagger.terms)
    }
    let judgement = judgement(on: sentence)
    surroundings.previous = judgement.sentiment
    return judgement
  }

  private mutating func enter(_ sentence: Sentence) {
    if sentence.section != section {
      section = sentence.section
      let above = headings.indices.contains(section) ? headings[section] : []
      surroundings.enter(headings: above)
      isOfOtherBody = above.contains { $0.isOfOtherBody }
    }
  }

  /// A sentence that opens with the words of a known heading is one that `clean` did not see, and
  /// holds for what follows.
  ///
  /// - Returns: whether it is one.
  private mutating func readAsHeading() -> Bool {
    let meaning = tagger.headingReader.opening(
      of: bytes, words: place.terms.words, scratch: &headingScratch)
    isHeadingText =
      meaning?.openingWords == place.terms.words.count || place.terms.endsWithGrade(in: bytes)
    guard let meaning, !place.terms.goesOn(after: meaning.openingWords) else { return false }
    surroundings.effect = meaning.effect
    surroundings.isEffectFromText = true
    return true
  }

  private mutating func weighTerms(of sentence: Sentence, opensAsHeading: Bool) {
    let verb = MainVerb(bytes: bytes, words: place.terms.words, terms: tagger.terms)
    let hasVerb = verb.isFound(in: place.terms.grammar)
    place.terms.resolve(into: &hits, with: tagger.terms)
    composer.read(place.terms, mentions: &hits, in: tagger.terms)
    clauses(of: hits, words: place.terms.words, in: tagger.terms, into: &clauseList)
    composed.removeAll(keepingCapacity: true)
    composer.compose(
      place.terms, hits: &hits, clauses: clauseList, in: tagger.terms, circumstances: &composed)
    applyScopes(&hits, clauses: clauseList, in: tagger.terms)
    let opening = place.terms.opening(hits)
    let isImperative = place.terms.isImperative
    isOpener = opening == .opener
    let asks = isOpener || isImperative || place.terms.asksByModal(hits)
    let isPoint = !hasVerb || (asks && surroundings.effect == .improvement)
    // The first whole sentence ends what such a heading holds for.
    let endsList = !isPoint && sentence.role != .bullet && surroundings.isEffectFromText
    if endsList, !opensAsHeading { surroundings.effect = .none }
    circumstanceReader.read(
      sentence, place.terms, hasVerb: hasVerb, isPoint: isPoint, in: surroundings,
      into: &circumstances)
    let isCapitalised = !circumstances.contains(.fragment)
    add(opening: opening, isPoint: !hasVerb)
    if isImperative, isCapitalised { circumstances.append(.opensWithRequest) }
    addStrength()
    circumstances.append(contentsOf: composed)
    if endsList { surroundings.effect = .none }
    if composed.contains(.inspecting), circumstances.contains(.listLead) {
      (surroundings.effect, surroundings.isEffectFromText) = (.metadata, true)
    }
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
    for hit in hits where hit.weighed.sign != 0 || hit.kind != nil {
      strongest = max(strongest, abs(hit.weighed.handLean))
    }
    if strongest < CircumstanceReader.strongLean { circumstances.append(.noStrongTerm) }
    if strongest == 0 { circumstances.append(.noTerm) }
  }

  private mutating func chooseAreas() {
    tagger.areaTagger.choose(
      place.glimpse, of: place.terms.areas, among: around, odds: &odds,
      into: &chosen)
  }

  private mutating func judgement(on sentence: Sentence) -> Judgement {
    var judgement = Judgement(sentence: sentence.number)
    (judgement.sentiment, judgement.rule) = decide(sums)
    let position = sentence.number - 1
    let voice = voices.indices.contains(position) ? voices[position] : Voice()
    judgement.speaker = voice.speaker
    if voice.isOpinion || (voices.isEmpty && place.terms.isOwnView), judgement.sentiment != .neutral
    {
      (judgement.sentiment, judgement.rule) = (.neutral, "not the inspectorate's words")
    }
    if isHeadingText, judgement.sentiment != .neutral {
      (judgement.sentiment, judgement.rule) = (.neutral, "a heading or a grade")
    }
    judgement.score = judgement.sentiment == .neutral ? 0 : tanh(sums.lean / 4)
    if circumstances.contains(.improvementHeading),
      [.strength, .mixed].contains(judgement.sentiment)
    {
      // What should improve is named there, in however good words.
      (judgement.sentiment, judgement.rule) = (.weakness, "a point of what should improve")
      judgement.score = -abs(judgement.score)
    }
    judgement.confidence = tagger.calibration?.probability(judgement.sentiment, certainty)
    let facets = facets(of: judgement.sentiment)
    judgement.isOfOtherBody = isOfOtherBody
    judgement.extent = facets.extent
    judgement.trajectory = facets.trajectory
    judgement.recommendation = facets.recommendation
    judgement.isListed = surroundings.lists(
      circumstances, isRequest: facets.isRequest || isOpener)
    explain(&judgement)
    return judgement
  }

  /// What says how sure the sentiment of the sentence just read is.
  var certainty: [Double] {
    sums.certainty(isUntold: circumstances.contains(.noStrongTerm))
  }

  private func facets(of sentiment: Sentiment) -> Facets {
    Facets(
      Facets.Sentence(
        hits: hits, clauses: clauseList, grammar: place.terms.grammar, words: place.terms.words,
        circumstances: circumstances, sentiment: sentiment,
        counted: tagger.terms.term(for: .counted)), in: tagger.terms)
  }

  /// Adds mentions, findings and what led to them.
  private mutating func explain(_ judgement: inout Judgement) {
    let words = place.terms.words
    hits.append(contentsOf: place.terms.learned)
    evidence.collect(hits, chosen)
    judgement.mentions = evidence.mentions(hits, chosen, among: words, in: tagger)
    judgement.evidence = evidence.terms(for: judgement.sentiment, among: words, of: bytes)
    judgement.findings.reserveCapacity(chosen.choices.count)
    for (position, choice) in chosen.choices.enumerated() {
      let polarity = polarity(
        of: position, among: chosen, sentiment: judgement.sentiment, clauses: clauseList,
        leans: sums.clauses)
      judgement.findings.append(
        Finding(
          area: tagger.taxonomy.areas[choice.area].id, polarity: polarity,
          evidence: evidence.words(of: position, polarity: polarity, among: words, of: bytes)))
    }
  }
}
