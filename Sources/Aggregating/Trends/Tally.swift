import Reports

/// What aggregation needs to know of one report: its facts and its integer counts.
package struct Tally: Codable, Hashable, Sendable {
  /// Judgements on one area.
  package struct AreaCounts: Codable, Hashable, Sendable {
    package var area: String
    package var paragraphs: Paragraphs

    package var counts: Counts { paragraphs.counts }
  }

  /// Judgements in the sections that explain one of the report's grades.
  package struct GradedCounts: Codable, Hashable, Sendable {
    package var judgement: String
    package var counts = Counts()
    /// The same words as a bag.
    package var words = Counts()
  }

  package var id: String
  package var sha256: String
  package var format: Format
  package var source: Source
  package var kind: Kind
  /// What kind of body it is about; nil where nobody asked.
  package var subject: Subject?
  /// How many inspections the file reports on, where more than one.
  package var inspectionsInFile: Int?
  package var visitNumber: Int?
  package var framework: String
  package var authority: String?
  package var authorityCode: String?
  package var region: String?
  package var start: Day?
  package var end: Day?
  package var publicationDate: Day?
  /// The grades as the pack names them.
  package var grades: Grades
  /// Every judged sentence once.
  package var paragraphs: Paragraphs
  /// Areas with at least one judgement, by id.
  package var areas: [AreaCounts]
  /// What the same words say as a bag, without cues and context: a rival to be measured against.
  package var words: Counts
  /// By judgement, those with a grade and a section of their own.
  package var sections: [GradedCounts]
  /// Judgements whose sentiment may well be wrong, on whichever body.
  package var unsure: Int

  /// Counts a report's judgements; a report without the layer of `tag` counts nothing.
  package init(_ report: Report) { self.init(report, sections: GradedSections()) }

  /// The same, with the sections that explain a grade.
  package init(_ report: Report, sections: GradedSections) {
    let facts = report.inspection
    self.id = report.id
    self.sha256 = report.sha256
    self.format = report.format
    self.source = facts.source
    self.kind = facts.kind
    self.subject = facts.subject
    self.inspectionsInFile = facts.inspectionsInFile
    self.visitNumber = facts.visitNumber
    self.framework = facts.framework
    self.authority = facts.authority
    self.authorityCode = facts.authorityCode
    self.region = facts.region
    self.start = facts.start
    self.end = facts.end
    self.publicationDate = facts.publicationDate
    self.grades = facts.grades
    self.paragraphs = Paragraphs()
    self.areas = []
    self.words = Counts()
    self.sections = []
    self.unsure = report.judgements?.count { $0.isUnsure } ?? 0
    count(report, sections.judgements(of: report))
  }

  /// Counts what the report says of the body inspected; what it says of another is kept apart.
  private mutating func count(_ report: Report, _ graded: [String?]) {
    for (sentence, judgement) in zip(report.sentences ?? [], report.judgements ?? [])
    where sentence.isProse && !judgement.isOfOtherBody {
      count(judgement.sentiment, in: sentence.block)
      for finding in judgement.findings {
        count(finding.polarity, on: finding.area, in: sentence.block)
      }
      let bag = judgement.bagOfWords
      words += bag
      if graded.indices.contains(sentence.section), let section = graded[sentence.section] {
        count(judgement.sentiment, bag, inSectionOf: section)
      }
    }
  }

  private mutating func count(_ sentiment: Sentiment, _ bag: Counts, inSectionOf judgement: String)
  {
    let position = sections.firstIndex { $0.judgement >= judgement } ?? sections.count
    if position == sections.count || sections[position].judgement != judgement {
      sections.insert(GradedCounts(judgement: judgement), at: position)
    }
    sections[position].counts.count(sentiment)
    sections[position].words += bag
  }

  /// Why a report is none of the pack's own: it is about another kind of body, or of another's hand.
  var outsider: String? {
    switch subject?.standing {
    case .foreign?: return "about another kind of body: \(subject?.name ?? "")"
    case .unsure?: return "kind of body unsure"
    case .own?, nil: break
    }
    switch source {
    case .official, .press: return nil
    case .provider: return "written by the body inspected"
    case .other: return "written neither by the inspectorate nor by the press"
    }
  }

  /// Counts a judged sentence.
  package mutating func count(_ sentiment: Sentiment, in paragraph: Int) {
    paragraphs.count(sentiment, in: paragraph)
  }

  /// Counts a judgement on an area.
  package mutating func count(_ polarity: Sentiment, on area: String, in paragraph: Int) {
    guard !polarity.sides.isEmpty else { return }
    let position = areas.firstIndex { $0.area >= area } ?? areas.count
    if position == areas.count || areas[position].area != area {
      areas.insert(AreaCounts(area: area, paragraphs: Paragraphs()), at: position)
    }
    areas[position].paragraphs.count(polarity, in: paragraph)
  }

  /// The overall grade, where the report has one.
  var grade: String? { grades.overall?.rawValue }
  /// Every judged sentence once.
  package var all: Counts { paragraphs.counts }
  /// The day of the visit: its last, else its first.
  var visited: Day? { end ?? start }
  /// The day that places the report in a trend.
  var date: Day? { visited ?? publicationDate }
  /// What tells authorities apart: the code, else the name.
  var authorityKey: String? { Tally.authorityKey(code: authorityCode, name: authority) }

  /// The same of a report's facts.
  static func authorityKey(_ facts: Inspection) -> String? {
    authorityKey(code: facts.authorityCode, name: facts.authority)
  }

  private static func authorityKey(code: String?, name: String?) -> String? {
    [code, name].compactMap { $0 }.first { !$0.isEmpty }
  }
}

extension Judgement {
  /// What its words say as a bag, without cues and context.
  package var bagOfWords: Counts {
    var counts = Counts()
    for mention in mentions where mention.kind == .sentiment {
      if let side = Sentiment(rawValue: mention.label) { counts.count(side) }
    }
    return counts
  }
}
