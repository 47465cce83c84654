import Aggregating
import Reports
import Writing

package typealias PeriodComparison = Aggregating.PeriodComparison

/// A comparison of two periods for people and for spreadsheets.
package struct ComparisonText: Sendable {
  private let comparison: PeriodComparison

  package init(_ comparison: PeriodComparison) {
    self.comparison = comparison
  }

  private static let header = [
    "area", "area_label", "before_strengths", "before_weaknesses", "before_balance",
    "before_low", "before_high", "after_strengths", "after_weaknesses", "after_balance",
    "after_low", "after_high", "change", "p", "p_adjusted", "direction",
  ]

  /// A row an area, comma-separated, with a header.
  package var csv: [UInt8] {
    let csv = CSVText()
    return comparison.rows.reduce(into: csv.line(ComparisonText.header.map(Cell.text))) {
      $0 += csv.line(ComparisonText.cells(of: $1))
    }
  }

  private static func cells(of row: PeriodComparison.Row) -> [Cell] {
    func ratio(_ value: Double?) -> Cell { value.map(Cell.ratio) ?? .empty }
    func side(_ side: PeriodComparison.Side) -> [Cell] {
      [.integer(side.strengths), .integer(side.weaknesses)]
        + [side.balance, side.low, side.high].map(ratio)
    }
    return [.text(row.area.id), .text(row.area.label)] + side(row.before) + side(row.after)
      + [row.change, row.p, row.pAdjusted].map(ratio) + [.text(row.direction.rawValue)]
  }

  /// A table to read, what was called first.
  package var text: String {
    var lines = ["Before: \(comparison.before)", "After:  \(comparison.after)"]
    if !comparison.caution.isEmpty { lines.append(comparison.caution) }
    lines += ["", ComparisonText.line(["", "before", "after", "change", "p", ""])]
    lines += comparison.rows.map { row in
      ComparisonText.line([
        row.area.label, ComparisonText.words(row.before), ComparisonText.words(row.after),
        ComparisonText.signed(row.change),
        row.pAdjusted.map { FourDecimals.text($0) } ?? "",
        row.direction.rawValue,
      ])
    }
    lines += [
      "",
      "Balance is (S − W) / (S + W), with its 95 % interval and S : W; p is corrected for the areas.",
    ]
    return lines.map { "\($0)\n" }.joined()
  }

  private static func words(_ side: PeriodComparison.Side) -> String {
    guard let balance = side.balance else { return "–" }
    let interval = zip2(side.low, side.high).map { " (\(signed($0)) to \(signed($1)))" } ?? ""
    return "\(signed(balance))\(interval) \(side.strengths) : \(side.weaknesses)"
  }

  private static func zip2(_ low: Double?, _ high: Double?) -> (Double, Double)? {
    low.flatMap { low in high.map { (low, $0) } }
  }

  /// A balance or change with its sign and two decimals.
  private static func signed(_ value: Double?) -> String {
    guard let value else { return "–" }
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    return (hundredths == 0 ? "" : value < 0 ? "−" : "+") + digits
  }

  private static let widths = [40, 32, 32, 8, 8, 16]

  private static func line(_ cells: [String]) -> String {
    let padded = zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
    return String(padded.reversed().drop { $0 == " " }.reversed())
  }
}
