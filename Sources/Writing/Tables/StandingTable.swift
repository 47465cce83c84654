import Reports

/// `standing`: which reports count in trends; the columns of `reports` that only all reports together can
/// tell, where those were read apart.
package struct StandingTable: Dataset {
  package static let name = "standing"
  package static let rowMeaning = "a report that was read apart, and whether it counts"

  package let columns = ReportsTable().columns.filter {
    ["report_id", "in_trends", "left_out_because"].contains($0.name)
  }

  package init() {}

  package func rows(of report: Report) -> [ReportsTable.Row] { ReportsTable().rows(of: report) }
}
