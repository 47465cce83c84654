import Reports

/// `reports`: every report that was read, with its facts, grades and counts.
package struct ReportsTable: Dataset {
  package static let name = "reports"
  package static let rowMeaning = "a report"

  /// A report with its counts, taken once for all columns.
  package struct Row: Sendable {
    let report: Report
    /// Sentences of paragraphs and bullets; those of cells are judged, but not counted here.
    let running: Int
    let judged: [Sentiment: Int]

    var facts: Inspection { report.inspection }

    init(_ report: Report) {
      let sentences = report.sentences ?? []
      let judgements = zip(sentences, report.judgements ?? []).filter { $0.0.isProse }
      self.report = report
      self.running = sentences.count { $0.isRunning }
      self.judged = judgements.reduce(into: [:]) { $0[$1.1.sentiment, default: 0] += 1 }
    }

    func count(_ sentiment: Sentiment) -> Int { judged[sentiment] ?? 0 }

    /// With mixed sentences on both sides, as area `all` of trends; nil where nothing was judged.
    var balance: Double? {
      let sides = count(.strength) + count(.weakness) + 2 * count(.mixed)
      guard sides > 0 else { return nil }
      return Double(count(.strength) - count(.weakness)) / Double(sides)
    }
  }

  package let columns: [Column<Row>]

  /// - Parameter domain: the pack, which has a column for each of its judgements.
  package init(domain: Domain = Domain()) {
    columns =
      ReportsTable.fileColumns + ReportsTable.placeColumns + ReportsTable.dateColumns
      + ReportsTable.gradeColumns(domain) + ReportsTable.countColumns + ReportsTable.placingColumns
      + ReportsTable.originColumns + ReportsTable.furtherColumns
  }

  package func rows(of report: Report) -> [Row] { [Row(report)] }

  private static let fileColumns: [Column<Row>] = [
    Column("report_id", .text, "the file's stem, made unique", required: true) {
      .text($0.report.id)
    },
    Column("file", .text, "path of the file, relative to the PATH given", required: true) {
      .text($0.report.file)
    },
    Column("format", "what the file holds, told by its content", required: true) {
      $0.report.format
    },
    Column("sha256", .text, "SHA-256 of the file", required: true) { .text($0.report.sha256) },
    Column("source", "who published it", required: true) { $0.facts.source },
    Column(
      "kind", of: .kinds, "kind of visit; for a press piece that of the event it reports on",
      required: true
    ) { $0.facts.kind },
    Column("visit_number", .integer, "number of a visit since the grade that led to it") {
      .optional($0.facts.visitNumber, Cell.integer)
    },
    Column("framework", .text, "inspection framework, from `frameworks.csv`", required: true) {
      .text($0.facts.framework)
    },
  ]

  private static let placeColumns: [Column<Row>] = [
    Column("authority", .text, "the authority inspected, as the register names it") {
      .optional($0.facts.authority, Cell.text)
    },
    Column("authority_code", .text, "its code in the register, today's") {
      .optional($0.facts.authorityCode, Cell.text)
    },
    Column("region", .text, "its region") { .optional($0.facts.region, Cell.text) },
    Column("title", .text, "title of the report") { .optional($0.facts.title, Cell.text) },
  ]

  private static let dateColumns: [Column<Row>] = [
    Column("inspection_start", .date, "first day of the visit") {
      .optional($0.facts.start, Cell.date)
    },
    Column("inspection_end", .date, "last day of the visit") { .optional($0.facts.end, Cell.date) },
    Column("publication_date", .date, "day of publication") {
      .optional($0.facts.publicationDate, Cell.date)
    },
    Column("inspectors", .text, "inspectors, the lead first, joined by `; `") {
      .text($0.facts.inspectors.joined(separator: "; "))
    },
  ]

  private static func gradeColumns(_ domain: Domain) -> [Column<Row>] {
    domain.judgements.map { judgement in
      Column(judgement.column, of: .grades, judgement.label) { $0.facts.grades[judgement.id] }
    }
  }

  private static let originColumns: [Column<Row>] = [
    Column("date_from", "where the date that places the report in time was found") {
      $0.facts.dateSource
    },
    Column("authority_from", "where the authority was found") { $0.facts.authoritySource },
    Column("pages", .integer, "pages of a PDF") { .optional($0.report.pages, Cell.integer) },
    Column(
      "pages_without_text", .integer, "pages of a PDF on which something is drawn, but no text"
    ) { row in .optional(row.report.pages) { _ in .integer(row.report.pagesWithoutText.count) } },
  ]

  private static let countColumns: [Column<Row>] = [
    Column("sentences", .integer, "sentences in paragraphs and bullets", required: true) {
      .integer($0.running)
    },
    Column("strengths", .integer, "sentences of strength alone", required: true) {
      .integer($0.count(.strength))
    },
    Column("weaknesses", .integer, "sentences of weakness alone", required: true) {
      .integer($0.count(.weakness))
    },
    Column("mixed", .integer, "sentences of both", required: true) { .integer($0.count(.mixed)) },
    Column("balance", .ratio, "(S − W) / (S + W), mixed sentences on both sides, −1 to 1") {
      .optional($0.balance, Cell.ratio)
    },
    Column("in_trends", .flag, "whether the report counts in trends") {
      .optional($0.report.standing) { .flag($0.inTrends) }
    },
    Column("left_out_because", .text, "why it does not; see the list below") {
      .optional($0.report.standing) { .text($0.leftOutBecause) }
    },
  ]

  private static let placingColumns: [Column<Row>] = [
    Column(
      "subject", .text, "kind of body that the document is about; `unsure` where nothing tells"
    ) {
      .optional($0.facts.subject) { .text($0.name.isEmpty ? $0.standing.rawValue : $0.name) }
    },
    Column(
      "outcome", .text, "what the inspection came to, where outcomes replace grades",
      vocabulary: .outcomes
    ) { .optional($0.facts.outcome, Cell.text) },
    Column("theme", .text, "what an inspection of one theme was about") {
      .optional($0.facts.theme, Cell.text)
    },
  ]

  private static let furtherColumns: [Column<Row>] = [
    Column("local_id", .text, "your own number for the report, from `--metadata`") {
      .optional($0.facts.localID, Cell.text)
    },
    Column("link", .text, "where it stands on the web: what a page says of itself, or as given") {
      .optional($0.facts.link, Cell.text)
    },
    Column("inspectorates", .text, "inspectorates that inspected, joined by `; `") {
      .text($0.facts.inspectorates.joined(separator: "; "))
    },
  ]
}
