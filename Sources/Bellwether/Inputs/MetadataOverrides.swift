import Lexicons
import Reports

/// Facts that a user knows better than the documents: a CSV with `file` and any columns of
/// `reports.csv` that state a fact.
public struct MetadataOverrides: Sendable {
  private let rows: [String: Table.Row]
  private let columns: [String]

  /// Columns that may be given.
  public static let columns = [
    "source", "kind", "visit_number", "framework", "authority", "authority_code", "region", "title",
    "inspection_start", "inspection_end", "publication_date", "inspectors", "grade_overall",
    "grade_leaders", "grade_help_protection", "grade_in_care", "grade_care_leavers",
  ]

  /// No overrides.
  public init() {
    rows = [:]
    columns = []
  }

  /// Reads overrides from the bytes of a CSV file.
  public init(_ bytes: [UInt8], file: String) throws(LexiconError) {
    let table = try Table(bytes, file: file, columns: ["file"], optional: Self.columns)
    var rows: [String: Table.Row] = [:]
    for row in table.rows {
      let name = try row.required("file")
      guard rows.updateValue(row, forKey: name) == nil else {
        throw row.error("file", "'\(name)' stands twice", "remove one of the rows")
      }
      var unused = Inspection()
      try Self.apply(row, table.header, to: &unused)
    }
    self.rows = rows
    self.columns = table.header
  }

  /// Files that no input had, sorted: most often a mistyped name.
  public func unused(among files: [String]) -> [String] {
    rows.keys.filter { !files.contains($0) }.sorted()
  }

  /// Puts the given facts in the place of those that were found; an empty cell changes nothing.
  public func apply(to inspection: inout Inspection, file: String) throws(LexiconError) {
    guard let row = rows[file] else { return }
    try Self.apply(row, columns, to: &inspection)
  }

  private static func apply(
    _ row: Table.Row, _ columns: [String], to facts: inout Inspection
  ) throws(LexiconError) {
    for column in columns where !row[column].isEmpty {
      let cell = row[column]
      switch column {
      case "source": facts.source = try row.choice(column)
      case "kind": facts.kind = try row.choice(column)
      case "visit_number":
        guard let number = Int(cell), number > 0 else {
          throw row.error(column, "'\(cell)' is no visit number", "write 1, 2, 3 …")
        }
        facts.visitNumber = number
      case "framework": facts.framework = cell
      case "authority": facts.authority = cell
      case "authority_code": facts.authorityCode = cell
      case "region": facts.region = cell
      case "title": facts.title = cell
      case "inspection_start": facts.start = try day(row, column)
      case "inspection_end": facts.end = try day(row, column)
      case "publication_date":
        facts.publicationDate = try day(row, column)
        facts.publicationDateSource = .given
      case "inspectors": facts.inspectors = row.list(column)
      case "grade_overall": facts.grades.overall = try row.choice(column)
      case "grade_leaders": facts.grades.leaders = try row.choice(column)
      case "grade_help_protection": facts.grades.helpProtection = try row.choice(column)
      case "grade_in_care": facts.grades.inCare = try row.choice(column)
      case "grade_care_leavers": facts.grades.careLeavers = try row.choice(column)
      default: break
      }
    }
  }

  private static func day(_ row: Table.Row, _ column: String) throws(LexiconError) -> Day {
    guard let day = Day(iso: row[column]), row[column].utf8.count == 10 else {
      throw row.error(column, "'\(row[column])' is no date", "write it as 2025-04-16")
    }
    return day
  }
}
