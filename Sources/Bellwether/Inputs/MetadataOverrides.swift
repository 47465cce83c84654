import Lexicons
import Reports

/// Facts that a user knows better than the documents: a CSV with `file` and any columns of
/// `reports.csv` that state a fact.
public struct MetadataOverrides: Sendable {
  private let rows: [String: Table.Row]
  private let columns: [String]
  private let domain: Domain

  /// Columns that may be given, beside those of the pack's judgements.
  private static let columns = [
    "source", "kind", "visit_number", "framework", "authority", "authority_code", "region", "title",
    "inspection_start", "inspection_end", "publication_date", "inspectors", "subject", "outcome",
  ]

  /// No overrides.
  public init() {
    rows = [:]
    columns = []
    domain = Domain()
  }

  /// Reads overrides from the bytes of a CSV file.
  ///
  /// - Parameter domain: the pack, whose kinds, judgements, grades, outcomes and subjects may be given.
  public init(_ bytes: [UInt8], file: String, domain: Domain) throws(LexiconError) {
    let table = try Table(
      bytes, file: file, columns: ["file"],
      optional: Self.columns + domain.judgements.map(\.column))
    var rows: [String: Table.Row] = [:]
    for row in table.rows {
      let name = try row.required("file")
      guard rows.updateValue(row, forKey: name) == nil else {
        throw row.error("file", "'\(name)' stands twice", "remove one of the rows")
      }
      var unused = Inspection()
      try Self.apply(row, table.header, domain, to: &unused)
    }
    self.rows = rows
    self.columns = table.header
    self.domain = domain
  }

  /// Files that no input had, sorted: most often a mistyped name.
  public func unused(among files: [String]) -> [String] {
    rows.keys.filter { !files.contains($0) }.sorted()
  }

  /// Puts the given facts in the place of those that were found; an empty cell changes nothing.
  public func apply(to inspection: inout Inspection, file: String) throws(LexiconError) {
    guard let row = rows[file] else { return }
    try Self.apply(row, columns, domain, to: &inspection)
  }

  private static func apply(
    _ row: Table.Row, _ columns: [String], _ domain: Domain, to facts: inout Inspection
  ) throws(LexiconError) {
    for column in columns where !row[column].isEmpty {
      let cell = row[column]
      switch column {
      case "source": facts.source = try row.choice(column)
      case "kind":
        facts.kind = Kind(rawValue: try row.name(column, of: domain.values(.kinds)))
      case "subject":
        let name = try row.name(column, of: domain.subjects.map(\.name))
        facts.subject = domain.subject(name)
      case "outcome": facts.outcome = try row.name(column, of: domain.values(.outcomes))
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
      default:
        guard let judgement = domain.judgements.first(where: { $0.column == column }) else { break }
        facts.grades[judgement.id] = Grade(
          rawValue: try row.name(column, of: domain.values(.grades)))
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

extension Table.Row {
  /// The cell as one of the names that the pack has.
  fileprivate func name(_ column: String, of known: [String]) throws(LexiconError) -> String {
    guard known.contains(self[column]) else {
      throw error(
        column, "'\(self[column])' is unknown", "use one of: \(known.joined(separator: ", "))")
    }
    return self[column]
  }
}
