import Reports
import Testing

@testable import Writing

/// What holds of every dataset.
@Suite struct DatasetTests {
  /// The columns that the contract names, in its order.
  @Test(
    "headers",
    arguments: [
      (
        ReportsTable(domain: Packs.childrensServices).header,
        "report_id, file, format, sha256, source, kind, visit_number, framework, authority, authority_code, region, title, inspection_start, inspection_end, publication_date, inspectors, grade_overall, grade_leaders, grade_help_protection, grade_in_care, grade_care_leavers, sentences, strengths, weaknesses, mixed, balance, in_trends, left_out_because, subject, outcome, theme, date_from, authority_from, pages, pages_without_text, local_id, link, inspectorates"
      ),
      (
        SentencesTable().header,
        "report_id, sentence, page, start, end, section, role, speaker, text, sentiment, score, areas, evidence, extent, trajectory, recommendation, confidence, corrected, paragraph, other_body"
      ),
      (
        FindingsTable(taxonomy: []).header,
        "report_id, sentence, page, section, authority, authority_code, region, date, kind, area, area_label, domain, sentiment, evidence, text, confidence, corrected, paragraph, other_body"
      ),
      (
        TrendsTable().header,
        "level, name, code, kind, framework, area, area_label, domain, period, date, authorities, reports, strengths, weaknesses, balance, strength_share, balance_low, balance_high, change, compared_with, direction, n_effective, p, p_adjusted, balance_within"
      ),
      (
        SeriesTable().header,
        "level, name, code, kind, framework, area, area_label, domain, periods, first, last, tau, p, slope_per_year, slope_low, slope_high"
      ),
      (
        ChangesTable().header,
        "authority, authority_code, framework, area, area_label, domain, before_report_id, before_date, before_strengths, before_weaknesses, before_balance, after_report_id, after_date, after_strengths, after_weaknesses, after_balance, change, p_adjusted, direction, visits_since, said_before, said_after"
      ),
      (
        ValidityTable().header,
        "check, level, kind, area, n, value, low, high, rival, rival_value, note"
      ),
      (FailuresTable().header, "file, stage, reason, remedy"),
      (
        RecommendationsTable().header,
        "report_id, sentence, authority, authority_code, date, areas, priority, text, status, later_report_id, later_sentence, later_date, later_text, later_sentiment, similarity, shared"
      ),
      (
        PeersTable().header,
        "authority, authority_code, framework, area, area_label, date, balance, balance_low, balance_high, group, n_peers, peer_balance, peer_balance_low, peer_balance_high, prediction_low, prediction_high, kind, peers, neighbours_edition"
      ),
    ])
  func headers(header: [String], contract: String) {
    #expect(header.joined(separator: ", ") == contract)
  }

  @Test func cellsHaveTheTypesThatTheirColumnsSay() throws {
    let day = try #require(Day(iso: "2021-03-05"))
    var trend = Trend(
      place: Place(level: .authority, name: "Northmere", code: "X01"), kind: "jtai",
      framework: "jtai", area: .all, period: "2021-03-05", date: Day(iso: "2021-03-05"),
      authorities: 1, reports: 1, strengths: 3, weaknesses: 1)
    trend.balanceLow = 0.1
    trend.balanceHigh = 0.9
    trend.change = 0.2
    trend.comparedWith = "2019-01-01"
    trend.direction = .improving
    let series = Series(
      place: trend.place, kind: "jtai", framework: "ilacs", area: .all, periods: 8, first: "2015",
      last: "2019", tau: 0.4, p: 0.2, slopePerYear: 0.01, slopeLow: 0, slopeHigh: 0.02)
    let failure = Failure(file: "a", stage: "clean", reason: "b", remedy: "c")
    check(ReportsTable(domain: Packs.childrensServices), Invented.letter)
    check(SentencesTable(), Invented.letter)
    check(FindingsTable(taxonomy: Invented.taxonomy), Invented.letter)
    check(TrendsTable(), trend)
    check(SeriesTable(), series)
    let side = AreaChange.Side(
      report: "a", date: day, strengths: 3, weaknesses: 1, balance: 0.5,
      said: [.init(sentence: 4, text: "=b")])
    check(
      ChangesTable(),
      AreaChange(
        authority: "Northmere", authorityCode: "X01", framework: "ilacs", area: .all, before: nil,
        after: side,
        visits: [.init(kind: "focused-visit", date: day, strengths: 1, weaknesses: 0)]))
    check(
      ValidityTable(),
      Check(name: "a check", level: .authority, n: 0, value: nil, note: "what it is"))
    check(FailuresTable(), failure)
    let statement = Recommendation.Statement(report: "a", sentence: 1, date: day, text: "=b")
    check(
      RecommendationsTable(),
      Recommendation(
        asked: statement, authority: "Northmere", authorityCode: nil, areas: ["plans"],
        status: .repeated, later: statement, laterSides: [.weakness], similarity: 0.5,
        shared: ["plans"]))
    check(
      PeersTable(),
      PeerComparison(
        authority: "Northmere", authorityCode: "X01", framework: "ilacs", kind: "inspection",
        area: .all, date: day,
        own: .init(balance: 0, low: -1, high: 1), group: .neighbours, peers: 3,
        others: .init(balance: 0.5, low: nil, high: nil)))
  }

  private func check<Data: Dataset>(_ dataset: Data, _ subject: Data.Subject) {
    let rows = dataset.cells(of: subject)
    #expect(!rows.isEmpty)
    for row in rows {
      for (column, cell) in zip(dataset.columns, row) {
        #expect(fits(cell, column), "\(Data.name).\(column.name): \(cell)")
      }
    }
  }

  private func fits<Row>(_ cell: Cell, _ column: Column<Row>) -> Bool {
    switch cell {
    case .empty: !column.isRequired
    case .text(let text):
      column.kind == .text && (column.choices.isEmpty || column.choices.contains(text))
        && !(column.isRequired && text.isEmpty)
    case .integer: column.kind == .integer
    case .ratio: column.kind == .ratio
    case .date: column.kind == .date
    case .flag: column.kind == .flag
    }
  }
}
