import Reports

/// Words and phrases of praise, of shortfall and of mere description, from `sentiment.csv`.
package struct SentimentLexicon: Sendable {
  /// A term and what it says about the sentence that holds it.
  package struct Entry: Hashable, Sendable {
    /// The term, in the notation of `TermPattern`.
    package let term: String
    /// Log-odds that the term adds for strength against weakness: above 0 praise, below 0 shortfall.
    package var lean: Double
    /// The lean given by hand: its sign says whether scopes treat the term as praise or shortfall.
    package let handLean: Double
    /// Log-odds that the term adds for a judgement of any kind against a neutral sentence.
    package var claim: Double
    /// The claim given by hand.
    package let handClaim: Double
    /// Whether nobody rated the term: it was found in labelled sentences. Such a term stands beside the
    /// rated ones: it covers none, none covers it, and no scope turns it round.
    package let isLearned: Bool
    /// Line in the file; 0 for a term that is in none yet.
    package let line: Int

    /// A learned term that says nothing yet.
    package init(learned term: String) {
      self.term = term
      (lean, handLean, claim, handClaim) = (0, 0, 0, 0)
      (isLearned, line) = (true, 0)
    }

    fileprivate init(_ row: Table.Row) throws(LexiconError) {
      let tier: Tier = try row.choice("tier", default: .rated)
      term = try row.required("term")
      lean = try FittedNumber.lean(row)
      handLean = try row.number("lean", default: 0)
      claim = try FittedNumber.claim(row)
      handClaim = try FittedNumber.handClaim(row)
      isLearned = tier == .learned
      line = row.line
    }
  }

  /// Who says what a term says: a reader of the file, or labelled sentences alone.
  private enum Tier: String, CaseIterable {
    case rated, learned
  }

  /// Columns that the file must have.
  package static let columns = ["term", "lean"]
  /// Columns that it may have.
  package static let optionalColumns = [
    "claim", "tier", "fitted_lean", "fitted_claim", "note",
  ]

  package var entries: [Entry]
  /// Name of the file, for messages.
  package let file: String

  /// Reads `sentiment.csv`: columns term, lean, claim (by hand); fitted_lean and fitted_claim, which
  /// take the place of the first two where they are filled; tier (`learned` for terms that nobody
  /// rated); note is for people.
  package init(_ files: ModelFiles, file: String = "sentiment.csv") throws(LexiconError) {
    let table = try files.table(
      file, columns: SentimentLexicon.columns, optional: SentimentLexicon.optionalColumns)
    var entries: [Entry] = []
    var seen: Set<String> = []
    for row in table.rows {
      let term = try row.required("term")
      guard seen.insert(term.lowercased()).inserted else {
        throw row.error("term", "'\(term)' stands twice", "keep one of the rows")
      }
      entries.append(try Entry(row))
    }
    self.entries = entries
    self.file = file
  }
}

/// The two numbers of a term: the fitted one where the file has it, else the one given by hand.
enum FittedNumber {
  /// Share of a term's lean, without its sign, that counts as its claim where none is given.
  static let claimShare = 0.5

  static func lean(_ row: Table.Row) throws(LexiconError) -> Double {
    try row.number("fitted_lean", default: try row.number("lean", default: 0))
  }

  static func handClaim(_ row: Table.Row) throws(LexiconError) -> Double {
    try row.number("claim", default: abs(try row.number("lean", default: 0)) * claimShare)
  }

  static func claim(_ row: Table.Row) throws(LexiconError) -> Double {
    try row.number("fitted_claim", default: try handClaim(row))
  }
}
