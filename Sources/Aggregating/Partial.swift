import Reports

/// What aggregation needs to know of one report: its facts and its integer counts.
package struct Tally: Codable, Hashable, Sendable {
  /// Counts of one area.
  package struct AreaCounts: Codable, Hashable, Sendable {
    package var area: String
    package var counts: Counts
  }

  package var id: String
  package var sha256: String
  package var format: Format
  package var source: Source
  package var kind: Kind
  package var visitNumber: Int?
  package var framework: String
  package var authority: String?
  package var authorityCode: String?
  package var region: String?
  package var start: Day?
  package var end: Day?
  package var publicationDate: Day?
  /// Every judged sentence once.
  package var all: Counts
  /// Areas with at least one judgement, by id.
  package var areas: [AreaCounts]

  /// Counts a report's judgements; a report without the layer of `tag` counts nothing.
  package init(_ report: Report) {
    let facts = report.inspection
    self.id = report.id
    self.sha256 = report.sha256
    self.format = report.format
    self.source = facts.source
    self.kind = facts.kind
    self.visitNumber = facts.visitNumber
    self.framework = facts.framework
    self.authority = facts.authority
    self.authorityCode = facts.authorityCode
    self.region = facts.region
    self.start = facts.start
    self.end = facts.end
    self.publicationDate = facts.publicationDate
    self.all = Counts()
    self.areas = []
    count(report)
  }

  private mutating func count(_ report: Report) {
    var byArea: [String: Counts] = [:]
    for (sentence, judgement) in zip(report.sentences ?? [], report.judgements ?? [])
    where sentence.isProse {
      all.count(judgement.sentiment)
      for finding in judgement.findings {
        byArea[finding.area, default: Counts()].count(finding.polarity)
      }
    }
    areas = byArea.filter { $0.value.total > 0 }
      .map { AreaCounts(area: $0.key, counts: $0.value) }
      .sorted { $0.area < $1.area }
  }

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

/// The part of an aggregation that shards, threads and machines can share: a tally a report.
///
/// `merge` is associative, and `Aggregator.finish` gives the same for any order of the tallies.
package struct Partial: Codable, Hashable, Sendable {
  package private(set) var tallies: [Tally]

  package init(_ tallies: [Tally] = []) {
    self.tallies = tallies
  }

  /// Takes in what another part of the reports gave.
  package mutating func merge(_ other: Partial) {
    tallies += other.tallies
  }

  /// Both parts in one.
  package func merging(_ other: Partial) -> Partial {
    Partial(tallies + other.tallies)
  }
}
