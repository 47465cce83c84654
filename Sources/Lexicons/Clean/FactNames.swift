import Reports

/// The rows of `judgements.csv`: what inspectors grade, and how reports call it.
enum JudgementNames {
  static func rows(_ files: ModelFiles) throws(LexiconError) -> [Table.Row] {
    try files.table(
      "judgements.csv", columns: ["judgement", "label", "column", "names"],
      optional: ["framework", "note"], key: ["judgement", "framework"]
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
