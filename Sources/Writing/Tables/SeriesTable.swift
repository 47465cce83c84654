import Reports

/// `series`: how an area in a place moves over eight periods or more.
package struct SeriesTable: Dataset {
  package static let name = "series"
  package static let rowMeaning = "an area in a place over time"

  package let columns: [Column<Series>] = placeColumns + measureColumns

  package init() {}

  private static let placeColumns: [Column<Series>] = [
    Column("level", "what the place is", required: true) { $0.place.level },
    Column("name", .text, "authority, region, or `All reports read`", required: true) {
      .text($0.place.name)
    },
    Column("code", .text, "code of the place; empty for all reports read") {
      .text($0.place.code)
    },
    Column("kind", of: .kinds, "kind of visit; no series runs across it", required: true) { $0.kind },
    Column("framework", .text, "inspection framework; no series runs across it", required: true) {
      .text($0.framework)
    },
    Column("area", .text, "practice area, or `all` for every judged sentence once", required: true)
    { .text($0.area.id) },
    Column("area_label", .text, "name of the area", required: true) { .text($0.area.label) },
    Column("domain", .text, "group that the area belongs to") { .text($0.area.domain) },
  ]

  private static let measureColumns: [Column<Series>] = [
    Column("periods", .integer, "rows of `trends.csv` that make the series", required: true) {
      .integer($0.periods)
    },
    Column("first", .text, "first period", required: true) { .text($0.first) },
    Column("last", .text, "last period", required: true) { .text($0.last) },
    Column("tau", .ratio, "Mann-Kendall's tau of the balance, −1 to 1", required: true) {
      .ratio($0.tau)
    },
    Column(
      "p", .ratio, "two-sided p of the Mann-Kendall test, corrected over all series of the place",
      required: true
    ) { .ratio($0.p) },
    Column("slope_per_year", .ratio, "Theil-Sen slope of the balance a year", required: true) {
      .ratio($0.slopePerYear)
    },
    Column("slope_low", .ratio, "lower end of its 95 % interval", required: true) {
      .ratio($0.slopeLow)
    },
    Column("slope_high", .ratio, "upper end of the same interval", required: true) {
      .ratio($0.slopeHigh)
    },
  ]
}
