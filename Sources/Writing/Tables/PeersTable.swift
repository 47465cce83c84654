import Reports

/// `peers`: each authority's latest balance beside that of others.
package struct PeersTable: Dataset {
  package static let name = "peers"
  package static let rowMeaning = "an authority in an area, and a group that it is compared with"

  package let columns: [Column<PeerComparison>] = ownColumns + peerColumns

  package init() {}

  private static let ownColumns: [Column<PeerComparison>] = [
    Column("authority", .text, "the authority", required: true) { .text($0.authority) },
    Column("authority_code", .text, "its code in the register, today's") { .text($0.authorityCode) },
    Column("framework", .text, "inspection framework of all visits compared", required: true) {
      .text($0.framework)
    },
    Column("area", .text, "practice area, or `all` for every judged sentence once", required: true)
    { .text($0.area.id) },
    Column("area_label", .text, "name of the area", required: true) { .text($0.area.label) },
    Column("date", .date, "its latest visit with enough judgements on the area", required: true) {
      .date($0.date)
    },
    Column("balance", .ratio, "its balance at that visit, −1 to 1", required: true) {
      .ratio($0.own.balance)
    },
    Column("balance_low", .ratio, "lower end of the 95 % interval of `balance`") {
      .optional($0.own.low, Cell.ratio)
    },
    Column("balance_high", .ratio, "upper end of the same interval") {
      .optional($0.own.high, Cell.ratio)
    },
  ]

  private static let peerColumns: [Column<PeerComparison>] = [
    Column("group", "whom it is compared with: never itself", required: true) { $0.group },
    Column("n_peers", .integer, "authorities of the group with such a visit", required: true) {
      .integer($0.peers)
    },
    Column("peer_balance", .ratio, "balance of their judgements taken together", required: true) {
      .ratio($0.others.balance)
    },
    Column(
      "peer_balance_low", .ratio,
      "lower end of its 95 % interval; empty for fewer than five peers"
    ) { .optional($0.others.low, Cell.ratio) },
    Column("peer_balance_high", .ratio, "upper end of the same interval") {
      .optional($0.others.high, Cell.ratio)
    },
    Column(
      "prediction_low", .ratio,
      "lower end of the interval that holds 95 of 100 authorities like the peers; empty for fewer than five peers"
    ) { .optional($0.prediction?.low, Cell.ratio) },
    Column("prediction_high", .ratio, "upper end of the same interval") {
      .optional($0.prediction?.high, Cell.ratio)
    },
    Column("kind", of: .kinds, "kind of all visits compared", required: true) { $0.kind },
    Column(
      "peers", .text,
      "the peers with the dates of their visits, nearest first, joined by `; `; empty for `all`"
    ) { .text($0.named.map { "\($0.name) (\($0.date))" }.joined(separator: "; ")) },
    Column("neighbours_edition", .text, "which lists of neighbours were used") {
      .text($0.edition)
    },
  ]
}
