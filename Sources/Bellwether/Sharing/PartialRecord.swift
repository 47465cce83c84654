import Aggregating
import Reports

/// A line of a partial result: what `aggregate --partial` writes and `merge` reads.
///
/// Partial results are merged by putting their lines one after the other, in any order: each line stands
/// for itself.
package enum PartialRecord: Hashable, Sendable {
  /// The run that the counts come from; several may stand in one stream.
  case run(Run)
  /// - origin: what tells apart runs whose counts must not be mixed.
  case counts(ReportCounts, origin: String)
  case statements(Statements)
  case failure(Failure)
}

extension PartialRecord: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind = "record"
    case schema, origin
  }

  private enum Name: String, Codable {
    case run, counts, statements, failure
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try Record.checkSchema(of: values, forKey: .schema)
    switch try values.decode(Name.self, forKey: .kind) {
    case .run: self = .run(try Run(from: decoder))
    case .counts:
      self = .counts(
        try ReportCounts(from: decoder), origin: try values.decode(String.self, forKey: .origin))
    case .statements: self = .statements(try Statements(from: decoder))
    case .failure: self = .failure(try Failure(from: decoder))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(Record.schema, forKey: .schema)
    switch self {
    case .run(let run):
      try values.encode(Name.run, forKey: .kind)
      try run.encode(to: encoder)
    case .counts(let counts, let origin):
      try values.encode(Name.counts, forKey: .kind)
      try values.encode(origin, forKey: .origin)
      try counts.encode(to: encoder)
    case .statements(let statements):
      try values.encode(Name.statements, forKey: .kind)
      try statements.encode(to: encoder)
    case .failure(let failure):
      try values.encode(Name.failure, forKey: .kind)
      try failure.encode(to: encoder)
    }
  }
}

extension PartialRecord {
  /// What is wrong with a line that someone may have edited or cut; nil where all is well.
  var flaw: String? {
    switch self {
    case .run(let run): Record.run(run).flaw
    case .counts(let counts, _): counts.flaw
    case .statements(let statements): statements.flaw
    case .failure: nil
    }
  }
}

extension Run {
  /// What tells apart runs whose counts must not be mixed: 16 hex digits over version, pipeline, options
  /// and models.
  var origin: String {
    get throws {
      var bare = Run(version: version, pipeline: pipeline)
      bare.options = options
      bare.models = models
      return String(sha256(Array(try JSONLines().line(of: bare))).prefix(16))
    }
  }
}
