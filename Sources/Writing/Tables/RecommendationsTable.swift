import Reports

/// `recommendations`: what reports ask for, beside what later reports say of it.
package struct RecommendationsTable: Dataset {
  package static let name = "recommendations"
  package static let rowMeaning = "a recommendation, and a later sentence on the same matter"

  package let columns: [Column<Recommendation>] = askedColumns + laterColumns

  package init() {}

  private static let askedColumns: [Column<Recommendation>] = [
    Column("report_id", .text, "the report that asks", required: true) { .text($0.asked.report) },
    Column("sentence", .integer, "number of the sentence that asks", required: true) {
      .integer($0.asked.sentence)
    },
    Column("authority", .text, "the authority that is asked", required: true) {
      .text($0.authority)
    },
    Column("authority_code", .text, "its code in the register, today's") {
      .optional($0.authorityCode, Cell.text)
    },
    Column("date", .date, "date of the report that asks", required: true) { .date($0.asked.date) },
    Column("areas", .text, "practice areas that it touches, joined by `;`") {
      .optional($0.areas.isEmpty ? nil : $0.areas.joined(separator: ";"), Cell.text)
    },
    Column("priority", .flag, "whether it has to be done before all else", required: true) {
      .flag($0.isPriority)
    },
    Column("text", .text, "what is asked for", required: true) { .text($0.asked.text) },
    Column("status", "what all later reports together say of it", required: true) { $0.status },
  ]

  private static let laterColumns: [Column<Recommendation>] = [
    Column("later_report_id", .text, "a later report on the same authority") {
      .optional($0.later) { .text($0.report) }
    },
    Column("later_sentence", .integer, "number of the sentence in it that takes the matter up") {
      .optional($0.later) { .integer($0.sentence) }
    },
    Column("later_date", .date, "date of the later report") {
      .optional($0.later) { .date($0.date) }
    },
    Column("later_text", .text, "what it says") { .optional($0.later) { .text($0.text) } },
    Column("later_sentiment", .text, "how it judges the matter: `strength`, `weakness`, `mixed`") {
      .optional(sentiment($0), Cell.text)
    },
    Column("similarity", .ratio, "how surely it is about the same matter, 0.6 to 1") {
      .optional($0.similarity, Cell.ratio)
    },
    Column("shared", .text, "the matters that both name, joined by `; `") {
      .optional($0.shared.isEmpty ? nil : $0.shared.joined(separator: "; "), Cell.text)
    },
  ]

  private static func sentiment(_ row: Recommendation) -> String? {
    row.laterSides.count > 1 ? Sentiment.mixed.rawValue : row.laterSides.first?.rawValue
  }
}
