/// A row of `recommendations.csv`: something that a report asks for, beside what a later report of the
/// same authority says of it.
public struct Recommendation: Codable, Hashable, Sendable {
  /// What later reports say of it, all together.
  public enum Status: String, Codable, Sendable, CaseIterable {
    /// Weaknesses only.
    case repeated
    /// Strengths only.
    case praisedSince = "praised since"
    /// Both.
    case mixedSince = "mixed since"
    /// There is a later report, and nothing in it could be linked.
    case noLinkFound = "no link found"
    /// No later report was read.
    case noLaterReport = "no later report"
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
  /// Ids of the areas that it touches; none where its words tell none.
  public var areas: [String]
  /// Whether it stands in a list of what has to be done before all else.
  public var isPriority: Bool
  public var status: Status
  /// What a later report says; nil exactly where nothing was linked.
  public var later: Statement?
  /// The sides that it counts on.
  public var laterSides: [Sentiment]
  /// How surely it is about the same matter, 0 to 1; nil exactly where nothing was linked.
  public var similarity: Double?
  /// The matters that both name, as readers call them.
  public var shared: [String]

  public init(
    asked: Statement, authority: String, authorityCode: String?, areas: [String],
    isPriority: Bool = false, status: Status, later: Statement? = nil,
    laterSides: [Sentiment] = [], similarity: Double? = nil, shared: [String] = []
  ) {
    self.asked = asked
    self.authority = authority
    self.authorityCode = authorityCode
    self.areas = areas
    self.isPriority = isPriority
    self.status = status
    self.later = later
    self.laterSides = laterSides
    self.similarity = similarity
    self.shared = shared
  }
}
