/// A row of `peers.csv`: an authority's latest balance in an area beside that of others.
public struct PeerComparison: Codable, Hashable, Sendable {
  /// Whom an authority is compared with; itself is never among them.
  public enum Group: String, Codable, Sendable, CaseIterable {
    /// Its statistical neighbours by the register.
    case neighbours
    /// The others of its region.
    case region
    /// All others that were read.
    case all
  }

  /// A balance with its 95 % interval, −1 to 1.
  public struct Measure: Codable, Hashable, Sendable {
    public var balance: Double
    public var low: Double?
    public var high: Double?

    public init(balance: Double, low: Double?, high: Double?) {
      self.balance = balance
      self.low = low
      self.high = high
    }
  }

  public var authority: String
  public var authorityCode: String
  public var framework: String
  /// Kind of all visits compared.
  public var kind: Kind
  public var area: Area
  /// Date of the authority's latest visit with enough judgements on the area.
  public var date: Day
  public var own: Measure
  public var group: Group
  /// Number of authorities in the group that have such a visit.
  public var peers: Int
  public var others: Measure
  /// 95 % prediction interval for one more authority like the peers, −1 to 1; nil for few peers.
  public var prediction: Prediction?
  /// The peers with the dates of their visits, nearest first; empty for the group `all`.
  public var named: [Named]
  /// The edition of the lists of neighbours; empty for other groups.
  public var edition: String

  /// Where one more authority like the peers would stand in 95 of 100 cases.
  public struct Prediction: Codable, Hashable, Sendable {
    public var low: Double
    public var high: Double

    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// A peer and the date of its visit.
  public struct Named: Codable, Hashable, Sendable {
    public var name: String
    public var date: Day

    public init(name: String, date: Day) {
      self.name = name
      self.date = date
    }
  }

  public init(
    authority: String, authorityCode: String, framework: String, kind: Kind, area: Area, date: Day,
    own: Measure, group: Group, peers: Int, others: Measure, prediction: Prediction? = nil,
    named: [Named] = [], edition: String = ""
  ) {
    self.authority = authority
    self.authorityCode = authorityCode
    self.framework = framework
    self.kind = kind
    self.area = area
    self.date = date
    self.own = own
    self.group = group
    self.peers = peers
    self.others = others
    self.prediction = prediction
    self.named = named
    self.edition = edition
  }
}
