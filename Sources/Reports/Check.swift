/// A row of `validity.csv`: what the numbers are worth on the reports that were read.
public struct Check: Codable, Hashable, Sendable {
  /// What is checked.
  public var name: String
  /// The level of the rows that it is about.
  public var level: Place.Level
  /// Kind of visit; nil where it is about several.
  public var kind: Kind?
  /// The area's id, or `all`.
  public var area: String
  /// Number of cases.
  public var n: Int
  /// Nil where there are too few cases to tell.
  public var value: Double?
  /// 95 % interval of the value.
  public var low: Double?
  public var high: Double?
  /// The naive way that it is measured against.
  public var rival: String
  public var rivalValue: Double?
  /// What the value is, in words.
  public var note: String

  public init(
    name: String, level: Place.Level, kind: Kind? = nil, area: String = Area.all.id, n: Int,
    value: Double?, low: Double? = nil, high: Double? = nil, rival: String = "",
    rivalValue: Double? = nil, note: String
  ) {
    self.name = name
    self.level = level
    self.kind = kind
    self.area = area
    self.n = n
    self.value = value
    self.low = low
    self.high = high
    self.rival = rival
    self.rivalValue = rivalValue
    self.note = note
  }
}
