import Reports

/// `trends`: strengths and weaknesses of an area in a place and a period.
package struct TrendsTable: Dataset {
  package static let name = "trends"
  package static let rowMeaning = "an area in a place and a period"

  package let columns: [Column<Trend>] = placeColumns + measureColumns + changeColumns

  package init() {}

  private static let placeColumns: [Column<Trend>] = [
    Column("level", "what the place is", required: true) { $0.place.level },
    Column("name", .text, "authority, region, or `All reports read`", required: true) {
      .text($0.place.name)
    },
    Column("code", .text, "code of the place; empty for all reports read") {
      .text($0.place.code)
    },
    Column("kind", of: .kinds, "kind of visit; nothing is compared across it", required: true) { $0.kind },
    Column(
      "framework", .text, "inspection framework; nothing is compared across it", required: true
    ) { .text($0.framework) },
    Column("area", .text, "practice area, or `all` for every judged sentence once", required: true)
    { .text($0.area.id) },
    Column("area_label", .text, "name of the area", required: true) { .text($0.area.label) },
    Column("domain", .text, "group that the area belongs to") { .text($0.area.domain) },
    Column("period", .text, "date of the visit at level `authority`, else the year", required: true)
    { .text($0.period) },
    Column("date", .date, "date of the visit; empty for years") { .optional($0.date, Cell.date) },
  ]

  private static let measureColumns: [Column<Trend>] = [
    Column("authorities", .integer, "authorities with a judgement in the row", required: true) {
      .integer($0.authorities)
    },
    Column("reports", .integer, "reports with a judgement in the row", required: true) {
      .integer($0.reports)
    },
    Column("strengths", .integer, "judgements of strength, S; mixed ones too", required: true) {
      .integer($0.strengths)
    },
    Column("weaknesses", .integer, "judgements of weakness, W; mixed ones too", required: true) {
      .integer($0.weaknesses)
    },
    Column("balance", .ratio, "(S − W) / (S + W), −1 to 1", required: true) { .ratio($0.balance) },
    Column("strength_share", .ratio, "S / (S + W), 0 to 1", required: true) {
      .ratio($0.strengthShare)
    },
    Column("balance_low", .ratio, "lower end of the 95 % interval of `balance`") {
      .optional($0.balanceLow, Cell.ratio)
    },
    Column("balance_high", .ratio, "upper end of the same interval") {
      .optional($0.balanceHigh, Cell.ratio)
    },
  ]

  private static let changeColumns: [Column<Trend>] = [
    Column("change", .ratio, "`balance` less that of the period in `compared_with`") {
      .optional($0.change, Cell.ratio)
    },
    Column("compared_with", .text, "the earlier visit's date, or the year before") {
      .optional($0.comparedWith, Cell.text)
    },
    Column("direction", "what the test of the change says") { $0.direction },
    Column(
      "n_effective", .ratio,
      "how many independent judgements the row is worth, at level `authority`; else empty"
    ) { .optional($0.nEffective, Cell.ratio) },
    Column("p", .ratio, "two-sided p of the change; empty where none was tested") {
      .optional($0.p, Cell.ratio)
    },
    Column("p_adjusted", .ratio, "the same, corrected for the areas that were tested beside it") {
      .optional($0.pAdjusted, Cell.ratio)
    },
    Column(
      "balance_within", .ratio,
      "`balance` of the year with authority and kind held fixed; empty at level `authority`"
    ) { .optional($0.balanceWithin, Cell.ratio) },
  ]
}
