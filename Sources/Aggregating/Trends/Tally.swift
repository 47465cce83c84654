import Reports

/// What aggregation needs to know of one report: its facts and its integer counts.
package struct Tally: Codable, Hashable, Sendable {
  /// Judgements on one area.
  package struct AreaCounts: Codable, Hashable, Sendable {
    package var area: String
    package var paragraphs: Paragraphs

    package var counts: Counts { paragraphs.counts }
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
  package var grades: Grades
  /// Every judged sentence once.
  package var paragraphs: Paragraphs
  /// Areas with at least one judgement, by id.
  package var areas: [AreaCounts]
  /// What the same words say as a bag, without cues and context: a rival to be measured against.
  package var words: Counts

  /// Counts a report's judgements; a report without the layer of `tag` counts nothing.
  package init(_ report: Report) {
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
    count(report)
  }

  /// Counts what the report says of the body inspected; what it says of another is kept apart.
  private mutating func count(_ report: Report) {
    for (sentence, judgement) in zip(report.sentences ?? [], report.judgements ?? [])
    where sentence.isProse && !judgement.isOfOtherBody {
      count(judgement.sentiment, in: sentence.block)
      for finding in judgement.findings {
        count(finding.polarity, on: finding.area, in: sentence.block)
      }
      for mention in judgement.mentions where mention.kind == .sentiment {
        if let side = Sentiment(rawValue: mention.label) { words.count(side) }
      }
    }
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
