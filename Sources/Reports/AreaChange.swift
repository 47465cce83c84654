/// A row of `changes.csv`: an area of an authority at its last inspection, beside the one before.
public struct AreaChange: Codable, Hashable, Sendable {
  /// What one inspection says of the area.
  public struct Side: Codable, Hashable, Sendable {
    /// The report; the first by id where several tell of the inspection.
    public var report: String
    public var date: Day
    public var strengths: Int
    public var weaknesses: Int
    /// Nil where nothing was judged.
    public var balance: Double?
    /// The clearest two sentences on the area, each with its number.
    public var said: [Quotation]

    public init(
      report: String, date: Day, strengths: Int, weaknesses: Int, balance: Double?,
      said: [Quotation] = []
    ) {
      self.report = report
      self.date = date
      self.strengths = strengths
      self.weaknesses = weaknesses
      self.balance = balance
      self.said = said
    }
  }

  /// A sentence as it stands in its report.
  public struct Quotation: Codable, Hashable, Sendable {
    public var sentence: Int
    public var text: String

    public init(sentence: Int, text: String) {
      self.sentence = sentence
      self.text = text
    }
  }

  /// What a visit since the last inspection says of the area.
  public struct Visit: Codable, Hashable, Sendable {
    public var kind: Kind
    public var date: Day
    public var strengths: Int
    public var weaknesses: Int

    public init(kind: Kind, date: Day, strengths: Int, weaknesses: Int) {
      self.kind = kind
      self.date = date
      self.strengths = strengths
      self.weaknesses = weaknesses
    }
  }

  public var authority: String
  public var authorityCode: String
  public var framework: String
  public var area: Area
  /// The inspection before; nil where only one was read.
  public var before: Side?
  /// The last inspection.
  public var after: Side
  /// Difference in balance; nil where either side judges nothing.
  public var change: Double?
  public var pAdjusted: Double?
  public var direction: Trend.Direction
  /// Visits after the last inspection that judge the area, in the order of dates.
  public var visits: [Visit]

  public init(
    authority: String, authorityCode: String, framework: String, area: Area, before: Side?,
    after: Side, change: Double? = nil, pAdjusted: Double? = nil,
    direction: Trend.Direction = .first, visits: [Visit] = []
  ) {
    self.authority = authority
    self.authorityCode = authorityCode
    self.framework = framework
    self.area = area
    self.before = before
    self.after = after
    self.change = change
    self.pAdjusted = pAdjusted
    self.direction = direction
    self.visits = visits
  }
}
