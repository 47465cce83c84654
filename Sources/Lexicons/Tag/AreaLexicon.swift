/// The terms of the practice areas, and how much each speaks for an area.
///
/// `area-terms.csv` has a row for each pair of a term and an area that a person rated, the file of the
/// same name in `fitted/` its fitted weight and the terms that were learned. `area-context.csv` says of
/// each area whether it is a setting; what its score takes from everything but its terms is fitted.
/// `area-signs.csv` lists words that say something of the sentence, not of an area.
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
    /// Nobody rated the term: its weight comes from labelled sentences alone. It stands in the file of
    /// fitted numbers only.
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
    /// The weight that was given by hand, or the tier's.
    package var handWeight: Double
    /// The line of the file.
    package var line: Int

    /// - Parameter handWeight: nil for the tier's own.
    package init(
      term: Int, area: String, tier: Tier, weight: Double, handWeight: Double? = nil, line: Int = 0
    ) {
      self.term = term
      self.area = area
      self.tier = tier
      self.weight = weight
      self.handWeight = handWeight ?? tier.weight
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
  /// The file that says which areas are settings.
  package let contextFile: String
  /// Every term once, as written.
  package private(set) var terms: [String] = []
  package private(set) var entries: [Entry] = []
  /// By area id; `AreaContext.anyArea` stands for those that are not there.
  package var contexts: [String: AreaContext]
  package let signs: [(term: String, sign: Sign)]
  /// Fitted rows that do not count, and why.
  package private(set) var setAside: [LexiconError] = []
  private var positions: [String: Int] = [:]

  /// Columns that the file must have.
  package static let columns = ["term", "area", "tier"]
  /// Columns that it may have.
  package static let optionalColumns = ["weight", "note"]
  /// Columns that tell the file's rows apart.
  package static let key = ["term", "area"]

  /// Reads the three files, and the numbers fitted to two of them.
  ///
  /// - Throws: a `LexiconError` for a file that is missing, a pair that stands twice, or a number
  ///   that is none.
  package init(
    _ files: ModelFiles, file: String = "area-terms.csv", context: String = AreaContext.file,
    signs: String = "area-signs.csv"
  ) throws(LexiconError) {
    self.file = file
    self.contextFile = context
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
    var fitted = try FittedRows(files, for: file, key: AreaLexicon.key, numbers: ["weight"])
    let table = try files.table(
      file, columns: AreaLexicon.columns, optional: AreaLexicon.optionalColumns,
      key: AreaLexicon.key)
    for row in table.rows {
      let entry = try AreaLexicon.entry(row, fitted: fitted.row(for: row))
      add(try row.required("term"), entry)
    }
    for row in fitted.learned() {
      let entry = Entry(
        term: 0, area: try row.required("area"), tier: .learned,
        weight: try row.number("weight", default: 0), line: row.line)
      add(try row.required("term"), entry)
    }
    setAside = fitted.setAside
  }

  /// A row that a person wrote, with the weight that was fitted to it.
  private static func entry(
    _ row: Table.Row, fitted: Table.Row?
  ) throws(LexiconError) -> Entry {
    let tier = try row.choice("tier", Tier.self)
    guard tier != .learned else {
      throw row.error(
        "tier", "'learned' is what fitting says of terms that nobody rated", "rate the term")
    }
    let hand = try row.number("weight", default: tier.weight)
    return Entry(
      term: 0, area: try row.required("area"), tier: tier,
      weight: try fitted?.number("weight", default: hand) ?? hand, handWeight: hand, line: row.line)
  }

  /// What an area's score takes from everything but its terms.
  package func context(of area: String) -> AreaContext {
    contexts[area] ?? contexts[AreaContext.anyArea] ?? AreaContext()
  }

  /// Name of the file that an entry stands in.
  package func file(of entry: Entry) -> String {
    entry.tier == .learned ? FittedRows.name(for: file) : file
  }

  /// Adds what a term says of an area; the pair must not be there yet.
  package mutating func add(_ term: String, _ entry: Entry) {
    var entry = entry
    entry.term = positions[term] ?? terms.count
    if entry.term == terms.count {
      terms.append(term)
      positions[term] = entry.term
    }
    entries.append(entry)
  }

  /// The same lexicon with other entries, in the order given.
  package func replacing(entries: [(term: String, entry: Entry)]) -> AreaLexicon {
    var lexicon = self
    lexicon.terms = []
    lexicon.entries = []
    lexicon.positions = [:]
    for (term, entry) in entries { lexicon.add(term, entry) }
    return lexicon
  }
}
