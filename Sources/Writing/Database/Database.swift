import GRDB
import Reports

/// `bellwether.sqlite`: every dataset as a table with keys and indexes, and full-text search on
/// sentences in the table `sentences_fts`.
package struct Database: Sendable {
  package static let name = "bellwether.sqlite"

  package init() {}

  /// Writes the database to a path that holds no file yet.
  package func write(_ datasets: Datasets, to path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // The file is made in one go beside its place: a journal would only cost time.
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      var tables = Tables(database: database)
      try datasets.visit(by: &tables)
      try database.execute(sql: Database.search)
    }
    try queue.close()
  }

  /// Keys by dataset: what names a row, and what names a row of another dataset.
  private static let keys: [String: String] = [
    "reports": "PRIMARY KEY (report_id)",
    "sentences":
      "PRIMARY KEY (report_id, sentence), FOREIGN KEY (report_id) REFERENCES reports (report_id)",
    "findings":
      "FOREIGN KEY (report_id, sentence) REFERENCES sentences (report_id, sentence)",
  ]

  private static let indexes: [String: [String]] = [
    "reports": ["authority_code", "authority"],
    "sentences": ["sentiment"],
    "findings": ["report_id, sentence", "authority_code, area", "area, sentiment"],
    "trends": ["level, code, area, period", "level, name, kind, period"],
  ]

  private static let search = """
    CREATE VIRTUAL TABLE sentences_fts USING fts5(
      text, content='sentences', content_rowid='rowid', tokenize='porter unicode61');
    INSERT INTO sentences_fts (sentences_fts) VALUES ('rebuild');
    """

  private struct Tables: Datasets.Visitor {
    let database: GRDB.Database

    mutating func visit<Table: Dataset>(_ table: Table, _ subjects: [Table.Subject]) throws {
      let name = Table.name
      var parts = table.columns.map { column in
        "\"\(column.name)\" \(column.kind.sqlType)\(column.isRequired ? " NOT NULL" : "")"
      }
      if let keys = Database.keys[name] { parts.append(keys) }
      try database.execute(sql: "CREATE TABLE \"\(name)\" (\(parts.joined(separator: ", ")))")
      let places = table.columns.map { _ in "?" }.joined(separator: ", ")
      let insert = try database.makeStatement(sql: "INSERT INTO \"\(name)\" VALUES (\(places))")
      for subject in subjects {
        for cells in table.cells(of: subject) {
          try insert.execute(arguments: StatementArguments(cells.map(\.databaseValue)))
        }
      }
      for columns in Database.indexes[name] ?? [] {
        let suffix = columns.replacing(", ", with: "_")
        try database.execute(sql: "CREATE INDEX \(name)_\(suffix) ON \(name) (\(columns))")
      }
    }
  }
}

extension Column.Kind {
  fileprivate var sqlType: String {
    switch self {
    case .text, .date: "TEXT"
    case .integer, .flag: "INTEGER"
    case .ratio: "REAL"
    }
  }
}

extension Cell {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .empty: .null
    case .text(let text): text.databaseValue
    case .integer(let number): number.databaseValue
    case .ratio(let ratio): ratio.databaseValue
    case .date(let day): day.description.databaseValue
    case .flag(let flag): flag.databaseValue
    }
  }
}
