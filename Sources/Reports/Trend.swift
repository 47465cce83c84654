/// The place that a row of a trend is about.
public struct Place: Codable, Hashable, Sendable {
  public enum Level: String, Codable, Sendable, CaseIterable {
    case authority, region, all
  }

  public var level: Level
  public var name: String
  /// GSS code; empty for all reports read.
  public var code: String

  public init(level: Level, name: String, code: String) {
    self.level = level
    self.name = name
    self.code = code
  }
}

/// A row of `trends.csv`: one area in one place and period.
public struct Trend: Codable, Hashable, Sendable {
  public enum Direction: String, Codable, Sendable, CaseIterable {
    case improving, declining, first
    case noClearChange = "no clear change"
    case tooFew = "too few"
  }

  public var place: Place
  /// Kind of visit: nothing is compared across it.
  public var kind: Kind
  public var framework: String
  /// The area, or id `all` for every judged sentence once.
  public var area: Area
  /// The visit's date at level `authority`, else the calendar year.
  public var period: String
  /// The visit's date at level `authority`; nil elsewhere.
  public var date: Day?
  public var authorities: Int
  public var reports: Int
  /// Strength judgements; a mixed one counts on both sides.
  public var strengths: Int
  public var weaknesses: Int
  /// (S − W) / (S + W), −1 to 1.
  public var balance: Double
  /// S / (S + W), 0 to 1.
  public var strengthShare: Double
  /// 95 % interval of the balance, −1 to 1: of sentences in paragraphs at level `authority`, of
  /// authorities elsewhere.
  public var balanceLow: Double?
  public var balanceHigh: Double?
  /// Difference in balance from the period named in `comparedWith`.
  public var change: Double?
  public var comparedWith: String?
  public var direction: Direction?
  /// How many independent judgements the row is worth, at level `authority`; nil elsewhere.
  public var nEffective: Double?
  /// Two-sided p of the change; nil where none was tested.
  public var p: Double?
  /// The same, corrected for all that was tested beside it.
  public var pAdjusted: Double?
  /// The balance with authority and kind held fixed, for years; nil at level `authority`, and where
  /// no authority links the year to others.
  public var balanceWithin: Double?

  public init(
    place: Place, kind: Kind, framework: String, area: Area, period: String, date: Day?,
    authorities: Int, reports: Int, strengths: Int, weaknesses: Int
  ) {
    self.place = place
    self.kind = kind
    self.framework = framework
    self.area = area
    self.period = period
    self.date = date
    self.authorities = authorities
    self.reports = reports
    self.strengths = strengths
    self.weaknesses = weaknesses
    let judged = Double(strengths + weaknesses)
    self.balance = judged > 0 ? Double(strengths - weaknesses) / judged : 0
    self.strengthShare = judged > 0 ? Double(strengths) / judged : 0
  }
}

/// A row of `series.csv`: one area in one place over time.
public struct Series: Codable, Hashable, Sendable {
  public var place: Place
  public var kind: Kind
  public var framework: String
  public var area: Area
  public var periods: Int
  public var first: String
  public var last: String
  /// Mann-Kendall's tau, −1 to 1.
  public var tau: Double
  /// Two-sided p of the exact Mann-Kendall test, corrected over all series of the place.
  public var p: Double
  /// Theil-Sen slope of the balance a year.
  public var slopePerYear: Double
  /// Its 95 % interval.
  public var slopeLow: Double
  public var slopeHigh: Double

  public init(
    place: Place, kind: Kind, framework: String, area: Area, periods: Int, first: String,
    last: String, tau: Double, p: Double, slopePerYear: Double, slopeLow: Double, slopeHigh: Double
  ) {
    self.place = place
    self.kind = kind
    self.framework = framework
    self.area = area
    self.periods = periods
    self.first = first
    self.last = last
    self.tau = tau
    self.p = p
    self.slopePerYear = slopePerYear
    self.slopeLow = slopeLow
    self.slopeHigh = slopeHigh
  }
}
