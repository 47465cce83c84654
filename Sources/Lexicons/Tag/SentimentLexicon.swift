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

    /// A term that a person wrote, with the numbers that were fitted to it.
    fileprivate init(_ row: Table.Row, fitted: Table.Row?) throws(LexiconError) {
      term = try row.required("term")
      handLean = try row.number("lean", default: 0)
      handClaim = try HandNumber.claim(row)
      lean = try fitted?.number("lean", default: handLean) ?? handLean
      claim = try fitted?.number("claim", default: handClaim) ?? handClaim
      isLearned = false
      line = row.line
    }

    /// A learned term of the file of fitted numbers.
    fileprivate init(learned row: Table.Row) throws(LexiconError) {
      term = try row.required("term")
      lean = try row.number("lean", default: 0)
      claim = try row.number("claim", default: 0)
      (handLean, handClaim) = (0, 0)
      (isLearned, line) = (true, row.line)
    }
  }

  /// Columns that the file must have.
  package static let columns = ["term", "lean"]
  /// Columns that it may have.
  package static let optionalColumns = ["claim", "note"]
  /// Columns of the fitted numbers.
  package static let fittedColumns = ["lean", "claim"]

  package var entries: [Entry]
  /// Name of the file, for messages.
  package let file: String
  /// Fitted rows that do not count, and why.
  package let setAside: [LexiconError]

  /// Reads `sentiment.csv`: columns term, lean, claim and note; and the fitted numbers, which take the
  /// place of lean and claim where nobody changed the row since.
  package init(_ files: ModelFiles, file: String = "sentiment.csv") throws(LexiconError) {
    let table = try files.table(
      file, columns: SentimentLexicon.columns, optional: SentimentLexicon.optionalColumns)
    var fitted = try FittedRows(
      files, for: file, key: ["term"], numbers: SentimentLexicon.fittedColumns)
    var entries: [Entry] = []
    for row in table.rows {
      entries.append(try Entry(row, fitted: fitted.row(for: row)))
    }
    for row in fitted.learned() { entries.append(try Entry(learned: row)) }
    self.entries = entries
    self.file = file
    self.setAside = fitted.setAside
  }

  /// Name of the file that an entry stands in.
  package func file(of entry: Entry) -> String {
    entry.isLearned ? FittedRows.name(for: file) : file
  }
}

/// A number of a row that people write.
enum HandNumber {
  /// Share of a term's lean, without its sign, that counts as its claim where none is given.
  static let claimShare = 0.5

  static func claim(_ row: Table.Row) throws(LexiconError) -> Double {
    try row.number("claim", default: abs(try row.number("lean", default: 0)) * claimShare)
  }
}
