/// One line of the JSON Lines that stages pass to each other.
///
/// A stream starts with a `run` record; then come reports in the order of their ids, each with the
/// layers that it has so far, then failures, then trends and series once `aggregate` has run. A stage
/// passes on what it does not own.
public enum Record: Hashable, Sendable {
  case run(Run)
  case report(Report)
  case failure(Failure)
  case trend(Trend)
  case series(Series)

  /// Version of the records' layout; a reader refuses any other.
  public static let schema = 1
}

extension Record: Codable {
  enum CodingKeys: String, CodingKey {
    case kind = "record"
    case schema
  }

  enum Name: String, Codable {
    case run, report, failure, trend, series
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try values.decode(Int.self, forKey: .schema)
    guard schema == Record.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: values,
        debugDescription: "schema \(schema), but this version reads schema \(Record.schema)")
    }
    switch try values.decode(Name.self, forKey: .kind) {
    case .run: self = .run(try Run(from: decoder))
    case .report: self = .report(try Report(from: decoder))
    case .failure: self = .failure(try Failure(from: decoder))
    case .trend: self = .trend(try Trend(from: decoder))
    case .series: self = .series(try Series(from: decoder))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(name, forKey: .kind)
    try values.encode(Record.schema, forKey: .schema)
    switch self {
    case .run(let run): try run.encode(to: encoder)
    case .report(let report): try report.encode(to: encoder)
    case .failure(let failure): try failure.encode(to: encoder)
    case .trend(let trend): try trend.encode(to: encoder)
    case .series(let series): try series.encode(to: encoder)
    }
  }

  private var name: Name {
    switch self {
    case .run: .run
    case .report: .report
    case .failure: .failure
    case .trend: .trend
    case .series: .series
    }
  }
}
