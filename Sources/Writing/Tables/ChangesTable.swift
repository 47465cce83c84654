import Reports

/// `changes`: what has changed since an authority's last inspection, by area.
package struct ChangesTable: Dataset {
  package static let name = "changes"
  package static let rowMeaning = "an area of an authority since its last inspection"

  package let columns: [Column<AreaChange>] =
    placeColumns + sideColumns("before") { $0.before } + sideColumns("after") { $0.after }
    + changeColumns + saidColumns

  package init() {}

  private static let placeColumns: [Column<AreaChange>] = [
    Column("authority", .text, "the authority", required: true) { .text($0.authority) },
    Column("authority_code", .text, "its current GSS code") { .text($0.authorityCode) },
    Column("framework", .text, "inspection framework of both inspections", required: true) {
      .text($0.framework)
    },
    Column("area", .text, "practice area, or `all` for every judged sentence once", required: true)
    { .text($0.area.id) },
    Column("area_label", .text, "name of the area", required: true) { .text($0.area.label) },
    Column("domain", .text, "group that the area belongs to") { .text($0.area.domain) },
  ]

  /// The columns of the last inspection (`after`) or of the one before it.
  private static func sideColumns(
    _ name: String, _ side: @escaping @Sendable (AreaChange) -> AreaChange.Side?
  ) -> [Column<AreaChange>] {
    let which = name == "after" ? "the last inspection" : "the inspection before the last"
    return [
      Column("\(name)_report_id", .text, "report on \(which)") {
        .optional(side($0)) { .text($0.report) }
      },
      Column("\(name)_date", .date, "date of \(which)") { .optional(side($0)) { .date($0.date) } },
      Column("\(name)_strengths", .integer, "judgements of strength in it, mixed ones too") {
        .optional(side($0)) { .integer($0.strengths) }
      },
      Column("\(name)_weaknesses", .integer, "judgements of weakness in it, mixed ones too") {
        .optional(side($0)) { .integer($0.weaknesses) }
      },
      Column("\(name)_balance", .ratio, "its balance, −1 to 1; empty where nothing was judged") {
        .optional(side($0)?.balance, Cell.ratio)
      },
    ]
  }

  private static let changeColumns: [Column<AreaChange>] = [
    Column("change", .ratio, "`after_balance` less `before_balance`") {
      .optional($0.change, Cell.ratio)
    },
    Column("p_adjusted", .ratio, "two-sided p of the change, corrected over the areas") {
      .optional($0.pAdjusted, Cell.ratio)
    },
    Column("direction", "what the test of the change says", required: true) { $0.direction },
    Column(
      "visits_since", .text,
      "later visits that judge the area: date, kind, strengths : weaknesses, joined by `; `"
    ) { .text($0.visits.map(\.words).joined(separator: "; ")) },
  ]

  private static let saidColumns: [Column<AreaChange>] = [
    Column(
      "said_before", .text,
      "the two clearest sentences of the inspection before, each with its number, joined by ` | `"
    ) { .text(words($0.before?.said ?? [])) },
    Column("said_after", .text, "the same of the last inspection") { .text(words($0.after.said)) },
  ]

  private static func words(_ said: [AreaChange.Quotation]) -> String {
    said.map { "\($0.sentence): \($0.text)" }.joined(separator: " | ")
  }
}

extension AreaChange.Visit {
  /// The visit in a few words.
  fileprivate var words: String {
    "\(date) \(kind.rawValue) \(strengths) : \(weaknesses)"
  }
}
