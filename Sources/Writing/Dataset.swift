/// A dataset: its columns, and the rows that one record gives.
///
/// Records are taken one by one, so that a whole run need not be held in memory. Every format (CSV, a
/// workbook, a database) writes the same rows.
package protocol Dataset<Subject>: Sendable {
  /// The record that rows come from: a report, a trend, a series, a failure.
  associatedtype Subject
  /// What one row is about.
  associatedtype Row

  /// The dataset's name, and the stem of its files.
  static var name: String { get }
  /// What one row is, in a few words.
  static var rowMeaning: String { get }
  /// The columns, in order.
  var columns: [Column<Row>] { get }
  /// The rows of one record, in order.
  func rows(of subject: Subject) -> [Row]
}

extension Dataset {
  /// The names of the columns, in order.
  package var header: [String] { columns.map(\.name) }

  /// The cells of the rows of one record; their text holds no character that a format cannot write.
  package func cells(of subject: Subject) -> [[Cell]] {
    let columns = columns
    return rows(of: subject).map { row in columns.map { $0.cell(row).printable } }
  }
}

extension Dataset where Row == Subject {
  package func rows(of subject: Subject) -> [Subject] { [subject] }
}
