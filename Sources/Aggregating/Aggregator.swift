import Reports

/// The fourth stage: folds judgements into trends.
///
/// It is a fold: `partial(of:)` counts one report, parts merge in any order and grouping, and
/// `finish` does what needs the whole set, from which reports count to tests and intervals.
package struct Aggregator: Sendable {
  private let options: AggregateOptions
  private let taxonomy: [Area]
  private let regionCodes: [String: String]

  /// - Parameters:
  ///   - taxonomy: practice areas in the order that rows have.
  ///   - regionCodes: GSS codes of regions, by name, for the column `code`.
  package init(
    options: AggregateOptions = AggregateOptions(), taxonomy: [Area],
    regionCodes: [String: String] = [:]
  ) {
    self.options = options
    self.taxonomy = taxonomy
    self.regionCodes = regionCodes
  }

  /// The facts and counts of one tagged report.
  package func partial(of report: Report) -> Partial {
    Partial([tally(of: report)])
  }

  /// The same by itself, for who keeps it until all reports are there.
  package func tally(of report: Report) -> Tally {
    Tally(report, sections: options.sections)
  }

  /// Trends, series and the standing of each report.
  package func finish(_ partial: Partial) -> Aggregation {
    let events = Events(partial.tallies)
    let areas = AreaOrder(taxonomy, seenIn: events.kept)
    let visits = VisitTrends(options: options, areas: areas).trends(of: events.kept)
    let years = YearTrends(options: options, areas: areas, regionCodes: regionCodes)
      .trends(of: events.kept)
    let trends = visits + years
    let authorities = AuthorityVisits.all(of: events.kept, areas: areas)
    return Aggregation(
      trends: trends, series: SeriesFit().series(of: trends),
      changes: InspectionChanges(options: options, areas: areas).changes(of: authorities),
      checks: Validity(options: options, areas: areas).checks(of: events.kept, authorities),
      standing: events.standing,
      warnings: warnings(of: partial.tallies) + areas.warnings)
  }

  private func warnings(of tallies: [Tally]) -> [String] {
    tallies.sorted { ($0.id, $0.sha256) < ($1.id, $1.sha256) }.compactMap { tally in
      if tally.subject?.standing == .unsure {
        return
          "aggregate: \(tally.id): what kind of body it is about cannot be told and it is in no trend; give 'subject' with --metadata"
      }
      if tally.outsider != nil { return nil }
      if let count = tally.inspectionsInFile {
        return
          "aggregate: \(tally.id): holds \(count) inspections and is in no trend; save each in a file of its own"
      }
      if tally.date == nil {
        return "aggregate: \(tally.id): has no date and is in no trend; give one with --metadata"
      }
      if tally.authorityKey == nil {
        return
          "aggregate: \(tally.id): has no authority and is in no trend; give one with --metadata"
      }
      return nil
    }
  }
}

/// What the fourth stage makes of all reports.
package struct Aggregation: Codable, Hashable, Sendable {
  /// Rows of `trends.csv`: authorities by visit, then regions and all reports by year.
  package var trends: [Trend]
  /// Rows of `series.csv`, in the order of trends.
  package var series: [Series]
  /// Rows of `changes.csv`, sentences left out: those are the reports'.
  package var changes: [AreaChange]
  /// Rows of `validity.csv`.
  package var checks: [Check]
  /// Of every report, by id: whether it counts in trends, and if not, why.
  package var standing: [String: Report.Standing]
  /// Messages about reports and areas that are in no trend, in the order of ids.
  package var warnings: [String]
}
