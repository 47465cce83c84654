import Lexicons
import Reports

/// Reads the sentences of one report in order: what they name, what they take over from the sentence
/// before, and which of them ask for something.
struct FollowedSentences {
  private(set) var sentences: [FollowedReport.JudgedSentence] = []
  private(set) var points: [FollowedReport.Point] = []
  /// Groups that the whole report is about.
  var theme: Set<Int> = []

  private let report: Report
  private let bytes: [UInt8]
  private let words: TopicWords
  private let names: Set<UInt64>
  private let matters: MatterReader
  private let lists: RecommendationLists
  private var headings: [Int: (groups: Set<Int>, isPriority: Bool)] = [:]
  private var previous: (sentence: Sentence, said: SaidMatters)?

  init(_ report: Report, words: TopicWords, matters: MatterReader) {
    self.report = report
    self.bytes = Array(report.text.utf8)
    self.words = words
    self.names = Set(TopicWords.stems(of: (report.inspection.authority ?? "").utf8))
    self.matters = matters
    self.lists = RecommendationLists(report)
  }

  func groups(of text: String) -> Set<Int> { groups(of: matters.read(text)) }

  private func groups(of reading: MatterReader.Reading) -> Set<Int> {
    Set(
      reading.mentions.compactMap {
        let matter = matters.lexicon.matters[$0.matter]
        return matter.kind == .group ? $0.matter : matter.group
      })
  }

  /// Groups in sentences that say what was looked at.
  func theme(of sentences: [Sentence]) -> Set<Int> {
    var theme: Set<Int> = []
    for sentence in sentences where sentence.isProse && isInText(sentence.span) {
      let reading = matters.read(bytes, in: sentence.span.range)
      if reading.signs.contains(where: { $0.role == .theme }) {
        theme.formUnion(groups(of: reading))
      }
    }
    return theme
  }

  mutating func read(_ sentence: Sentence, _ judgement: Judgement) {
    guard sentence.isProse, isInText(sentence.span) else {
      previous = nil
      return
    }
    let reading = matters.read(bytes, in: sentence.span.range)
    let before = previous.flatMap { previous in
      previous.sentence.block == sentence.block
        || (reading.refers && previous.sentence.section == sentence.section) ? previous.said : nil
    }
    let said = SaidMatters(reading, after: before, in: matters.lexicon)
    previous = (sentence, said)
    let stems = Set(words.stems(of: bytes[sentence.span.range], without: names))
    let heading = heading(of: sentence.section)
    if lists.asks(sentence, judgement, in: bytes) {
      points.append(
        .init(
          number: sentence.number, span: sentence.span, areas: judgement.findings.map(\.area),
          isPriority: heading.isPriority, isOfOtherBody: judgement.isOfOtherBody,
          asked: AskedMatters(reading, stems: stems, in: matters.lexicon)))
    }
    guard judgement.isJudged else { return }
    let groups = [said.groups, heading.groups, theme].first { !$0.isEmpty } ?? []
    sentences.append(
      .init(
        number: sentence.number, span: sentence.span, sides: judgement.sentiment.sides,
        isOfOtherBody: judgement.isOfOtherBody, said: said, groups: groups, stems: stems))
  }

  private func isInText(_ span: Reports.Span) -> Bool {
    !span.isEmpty && span.start >= 0 && span.end <= bytes.count
  }

  /// What the headings above a section say: the groups that the nearest names, and whether one of them
  /// puts its points before all others.
  private mutating func heading(of section: Int) -> (groups: Set<Int>, isPriority: Bool) {
    if let known = headings[section] { return known }
    var found: (groups: Set<Int>, isPriority: Bool) = ([], false)
    for text in report.headings(above: section) {
      let reading = matters.read(text)
      if found.groups.isEmpty { found.groups = groups(of: reading) }
      if reading.signs.contains(where: { $0.role == .priority }) { found.isPriority = true }
    }
    headings[section] = found
    return found
  }
}

extension Report {
  /// Texts of the headings above a section, the nearest first.
  fileprivate func headings(above section: Int) -> [String] {
    var texts: [String] = []
    var next: Int? = section
    // A section comes after those that it is nested in: what does not is broken, and ends the search.
    while let place = next, let sections, sections.indices.contains(place) {
      if let heading = sections[place].heading, blocks.indices.contains(heading) {
        texts.append(text[blocks[heading].span])
      }
      next = sections[place].parent.flatMap { $0 < place ? $0 : nil }
    }
    return texts
  }
}
