import Reports

/// `sentences`: every sentence of every report, with what it was taken to say and why.
package struct SentencesTable: Dataset {
  package static let name = "sentences"
  package static let rowMeaning = "a sentence, heading, table row or piece of furniture"

  package let columns: [Column<JudgedSentence>] = placeColumns + judgementColumns

  package init() {}

  package func rows(of report: Report) -> [JudgedSentence] { JudgedSentence.all(of: report) }

  private static let placeColumns: [Column<JudgedSentence>] = [
    Column("report_id", .text, "the report", required: true) { .text($0.report.id) },
    Column("sentence", .integer, "number of the sentence in reading order", required: true) {
      .integer($0.sentence.number)
    },
    Column("page", .integer, "page where it starts, from the first PDF page; else empty") {
      .optional($0.sentence.page, Cell.integer)
    },
    Column("start", .integer, "first byte in the report's text (UTF-8)", required: true) {
      .integer($0.sentence.span.start)
    },
    Column("end", .integer, "one past the last byte", required: true) {
      .integer($0.sentence.span.end)
    },
    Column("section", .text, "heading that it stands under; for a heading, the one above it") {
      .text($0.section)
    },
    Column(
      "role", "what the text does in the report; only paragraphs and bullets are judged",
      required: true
    ) { $0.sentence.role },
  ]

  private static let judgementColumns: [Column<JudgedSentence>] = [
    Column("speaker", "who says it") { $0.judgement?.speaker },
    Column("text", .text, "the sentence", required: true) { .text($0.text) },
    Column("sentiment", "what it says about the inspected service") { $0.judgement?.sentiment },
    Column("score", .ratio, "weighted balance of its terms, −1 (weakness) to 1 (strength)") {
      .optional($0.judgement?.score, Cell.ratio)
    },
    Column("areas", .text, "practice areas, each with its polarity: `area:polarity`, joined by `;`")
    { .optional($0.judgement, areas) },
    Column("evidence", .text, "the words that decided the sentiment, joined by `; `") {
      .optional($0.judgement) { .text($0.evidence.joined(separator: "; ")) }
    },
    Column("extent", "for how many it says that it holds") { $0.judgement?.extent },
    Column("trajectory", "which way it says that things have moved") { $0.judgement?.trajectory },
    Column("recommendation", .flag, "whether it asks for something to be done") {
      .optional($0.judgement) { .flag($0.recommendation) }
    },
    Column("confidence", .ratio, "how likely it is that the sentiment is right, 0 to 1") {
      .optional($0.judgement?.confidence, Cell.ratio)
    },
    Column("corrected", .flag, "whether a person put its labels right", required: true) {
      .flag($0.isCorrected)
    },
    Column(
      "paragraph", .integer, "number of the paragraph, bullet or heading in the report",
      required: true
    ) {
      .integer($0.paragraph)
    },
    Column(
      "other_body", .flag, "whether it is about another body than the one inspected", required: true
    ) {
      .flag($0.isOfOtherBody)
    },
  ]

  private static func areas(of judgement: Judgement) -> Cell {
    .text(judgement.findings.map { "\($0.area):\($0.polarity.rawValue)" }.joined(separator: ";"))
  }
}
