import Reports

/// `findings`: each judgement on one area by one sentence; a mixed one is two rows.
package struct FindingsTable: Dataset {
  package static let name = "findings"
  package static let rowMeaning = "a judgement on one area by one sentence"

  /// One side of one finding.
  package struct Row: Sendable {
    let place: JudgedSentence
    let finding: Finding
    let side: Sentiment
    let area: Area
  }

  private let areas: [String: Area]

  /// - Parameter taxonomy: practice areas, for labels and domains.
  package init(taxonomy: [Area]) {
    self.areas = Dictionary(taxonomy.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package let columns: [Column<Row>] = placeColumns + findingColumns

  package func rows(of report: Report) -> [Row] {
    JudgedSentence.all(of: report).flatMap { place in
      (place.judgement?.findings ?? []).flatMap { finding in
        let area = areas[finding.area] ?? Area(id: finding.area, domain: "", label: finding.area)
        return finding.polarity.sides.map {
          Row(place: place, finding: finding, side: $0, area: area)
        }
      }
    }
  }

  private static let placeColumns: [Column<Row>] = [
    Column("report_id", .text, "the report", required: true) { .text($0.place.report.id) },
    Column("sentence", .integer, "number of the sentence in the report", required: true) {
      .integer($0.place.sentence.number)
    },
    Column("page", .integer, "page where the sentence starts; empty for HTML and text") {
      .optional($0.place.sentence.page, Cell.integer)
    },
    Column("section", .text, "heading that the sentence stands under") { .text($0.place.section) },
    Column("authority", .text, "the authority inspected") {
      .optional($0.place.report.inspection.authority, Cell.text)
    },
    Column("authority_code", .text, "its code in the register, today's") {
      .optional($0.place.report.inspection.authorityCode, Cell.text)
    },
    Column("region", .text, "its region") {
      .optional($0.place.report.inspection.region, Cell.text)
    },
    Column("date", .date, "last day of the visit, else its first, else publication") {
      .optional($0.place.report.inspection.date, Cell.date)
    },
    Column("kind", of: .kinds, "kind of visit", required: true) { $0.place.report.inspection.kind },
  ]

  private static let findingColumns: [Column<Row>] = [
    Column("area", .text, "practice area", required: true) { .text($0.area.id) },
    Column("area_label", .text, "name of the area", required: true) { .text($0.area.label) },
    Column("domain", .text, "group that the area belongs to") { .text($0.area.domain) },
    Column(
      "sentiment", .text, "the side that the row counts on", required: true,
      choices: [Sentiment.strength.rawValue, Sentiment.weakness.rawValue]
    ) { .text($0.side.rawValue) },
    Column("evidence", .text, "the words that led to the area and its polarity, joined by `; `") {
      .text($0.finding.evidence.joined(separator: "; "))
    },
    Column("text", .text, "the sentence", required: true) { .text($0.place.text) },
    Column("confidence", .ratio, "how likely it is that the sentence's sentiment is right, 0 to 1")
    {
      .optional($0.place.judgement?.confidence, Cell.ratio)
    },
    Column("corrected", .flag, "whether a person put its labels right", required: true) {
      .flag($0.place.isCorrected)
    },
    Column("paragraph", .integer, "number of the paragraph or bullet in the report", required: true)
    {
      .integer($0.place.paragraph)
    },
    Column(
      "other_body", .flag, "whether it is about another body than the one inspected", required: true
    ) {
      .flag($0.place.isOfOtherBody)
    },
  ]
}
