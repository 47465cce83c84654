/// One line of the JSON Lines that stages pass to each other.
///
/// A stream starts with a `run` record; then come reports in the order of their ids, each with the
/// layers that it has so far, then failures, then what `aggregate` found: trends, series, changes,
/// checks, recommendations and peers. A stage passes on what it does not own.
public enum Record: Hashable, Sendable {
  case run(Run)
  case report(Report)
  case failure(Failure)
  case trend(Trend)
  case series(Series)
  case change(AreaChange)
  case check(Check)
  case recommendation(Recommendation)
  case peer(PeerComparison)

  /// Version of the records' layout; a reader refuses any other.
  public static let schema = 2
}

extension Record: Codable {
  enum CodingKeys: String, CodingKey {
    case kind = "record"
    case schema
  }

  enum Name: String, Codable {
    case run, report, failure, trend, series, change, check, recommendation, peer
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try Record.checkSchema(of: values, forKey: .schema)
    switch try values.decode(Name.self, forKey: .kind) {
    case .run: self = .run(try Run(from: decoder))
    case .report: self = .report(try Report(from: decoder))
    case .failure: self = .failure(try Failure(from: decoder))
    case .trend: self = .trend(try Trend(from: decoder))
    case .series: self = .series(try Series(from: decoder))
    case .change: self = .change(try AreaChange(from: decoder))
    case .check: self = .check(try Check(from: decoder))
    case .recommendation: self = .recommendation(try Recommendation(from: decoder))
    case .peer: self = .peer(try PeerComparison(from: decoder))
    }
  }

  /// Throws where a line of a stream was written by a version with another schema.
  package static func checkSchema<Key>(
    of values: KeyedDecodingContainer<Key>, forKey key: Key
  ) throws {
    let schema = try values.decode(Int.self, forKey: key)
    guard schema == Record.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: values,
        debugDescription: "schema \(schema), but this version reads schema \(Record.schema)")
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
    case .change(let change): try change.encode(to: encoder)
    case .check(let check): try check.encode(to: encoder)
    case .recommendation(let recommendation): try recommendation.encode(to: encoder)
    case .peer(let peer): try peer.encode(to: encoder)
    }
  }

  private var name: Name {
    switch self {
    case .run: .run
    case .report: .report
    case .failure: .failure
    case .trend: .trend
    case .series: .series
    case .change: .change
    case .check: .check
    case .recommendation: .recommendation
    case .peer: .peer
    }
  }
}
