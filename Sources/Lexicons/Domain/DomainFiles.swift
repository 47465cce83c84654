import Reports

extension Domain {
  /// Reads what a pack names: `kinds.csv`, `judgements.csv`, `grades.csv` and `frameworks.csv`, and
  /// where they are there `outcomes.csv`, `subjects.csv` and `labels.csv`.
  ///
  /// - Throws: a `LexiconError` for a file that is missing, a name that stands twice, or two grades of
  ///   one rank that were in use on the same day.
  package init(_ files: ModelFiles) throws(LexiconError) {
    self.init()
    kinds = try Domain.kinds(files)
    judgements = try Domain.judgements(files)
    grades = try Domain.grades(files)
    outcomes = try Domain.outcomes(files)
    frameworks = try Frameworks(files).all.map { NamedFramework(id: $0.id, label: $0.label) }
    subjects = try SubjectLexicon.named(files)
    for row in try files.rows("labels.csv", columns: ["key", "label"], optional: ["note"]) {
      labels[try row.required("key")] = row["label"]
    }
  }

  private static func kinds(_ files: ModelFiles) throws(LexiconError) -> [KindOfVisit] {
    let columns = ["kind", "label", "graded", "numbered", "specific", "signed_by"]
    let optional = ["themed", "note"]
    enum Signer: String, CaseIterable { case inspectors, directors }
    var kinds: [KindOfVisit] = []
    for row in try files.table("kinds.csv", columns: columns, optional: optional, key: ["kind"])
      .rows
    {
      let kind = Kind(rawValue: try row.required("kind"))
      kinds.append(
        KindOfVisit(
          kind: kind, label: try row.required("label"),
          isGraded: try row.isYes("graded"),
          isNumbered: try row.isYes("numbered"),
          isSpecific: try row.isYes("specific"),
          isSignedByInspectors: try row.choice("signed_by", default: Signer.inspectors)
            == .inspectors,
          isThemed: try row.isYes("themed")))
    }
    guard kinds.contains(where: { $0.kind == .other }) else {
      throw LexiconError(
        file: "kinds.csv", column: "kind", reason: "'\(Kind.other.rawValue)' is missing",
        remedy: "add a row for it: what no phrase of events.csv names is of that kind")
    }
    return kinds
  }

  private static func judgements(_ files: ModelFiles) throws(LexiconError) -> [GradedJudgement] {
    var judgements: [GradedJudgement] = []
    for row in try JudgementNames.rows(files) where !row["column"].isEmpty {
      let (id, column) = (try row.required("judgement"), row["column"])
      try row.refuse(judgements.contains { $0.id == id }, "judgement")
      try row.refuse(judgements.contains { $0.column == column }, "column")
      judgements.append(
        GradedJudgement(
          id: id, label: try row.required("label"), column: column, names: row.list("names")))
    }
    return judgements
  }

  private static func grades(_ files: ModelFiles) throws(LexiconError) -> [GradeOnScale] {
    var grades: [GradeOnScale] = []
    for row in try GradeNames.rows(files) {
      let grade = GradeOnScale(
        grade: Grade(rawValue: try row.required("grade")), label: try row.required("label"),
        rank: try row.requiredNumber("rank"), first: try row.day("first"),
        last: try row.day("last"))
      if let other = grades.first(where: { $0.rank == grade.rank && $0.isInUse(with: grade) }) {
        throw row.error(
          "rank", "\(row["rank"]) is the rank of '\(other.grade.rawValue)' at the same time",
          "give each grade a rank of its own, or say in 'first' and 'last' when each was in use")
      }
      grades.append(grade)
    }
    return grades
  }

  private static func outcomes(_ files: ModelFiles) throws(LexiconError) -> [Outcome] {
    var outcomes: [Outcome] = []
    for row in try OutcomeNames.rows(files) {
      let outcome = Outcome(
        outcome: try row.required("outcome"), label: try row.required("label"),
        rank: try row.requiredNumber("rank"))
      try row.refuse(outcomes.contains { $0.rank == outcome.rank }, "rank")
      outcomes.append(outcome)
    }
    return outcomes
  }
}

extension Domain.GradeOnScale {
  /// Whether there is a day on which both were in use.
  fileprivate func isInUse(with other: Self) -> Bool {
    func isBefore(_ last: Day?, _ first: Day?) -> Bool {
      guard let last, let first else { return false }
      return last < first
    }
    return !isBefore(last, other.first) && !isBefore(other.last, first)
  }
}

extension Table.Row {
  /// Refuses a cell that an earlier row has, too.
  func refuse(_ isTaken: Bool, _ column: String) throws(LexiconError) {
    if isTaken {
      throw error(column, "'\(self[column])' stands twice", "remove one of the rows")
    }
  }

  /// The cell as a number; it must be filled.
  func requiredNumber(_ column: String) throws(LexiconError) -> Double {
    _ = try required(column)
    return try number(column, default: 0)
  }
}

/// The rows of `judgements.csv`: what inspectors grade, and how reports call it.
enum JudgementNames {
  static func rows(_ files: ModelFiles) throws(LexiconError) -> [Table.Row] {
    try files.table(
      "judgements.csv", columns: ["judgement", "label", "column", "names"],
      optional: ["framework", "not_in", "note"], key: ["judgement", "framework"]
    ).rows
  }
}

/// The rows of `grades.csv`: the scale, and how reports write it.
enum GradeNames {
  static func rows(_ files: ModelFiles) throws(LexiconError) -> [Table.Row] {
    try files.table(
      "grades.csv", columns: ["grade", "label", "rank", "names"],
      optional: ["first", "last", "note"], key: ["grade"]
    ).rows
  }
}

/// The rows of `outcomes.csv`, which a pack without such outcomes does not have.
enum OutcomeNames {
  static func rows(_ files: ModelFiles) throws(LexiconError) -> [Table.Row] {
    try files.rows(
      "outcomes.csv", columns: ["outcome", "label", "rank", "names"], optional: ["note"],
      key: ["outcome"])
  }
}

/// The rows of `themes.csv`, which a pack without inspections of one theme does not have.
enum ThemeNames {
  static func rows(_ files: ModelFiles) throws(LexiconError) -> [Table.Row] {
    try files.rows(
      "themes.csv", columns: ["theme", "general", "names"], optional: ["note"], key: ["theme"])
  }
}
