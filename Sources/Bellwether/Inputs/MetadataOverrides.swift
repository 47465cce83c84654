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
    "theme", "local_id", "link", "inspectorates",
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

  /// Names that no input has, sorted: most often mistyped ones.
  func unused(among inputs: [InputFile]) -> [String] {
    let names = Set(inputs.flatMap { [$0.file, $0.path] })
    return rows.keys.filter { !names.contains($0) }.sorted()
  }

  /// Checks that a row's name fits one input, not several in different folders.
  func check(against inputs: [InputFile]) throws(LexiconError) {
    let paths = Dictionary(grouping: inputs, by: \.file).mapValues { $0.map(\.path).sorted() }
    for (name, row) in rows.sorted(by: { $0.value.line < $1.value.line }) {
      guard let fitting = paths[name], fitting.count > 1 else { continue }
      throw row.error(
        "file", "'\(name)' fits \(fitting.count) inputs: \(fitting.joined(separator: ", "))",
        "write the whole path instead")
    }
  }

  /// Puts the given facts in the place of those that were found; an empty cell changes nothing.
  ///
  /// - Parameters:
  ///   - file: path relative to the PATH given.
  ///   - path: the path itself, which a row may name, too.
  /// - Returns: the columns that were given.
  @discardableResult
  public func apply(
    to inspection: inout Inspection, file: String, path: String? = nil
  ) throws(LexiconError) -> Set<String> {
    guard let row = path.flatMap({ rows[$0] }) ?? rows[file] else { return [] }
    try Self.apply(row, columns, domain, to: &inspection)
    return Set(columns.filter { $0 != "file" && !row[$0].isEmpty })
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
        guard let number = Int(cell), (1...10_000).contains(number) else {
          throw row.error(column, "'\(cell)' is no visit number", "write 1, 2, 3 …")
        }
        facts.visitNumber = number
      case "framework": facts.framework = cell
      case "authority": facts.authority = cell
      case "authority_code": facts.authorityCode = cell
      case "region": facts.region = cell
      case "title": facts.title = cell
      case "inspection_start":
        facts.start = try day(row, column)
        facts.visitDateSource = .given
      case "inspection_end":
        facts.end = try day(row, column)
        facts.visitDateSource = .given
      case "publication_date":
        facts.publicationDate = try day(row, column)
        facts.publicationDateSource = .given
      case "inspectors": facts.inspectors = row.list(column)
      case "inspectorates": facts.inspectorates = row.list(column)
      case "theme": facts.theme = cell
      case "local_id": facts.localID = cell
      case "link": facts.link = cell
      default:
        guard let judgement = domain.judgements.first(where: { $0.column == column }) else { break }
        facts.grades[judgement.id] = Grade(
          rawValue: try row.name(column, of: domain.values(.grades)))
      }
    }
  }

  private static func day(_ row: Table.Row, _ column: String) throws(LexiconError) -> Day {
    guard let day = Day(cell: row[column]) else {
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
