/// A row of `recommendations.csv`: something that a report asks for in an area, beside what a later
/// report of the same authority says of it.
public struct Recommendation: Codable, Hashable, Sendable {
  /// What later reports say of it, all together.
  public enum Status: String, Codable, Sendable, CaseIterable {
    /// Weaknesses only.
    case repeated
    /// Strengths only.
    case praisedSince = "praised since"
    /// Both.
    case mixedSince = "mixed since"
    /// Nothing that could be linked.
    case notLookedAt = "not looked at"
  }

  /// A sentence and where it stands.
  public struct Statement: Codable, Hashable, Sendable {
    public var report: String
    /// Number of the sentence in its report.
    public var sentence: Int
    /// The report's date.
    public var date: Day
    public var text: String

    public init(report: String, sentence: Int, date: Day, text: String) {
      self.report = report
      self.sentence = sentence
      self.date = date
      self.text = text
    }
  }

  public var asked: Statement
  public var authority: String
  public var authorityCode: String?
  /// The area's id.
  public var area: String
  public var status: Status
  /// What a later report says; nil exactly where nothing was linked.
  public var later: Statement?
  /// How alike the two sentences are, 0 to 1; nil exactly where nothing was linked.
  public var similarity: Double?

  public init(
    asked: Statement, authority: String, authorityCode: String?, area: String, status: Status,
    later: Statement? = nil, similarity: Double? = nil
  ) {
    self.asked = asked
    self.authority = authority
    self.authorityCode = authorityCode
    self.area = area
    self.status = status
    self.later = later
    self.similarity = similarity
  }
}
