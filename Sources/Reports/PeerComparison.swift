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
  public var area: Area
  /// Date of the authority's latest visit with enough judgements on the area.
  public var date: Day
  public var own: Measure
  public var group: Group
  /// Number of authorities in the group that have such a visit.
  public var peers: Int
  public var others: Measure

  public init(
    authority: String, authorityCode: String, framework: String, area: Area, date: Day,
    own: Measure, group: Group, peers: Int, others: Measure
  ) {
    self.authority = authority
    self.authorityCode = authorityCode
    self.framework = framework
    self.area = area
    self.date = date
    self.own = own
    self.group = group
    self.peers = peers
    self.others = others
  }
}
