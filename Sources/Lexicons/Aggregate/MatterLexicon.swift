import Terms

/// The matters that a report can ask to improve, and the words that stand for them.
///
/// `matters.csv` has a row for each matter, `matter-terms.csv` for each of its terms, and
/// `point-words.csv` for each word that tells how a point or a sentence is built.
package struct MatterLexicon: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Something that is done or made, and can be judged: "pathway plans".
    case object
    /// What children live through: "neglect". A point on such children is about it, whatever it asks.
    case circumstance
    /// Too general to link by itself: "partnership working".
    case broad
    /// Whom it is about: "care leavers".
    case group
  }

  /// What a word tells about the point or sentence that holds it.
  package enum Role: String, CaseIterable, Sendable {
    /// Opens a point and asks for nothing itself: "ensure that".
    case opener
    /// What is asked ends here, and what it is for begins: "so that".
    case purpose
    /// Parts of what is asked follow: "including".
    case list
    /// What follows narrows what stands before: "of", "for".
    case link
    /// A second thing is asked, and its `of` narrows nothing: "and the quality of".
    case second
    /// At its beginning, a sentence goes on about the one before: "however, these".
    case refers
    /// The sentence says what a visit looked at: "the focus of this visit".
    case theme
    /// In a heading: its points come before all others ("priority action").
    case priority
  }

  package struct Matter: Sendable {
    package let id: String
    /// How rows name it to readers.
    package let label: String
    package let kind: Kind
    /// Positions of the matter that it is a part of, of that one's, and so on.
    package var broader: [Int]
    /// Position of the group that it belongs to.
    package var group: Int?
    /// How seldom sentences name it: about 0.5 for plans, 1 and more for what is rare.
    package let rarity: Double
  }

  /// What a term stands for.
  package enum Meaning: Sendable {
    case matter(Int, isWeak: Bool)
    /// Takes the place of shorter terms: "plans to".
    case nothing
    case role(Role)
  }

  package let matters: [Matter]
  /// One for each term of `automaton`.
  package let meanings: [Meaning]
  /// Letters of each term: of two that cover the same words the longer one counts.
  package let lengths: [Int]
  package let automaton: TermAutomaton

  /// Reads the three files.
  package init(
    _ files: ModelFiles, matters mattersFile: String = "matters.csv",
    terms termsFile: String = "matter-terms.csv", words wordsFile: String = "point-words.csv"
  ) throws(LexiconError) {
    let matters = try MatterLexicon.matters(files, file: mattersFile)
    var positions: [String: Int] = [:]
    for (position, matter) in matters.enumerated() { positions[matter.id] = position }
    var terms: [String] = []
    var meanings: [Meaning] = []
    for row in try files.table(
      termsFile, columns: ["term", "matter", "tier"], key: ["term", "matter"]
    ).rows {
      terms.append(try row.required("term"))
      meanings.append(try MatterLexicon.meaning(row, positions, file: mattersFile))
    }
    // Compiled alone first, so that a term that cannot be read is reported with its own file.
    _ = try TermAutomaton(terms, file: termsFile, column: "term")
    let first = terms.count
    for row in try files.table(
      wordsFile, columns: ["term", "role"], key: ["term", "role"]
    ).rows {
      terms.append(try row.required("term"))
      meanings.append(.role(try row.choice("role", Role.self)))
    }
    _ = try TermAutomaton(Array(terms[first...]), file: wordsFile, column: "term")
    self.matters = matters
    self.meanings = meanings
    self.lengths = terms.map(\.utf8.count)
    self.automaton = try TermAutomaton(terms, file: termsFile, column: "term")
  }

  private static func meaning(
    _ row: Table.Row, _ positions: [String: Int], file: String
  ) throws(LexiconError) -> Meaning {
    guard !row["matter"].isEmpty else { return .nothing }
    guard let matter = positions[row["matter"]] else {
      throw row.error(
        "matter", "'\(row["matter"])' is no matter", "take an id of \(file), or add a row to it")
    }
    guard row["tier"].isEmpty || row["tier"] == "weak" else {
      throw row.error("tier", "'\(row["tier"])' is no tier", "write weak, or leave it empty")
    }
    return .matter(matter, isWeak: row["tier"] == "weak")
  }

  private static func matters(
    _ files: ModelFiles, file: String
  ) throws(LexiconError) -> [Matter] {
    let rows = try files.table(
      file, columns: ["matter", "label", "kind", "broader", "group", "rarity"]
    ).rows
    var positions: [String: Int] = [:]
    var matters: [Matter] = []
    for row in rows {
      let id = try row.required("matter")
      positions[id] = matters.count
      matters.append(
        Matter(
          id: id, label: try row.required("label"), kind: try row.choice("kind", Kind.self),
          broader: [], group: nil, rarity: try row.number("rarity", default: 1)))
    }
    for (position, row) in rows.enumerated() {
      matters[position].group = try place(row, "group", positions)
      if let broader = try place(row, "broader", positions) {
        matters[position].broader = [broader]
      }
    }
    for (position, row) in rows.enumerated() {
      try refuseCircle(from: position, row, in: matters)
    }
    return withAncestors(matters)
  }

  private static func place(
    _ row: Table.Row, _ column: String, _ positions: [String: Int]
  ) throws(LexiconError) -> Int? {
    guard !row[column].isEmpty else { return nil }
    guard let position = positions[row[column]] else {
      throw row.error(column, "'\(row[column])' is no matter", "take an id of this file")
    }
    return position
  }

  /// Refuses a matter that is a part of itself.
  private static func refuseCircle(
    from position: Int, _ row: Table.Row, in matters: [Matter]
  ) throws(LexiconError) {
    var next = matters[position].broader.first
    for _ in matters.indices {
      guard let here = next else { return }
      guard here != position else {
        throw row.error(
          "broader", "'\(matters[position].id)' is a part of itself by way of '\(row["broader"])'",
          "let the broadest of them have none")
      }
      next = matters[here].broader.first
    }
  }

  /// Adds what the broader matters are parts of.
  private static func withAncestors(_ matters: [Matter]) -> [Matter] {
    matters.map { matter in
      var matter = matter
      while let last = matter.broader.last, let next = matters[last].broader.first {
        matter.broader.append(next)
      }
      return matter
    }
  }
}
