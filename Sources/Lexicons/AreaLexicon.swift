/// The terms of the practice areas, and how much each speaks for an area.
///
/// `area-terms.csv` has a row for each pair of a term and an area. `area-context.csv` has a row for
/// each area: how common it is, and how much it carries over from one sentence to the next.
/// `area-references.csv` lists words that point back to the sentence before.
public struct AreaLexicon: Sendable {
  /// How an analyst rates a term before any weight is fitted. The raw values stand in the file.
  public enum Tier: String, Sendable, CaseIterable {
    /// The term alone is enough.
    case certain
    /// The term speaks for the area together with another.
    case usual
    /// The term speaks weakly for the area.
    case hint
    /// The term speaks against the area.
    case against
    /// The term is longer than one that speaks for the area, and takes its place.
    case blocks
    /// Nobody rated the term: its weight comes from labelled sentences alone.
    case learned

    /// The weight in log-odds that a term of this tier has before fitting.
    public var weight: Double {
      switch self {
      case .certain: 4
      case .usual: 1.5
      case .hint: 0.5
      case .against: -1.5
      case .blocks, .learned: 0
      }
    }
  }

  /// What one term says of one area.
  public struct Entry: Sendable {
    /// Position in `terms`.
    public var term: Int
    /// The area's id.
    public var area: String
    public var tier: Tier
    /// What the term adds to the area's score, in log-odds.
    public var weight: Double
    /// The line of the file.
    public var line: Int
  }

  /// What an area takes from what stands before a sentence, in log-odds.
  public struct Carry: Sendable {
    /// Score of a sentence without any term.
    public var bias = 0.0
    /// Times the area's probability in the sentence before.
    public var previous = 0.0
    /// Times the area's fading probability over all sentences before.
    public var lasting = 0.0
    /// As `previous`, on top, where the sentence points back ("They …", "These plans …").
    public var previousIfReferring = 0.0
    /// As `previous`, on top, where the sentence holds no certain term of any area.
    public var previousIfSilent = 0.0
    /// As `lasting`, on top, where the sentence holds no certain term of any area.
    public var lastingIfSilent = 0.0
    /// Added where the sentence holds no certain term of any area.
    public var silent = 0.0
    /// Added where the sentence points back.
    public var referring = 0.0
    public init() {}
  }

  /// The file that the terms come from, for messages.
  public let file: String
  /// Every term once, as written.
  public let terms: [String]
  public let entries: [Entry]
  /// By area id.
  public let carries: [String: Carry]
  /// Words that, near a sentence's start, point back to the sentence before.
  public let references: [String]

  /// Reads the three files.
  ///
  /// - Throws: a `LexiconError` for a file that is missing, a pair that stands twice, or a number
  ///   that is none.
  public init(
    _ files: ModelFiles, file: String = "area-terms.csv", carry: String = "area-context.csv",
    references: String = "area-references.csv"
  ) throws(LexiconError) {
    self.file = file
    (self.terms, self.entries) = try AreaLexicon.entries(files, file)
    self.carries = try AreaLexicon.carries(files, carry)
    let rows = try files.table(references, columns: ["term"], optional: ["note"]).rows
    var words: [String] = []
    for row in rows { words.append(try row.required("term")) }
    self.references = words
  }

  private static func entries(
    _ files: ModelFiles, _ file: String
  ) throws(LexiconError) -> ([String], [Entry]) {
    let columns = ["term", "area", "tier", "weight"]
    let table = try files.table(file, columns: columns, optional: ["note"])
    var terms: [String] = []
    var positions: [String: Int] = [:]
    var seen: Set<String> = []
    var entries: [Entry] = []
    for row in table.rows {
      let term = try row.required("term")
      let area = try row.required("area")
      guard seen.insert("\(term)\t\(area)").inserted else {
        throw row.error("term", "'\(term)' stands twice for '\(area)'", "remove one of the rows")
      }
      let tier = try row.choice("tier", Tier.self)
      let weight = try row.number("weight", default: tier.weight)
      let position = positions[term] ?? terms.count
      if position == terms.count {
        terms.append(term)
        positions[term] = position
      }
      entries.append(
        Entry(term: position, area: area, tier: tier, weight: weight, line: row.line))
    }
    return (terms, entries)
  }

  private static func carries(
    _ files: ModelFiles, _ file: String
  ) throws(LexiconError) -> [String: Carry] {
    var carries: [String: Carry] = [:]
    for row in try files.table(file, columns: ["area"] + Carry.columns.map(\.name)).rows {
      let area = try row.required("area")
      guard carries[area] == nil else {
        throw row.error("area", "'\(area)' stands twice", "remove one of the rows")
      }
      var carry = Carry()
      for column in Carry.columns {
        carry[keyPath: column.path] = try row.number(column.name, default: 0)
      }
      carries[area] = carry
    }
    return carries
  }
}

extension AreaLexicon.Carry {
  /// The columns of `area-context.csv` behind `area`, in order.
  public static var columns: [(name: String, path: WritableKeyPath<Self, Double> & Sendable)] {
    [
      ("bias", \.bias), ("previous", \.previous), ("lasting", \.lasting),
      ("previous_if_referring", \.previousIfReferring),
      ("previous_if_silent", \.previousIfSilent), ("lasting_if_silent", \.lastingIfSilent),
      ("silent", \.silent), ("referring", \.referring),
    ]
  }
}
