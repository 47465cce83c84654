import Reports

/// Words that name and say nothing else: the places of the register with what councils put beside them,
/// months, and titles that persons' names follow.
///
/// To the tagger all names are one, so that no place, month or person moves a label.
package struct NameLexicon: Sendable {
  /// What a word of `names.csv` is. The raw values stand in the file.
  package enum Kind: String, Sendable, CaseIterable {
    /// A month, where it has its capital letter.
    case month
    /// A word that a person's name follows ("Councillor").
    case title
    /// Words that stand beside a place's name and belong to it ("Borough", "County of").
    case style
    /// What is named after a place ("Council"): no part of the name, even where the register has both.
    case body
    /// A number in letters: it is matched as any word, but nothing is learned of it.
    case number
  }

  /// The file of months, titles and numbers.
  package static let file = "names.csv"

  /// The names of the register, and phrases that hold one.
  package let places: [String]
  package let words: [(word: String, kind: Kind)]

  /// A lexicon without names.
  package init() { (places, words) = ([], []) }

  /// Reads `names.csv` (columns word, kind; note is for people) and the register's names; files that are
  /// not there name nothing.
  package init(
    _ files: ModelFiles, file: String = NameLexicon.file, register: String
  ) throws(LexiconError) {
    self.places =
      files.names.contains(register) ? try AuthorityRegister(files, file: register).names : []
    guard files.names.contains(file) else {
      self.words = []
      return
    }
    var words: [(word: String, kind: Kind)] = []
    let rows = try files.table(
      file, columns: ["word", "kind"], optional: ["note"], key: ["word", "kind"]
    ).rows
    for row in rows {
      words.append((try row.required("word"), try row.choice("kind")))
    }
    self.words = words
  }
}
