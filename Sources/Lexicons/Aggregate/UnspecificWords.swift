/// Words that say nothing of what a sentence is about, so that two sentences that share only such words
/// are not taken to be about the same thing.
package struct UnspecificWords: Sendable {
  /// Why a word is on the list.
  enum Group: String, CaseIterable {
    /// It holds sentences together: "and", "therefore".
    case grammar
    /// It names who acts, whatever they do: "managers".
    case actor
    /// It judges or asks, whatever the matter: "improve", "timely".
    case judging
    /// It stands for what all reports are about: "children", "inspectors".
    case setting
  }

  package let words: [String]
  /// Those that only hold sentences together.
  package let grammar: [String]

  /// Reads `unspecific-words.csv` (columns word, group).
  package init(
    _ files: ModelFiles, file: String = "unspecific-words.csv"
  ) throws(LexiconError) {
    var words: [String] = []
    var grammar: [String] = []
    for row in try files.table(file, columns: ["word", "group"]).rows {
      let word = try row.required("word")
      let group = try row.choice("group", Group.self)
      guard word.utf8.allSatisfy({ (97...122).contains($0) }) else {
        throw row.error("word", "'\(word)' is not one word in lower case", "write letters a to z")
      }
      words.append(word)
      if group == .grammar { grammar.append(word) }
    }
    (self.words, self.grammar) = (words, grammar)
  }
}
