/// The terms of the practice areas, and how much each speaks for an area.
///
/// `area-terms.csv` has a row for each pair of a term and an area. `area-context.csv` has a row for
/// each area: what its score takes from everything but its terms. `area-signs.csv` lists words that
/// say something of the sentence, not of an area.
package struct AreaLexicon: Sendable {
  /// How an analyst rates a term before any weight is fitted. The raw values stand in the file.
  package enum Tier: String, Sendable, CaseIterable {
    /// The term alone is enough, wherever it stands and whatever else the sentence tells.
    case decisive
    /// The term alone is enough.
    case certain
    /// The term alone is nearly enough.
    case strong
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
    package var weight: Double {
      switch self {
      case .decisive: 5.5
      case .certain: 4
      case .strong: 2
      case .usual: 1
      case .hint: 0.3
      case .against: -1.5
      case .blocks, .learned: 0
      }
    }

    /// Whether a term of this tier tells an area by itself.
    package var isTelling: Bool { [.decisive, .certain, .strong].contains(self) }
  }

  /// What one term says of one area.
  package struct Entry: Sendable {
    /// Position in `terms`.
    package var term: Int
    /// The area's id.
    package var area: String
    package var tier: Tier
    /// What the term adds to the area's score, in log-odds.
    package var weight: Double
    /// The line of the file.
    package var line: Int

    package init(term: Int, area: String, tier: Tier, weight: Double, line: Int = 0) {
      self.term = term
      self.area = area
      self.tier = tier
      self.weight = weight
      self.line = line
    }
  }

  /// What a word says of its sentence. The raw values stand in `area-signs.csv`.
  package enum Sign: String, Sendable, CaseIterable {
    /// Near the start, it points back to the sentence before ("They …").
    case referring
    /// The sentence belongs to the letter, not to the findings ("I am copying this letter to …").
    case notice
  }

  /// The file that the terms come from, for messages.
  package let file: String
  /// Every term once, as written.
  package private(set) var terms: [String] = []
  package private(set) var entries: [Entry] = []
  /// By area id.
  package var contexts: [String: AreaContext]
  package let signs: [(term: String, sign: Sign)]
  private var positions: [String: Int] = [:]

  /// Reads the three files.
  ///
  /// - Throws: a `LexiconError` for a file that is missing, a pair that stands twice, or a number
  ///   that is none.
  package init(
    _ files: ModelFiles, file: String = "area-terms.csv", context: String = "area-context.csv",
    signs: String = "area-signs.csv"
  ) throws(LexiconError) {
    self.file = file
    self.contexts = try AreaContext.read(files, context)
    self.signs = try AreaLexicon.signs(files, signs)
    try readEntries(files)
  }

  private static func signs(
    _ files: ModelFiles, _ file: String
  ) throws(LexiconError) -> [(term: String, sign: Sign)] {
    var signs: [(term: String, sign: Sign)] = []
    for row in try files.table(file, columns: ["term", "sign"], optional: ["note"]).rows {
      signs.append((try row.required("term"), try row.choice("sign", Sign.self)))
    }
    return signs
  }

  private mutating func readEntries(_ files: ModelFiles) throws(LexiconError) {
    let columns = ["term", "area", "tier", "weight"]
    var seen: Set<String> = []
    for row in try files.table(file, columns: columns, optional: ["note"]).rows {
      let term = try row.required("term")
      let area = try row.required("area")
      guard seen.insert("\(term)\t\(area)").inserted else {
        throw row.error("term", "'\(term)' stands twice for '\(area)'", "remove one of the rows")
      }
      let tier = try row.choice("tier", Tier.self)
      let weight = try row.number("weight", default: tier.weight)
      add(term, area: area, tier: tier, weight: weight, line: row.line)
    }
  }

  /// Adds what a term says of an area; the pair must not be there yet.
  package mutating func add(
    _ term: String, area: String, tier: Tier, weight: Double, line: Int = 0
  ) {
    let position = positions[term] ?? terms.count
    if position == terms.count {
      terms.append(term)
      positions[term] = position
    }
    entries.append(Entry(term: position, area: area, tier: tier, weight: weight, line: line))
  }

  /// The same lexicon with other entries, in the order given.
  package func replacing(entries: [(term: String, entry: Entry)]) -> AreaLexicon {
    var lexicon = self
    lexicon.terms = []
    lexicon.entries = []
    lexicon.positions = [:]
    for (term, entry) in entries {
      lexicon.add(term, area: entry.area, tier: entry.tier, weight: entry.weight, line: entry.line)
    }
    return lexicon
  }
}
