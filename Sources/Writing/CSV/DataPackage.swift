import Foundation
import Reports

/// `datapackage.json`: a Frictionless data package (specs.frictionlessdata.io, version 1) that gives
/// every CSV its schema: types, what must be filled, allowed values, ranges and keys.
package struct DataPackage: Sendable {
  package static let name = "datapackage.json"

  /// A column that names a row of another dataset.
  struct ForeignKey: Sendable {
    let fields: [String]
    let resource: String
    let reference: [String]
  }

  /// Columns that name a row.
  private static let primaryKeys: [String: [String]] = [
    "reports": ["report_id"],
    "sentences": ["report_id", "sentence"],
    "standing": ["report_id"],
  ]

  private static let foreignKeys: [String: [ForeignKey]] = [
    "sentences": [.init(fields: ["report_id"], resource: "reports", reference: ["report_id"])],
    "findings": [
      .init(fields: ["report_id"], resource: "reports", reference: ["report_id"]),
      .init(
        fields: ["report_id", "sentence"], resource: "sentences",
        reference: ["report_id", "sentence"]),
    ],
  ]

  private let resources: [Resource]

  package init(_ resources: [Resource]) {
    self.resources = resources
  }

  /// The file, indented, with a line feed at its end.
  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(Package(resources: resources))) + [0x0A]
  }

  private struct Package: Encodable {
    let name = "bellwether"
    let title = "Strengths and weaknesses in inspection reports"
    let profile = "tabular-data-package"
    let resources: [Resource]
  }
}

extension DataPackage {
  /// One CSV file.
  package struct Resource: Encodable, Sendable {
    let name: String
    let path: String
    let title: String
    let profile = "tabular-data-resource"
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let bytes: Int?
    let hash: String?
    private let dialect = Dialect()
    private let schema: Schema

    /// Describes a dataset's file by its length in bytes and its hash.
    package init<Table: Dataset>(
      _ table: Table, count: Int, sha256: String, domain: Domain = Domain()
    ) {
      self.init(table, bytes: count, hash: "sha256:\(sha256)", domain)
    }

    /// Describes a dataset before there is a file of it.
    package init(_ table: some Dataset, domain: Domain) {
      self.init(table, bytes: nil, hash: nil, domain)
    }

    private init<Table: Dataset>(_ table: Table, bytes: Int?, hash: String?, _ domain: Domain) {
      name = Table.name
      path = "\(Table.name).csv"
      title = "One row: \(Table.rowMeaning)"
      self.bytes = bytes
      self.hash = hash
      schema = Schema(table, domain)
    }
  }

  private struct Dialect: Encodable {
    let delimiter = ","
    let lineTerminator = "\r\n"
    let doubleQuote = true
  }

  private struct Schema: Encodable {
    let fields: [Field]
    let primaryKey: [String]?
    let foreignKeys: [Key]?
    let missingValues = [""]

    init<Table: Dataset>(_ table: Table, _ domain: Domain) {
      fields = table.columns.map { Field($0, domain) }
      primaryKey = primaryKeys[Table.name]
      foreignKeys = DataPackage.foreignKeys[Table.name]?.map { key in
        Key(fields: key.fields, reference: .init(resource: key.resource, fields: key.reference))
      }
    }
  }

  private struct Key: Encodable {
    struct Reference: Encodable {
      let resource: String
      let fields: [String]
    }
    let fields: [String]
    let reference: Reference
  }

  private struct Field: Encodable {
    struct Constraints: Encodable {
      var required: Bool?
      var `enum`: [String]?
    }
    let name: String
    let type: String
    let description: String
    let constraints: Constraints?

    init<Row>(_ column: Column<Row>, _ domain: Domain) {
      let choices = column.choices(in: domain)
      name = column.name
      type = column.kind.schemaType
      description = column.meaning
      constraints =
        column.isRequired || !choices.isEmpty
        ? Constraints(
          required: column.isRequired ? true : nil, enum: choices.isEmpty ? nil : choices) : nil
    }
  }
}

extension Column.Kind {
  /// The type's name in a Table Schema.
  var schemaType: String {
    switch self {
    case .text: "string"
    case .integer: "integer"
    case .ratio: "number"
    case .date: "date"
    case .flag: "boolean"
    }
  }
}
