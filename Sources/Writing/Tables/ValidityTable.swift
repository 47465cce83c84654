import Reports

/// `validity`: what the numbers are worth on the reports that were read.
package struct ValidityTable: Dataset {
  package static let name = "validity"
  package static let rowMeaning = "a check of what the numbers are worth on these reports"

  package let columns: [Column<Check>] = [
    Column("check", .text, "what is checked", required: true) { .text($0.name) },
    Column("level", "level of the rows that it is about", required: true) { $0.level },
    Column("kind", of: .kinds, "kind of visit; empty where it is about several") { $0.kind },
    Column("area", .text, "practice area, or `all`", required: true) { .text($0.area) },
    Column("n", .integer, "number of cases", required: true) { .integer($0.n) },
    Column("value", .ratio, "what came out; empty where there are too few cases") {
      .optional($0.value, Cell.ratio)
    },
    Column("low", .ratio, "lower end of its 95 % interval") { .optional($0.low, Cell.ratio) },
    Column("high", .ratio, "upper end of the same interval") { .optional($0.high, Cell.ratio) },
    Column("rival", .text, "the naive way that it is measured against") { .text($0.rival) },
    Column("rival_value", .ratio, "what that way gives") { .optional($0.rivalValue, Cell.ratio) },
    Column("note", .text, "what the value is, in words", required: true) { .text($0.note) },
  ]

  package init() {}
}
