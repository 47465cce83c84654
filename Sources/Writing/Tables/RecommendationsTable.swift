import Reports

/// `recommendations`: what reports ask for, beside what later reports say of it.
package struct RecommendationsTable: Dataset {
  package static let name = "recommendations"
  package static let rowMeaning = "a recommendation in an area, and a later sentence on it"

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
    Column("area", .text, "practice area in which it asks", required: true) { .text($0.area) },
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
    Column("similarity", .ratio, "how far it takes up what was asked, 0.3 to 1") {
      .optional($0.similarity, Cell.ratio)
    },
  ]
}
