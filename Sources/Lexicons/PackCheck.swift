import Reports

/// What makes nonsense of a pack though each of its files can be read: areas that every sentence gets or
/// none, names that no report can hold, kinds that nothing tells, labels that are missing.
package struct PackCheck: Sendable {
  /// Log-odds from which on the tagger gives a sentence an area where no other is told: those of 0.15.
  static let floorOdds = -1.73

  /// One finding a row, in the order of the checks.
  package private(set) var warnings: [LexiconError] = []
  private let files: ModelFiles
  private let domain: Domain

  /// - Parameters:
  ///   - lexicons: what the pack's files of `tag` hold.
  ///   - domain: what the pack names.
  /// - Throws: a `LexiconError` for a file that cannot be read.
  package init(
    _ files: ModelFiles, lexicons: TaggingLexicons, domain: Domain,
    names: TaggingLexicons.Names = .init()
  ) throws(LexiconError) {
    self.files = files
    self.domain = domain
    try checkAreas(lexicons, names)
    try checkNames()
    try checkKinds()
    try checkSubjects()
    try checkLabels()
    try checkRegister(names.register)
    try checkTerms(names)
  }

  private mutating func warn(
    _ file: String, _ row: Table.Row?, column: String? = nil, _ reason: String, _ remedy: String
  ) {
    warnings.append(
      LexiconError(
        file: row?.file ?? file, line: row?.line, column: column, reason: reason, remedy: remedy))
  }

  // MARK: - Areas

  private mutating func checkAreas(
    _ lexicons: TaggingLexicons, _ names: TaggingLexicons.Names
  ) throws(LexiconError) {
    let told = Set(lexicons.areas.entries.filter { $0.weight > 0 }.map(\.area))
    let columns = ["area", "domain", "label", "scope"]
    for row in try files.table(names.taxonomy, columns: columns).rows
    where !told.contains(row["area"]) {
      warn(
        names.taxonomy, row, column: "area", "no term speaks for '\(row["area"])'",
        "add rows to \(names.areaTerms), or no sentence gets it")
    }
    try checkContexts(lexicons)
  }

  private mutating func checkContexts(_ lexicons: TaggingLexicons) throws(LexiconError) {
    let file = lexicons.areas.contextFile
    let fitted = FittedRows.name(for: file)
    for (_, row) in try AreaContext.fittedRows(files, fitted).sorted(by: { $0.key < $1.key })
    where row["bias"].isEmpty {
      warn(
        fitted, row, column: "bias", "is blank: \(AreaContext.Circumstance.bias.unfitted) counts",
        "fill it, or fit the pack to labels")
    }
    for area in lexicons.taxonomy.areas
    where lexicons.areas.context(of: area.id).silentOdds > PackCheck.floorOdds {
      warn(
        fitted, nil, column: "bias",
        "'\(area.id)' is given to sentences that hold none of its terms",
        "lower its bias to about \(AreaContext.Circumstance.bias.unfitted), or remove the row")
    }
    for row in try files.table(file, columns: ["area", "setting"], optional: ["note"]).rows
    where lexicons.taxonomy.area(row["area"]) == nil {
      warn(
        file, row, column: "area", "'\(row["area"])' is no area", "correct it, or remove the row")
    }
  }

  // MARK: - What reports name

  private mutating func checkNames() throws(LexiconError) {
    let named = [
      ("judgements.csv", "judgement", try JudgementNames.rows(files)),
      ("grades.csv", "grade", try GradeNames.rows(files)),
      ("outcomes.csv", "outcome", try OutcomeNames.rows(files)),
    ]
    for (file, column, rows) in named {
      let found = Set(rows.filter { !$0.list("names").isEmpty }.map { $0[column] })
      for row in rows where !found.contains(row[column]) {
        warn(
          file, row, column: "names", "'\(row[column])' has none, so that no report holds it",
          "write how reports call it, with '; ' between")
      }
    }
  }

  private mutating func checkKinds() throws(LexiconError) {
    let columns = ["phrase", "kind", "framework", "source"]
    let events = try files.table("events.csv", columns: columns, key: ["phrase", "source"]).rows
    let kinds = Set(events.map { $0["kind"] })
    for kind in domain.kinds where kind.kind != .other && !kinds.contains(kind.kind.rawValue) {
      warn(
        "events.csv", nil, column: "kind", "no phrase tells '\(kind.kind.rawValue)'",
        "add what its reports are called, or remove the kind")
    }
    let frameworks = Set(events.flatMap { $0.list("framework") })
    for framework in domain.frameworks
    where framework.id != Kind.other.rawValue && !frameworks.contains(framework.id) {
      warn(
        "events.csv", nil, column: "framework", "no phrase leads to '\(framework.id)'",
        "name it beside the events that belong to it, or remove it from frameworks.csv")
    }
    let isGraded = domain.kinds.contains(where: \.isGraded)
    if isGraded, domain.judgements.isEmpty || domain.grades.isEmpty, domain.outcomes.isEmpty {
      warn(
        "kinds.csv", nil, column: "graded",
        "a kind has grades, but the pack has no judgement or no grade",
        "fill judgements.csv and grades.csv, or outcomes.csv")
    }
  }

  private mutating func checkSubjects() throws(LexiconError) {
    guard !domain.subjects.contains(where: \.isOwn) else { return }
    warn(
      "subjects.csv", nil, column: "own",
      domain.subjects.isEmpty
        ? "has no row: reports on bodies of any kind count"
        : "no subject is the pack's own: every report that names one is set aside",
      "say by which phrases a report on the pack's own bodies is known")
  }

  private mutating func checkLabels() throws(LexiconError) {
    let keys =
      ["all_reports", "all_reports_short"] + domain.frameworks.map { "framework \($0.id)" }
    for key in keys where domain.labels[key]?.isEmpty ?? true {
      warn(
        "labels.csv", nil, column: "key", "'\(key)' is missing",
        "add what page and workbook shall call it")
    }
  }

  private mutating func checkRegister(_ file: String) throws(LexiconError) {
    let regions = try Regions(files).codes
    let rows = try files.table(
      file, columns: AuthorityRegister.columns, optional: AuthorityRegister.optionalColumns,
      key: ["code"]
    ).rows
    if rows.isEmpty {
      warn(file, nil, "has no row: no report has a place", "add the bodies that are inspected")
    }
    var missing: Set<String> = []
    for row in rows where !row["region"].isEmpty && regions[row["region"]] == nil {
      guard missing.insert(row["region"]).inserted else { continue }
      warn(
        file, row, column: "region", "'\(row["region"])' stands in no row of regions.csv",
        "add it there, or correct it")
    }
  }

  // MARK: - Terms

  /// Columns that hold terms which a text is searched for, but for those that `LexiconCheck` reads.
  private func termColumns(_ names: TaggingLexicons.Names) -> [(file: String, column: String)] {
    [
      (names.areaTerms, "term"), ("area-signs.csv", "term"), ("subjects.csv", "phrase"),
      ("matter-terms.csv", "term"), ("point-words.csv", "term"),
    ]
  }

  private mutating func checkTerms(_ names: TaggingLexicons.Names) throws(LexiconError) {
    for (file, column) in termColumns(names) where files.names.contains(file) {
      for (_, path, bytes) in try files.files(named: file) {
        let table = try Table(bytes, file: path, columns: [column], isOpen: true)
        for row in table.rows {
          guard let mark = row[column].first(where: { ",;:.!?".contains($0) }) else { continue }
          warn(
            file, row, column: column,
            "'\(row[column])' never matches: no term goes across '\(mark)'", "leave the mark out")
        }
      }
    }
  }
}
