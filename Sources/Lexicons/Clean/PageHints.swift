import Terms

/// Words in a web page's markup and texts that tell content from furniture: `html-hints.csv`.
package struct PageHints: Sendable {
  /// Where a word stands.
  package enum Place: String, Sendable, CaseIterable {
    /// In an element's class, id, role, itemprop or component name.
    case name
    /// As the whole of such a name.
    case nameWhole = "name-whole"
    /// At the beginning of a text.
    case start
    /// As the whole of a text.
    case whole
    /// Anywhere in a text.
    case anywhere
  }

  /// What a word says of an element or a text.
  package enum Effect: String, Sendable, CaseIterable {
    /// The element holds the page's content.
    case body
    /// The element or text is furniture.
    case drop
    /// The element is part of the content, whatever else its name says.
    case keep
    /// The element is not shown.
    case hidden
    /// The element is the caption of a picture.
    case caption
    /// The element is content that a control shows, though it is hidden at first.
    case panel
    /// The text introduces links to other pages; they go with it.
    case links
  }

  /// An effect and how far it goes, 0 to 1: for `body`, how sure it is; for `drop` in a name, the
  /// largest share of a page's prose that may be dropped on the word's account; for `drop` in a text,
  /// 1 where the words decide alone, less where a plain sentence that has them is kept.
  package struct Hint: Hashable, Sendable {
    package var effect: Effect
    package var weight: Double
  }

  private let names: [ArraySlice<UInt8>: Hint]
  private let wholeNames: [ArraySlice<UInt8>: Hint]
  private let automaton: TermAutomaton
  private let places: [Place]
  private let hints: [Hint]

  /// Reads the hints (columns word, in, effect, weight, note).
  package init(_ files: ModelFiles, file: String = "html-hints.csv") throws(LexiconError) {
    let table = try files.table(
      file, columns: ["word", "in", "effect", "weight"], optional: ["note"], key: ["word", "in"])
    var names: [Place: [ArraySlice<UInt8>: Hint]] = [.name: [:], .nameWhole: [:]]
    var terms: [(row: Table.Row, place: Place, hint: Hint)] = []
    for row in table.rows {
      let word = try row.required("word")
      let place: Place = try row.choice("in")
      let hint = Hint(
        effect: try row.choice("effect"), weight: try row.number("weight", default: 1))
      guard (0...1).contains(hint.weight) else {
        throw row.error("weight", "is not between 0 and 1", "use a share such as 0.5")
      }
      if names[place] == nil {
        terms.append((row, place, hint))
      } else {
        names[place]?[Array(word.utf8)[...]] = hint
      }
    }
    self.names = names[.name] ?? [:]
    self.wholeNames = names[.nameWhole] ?? [:]
    self.places = terms.map(\.place)
    self.hints = terms.map(\.hint)
    do {
      self.automaton = try TermAutomaton(terms.map { $0.row["word"] })
    } catch {
      throw terms[error.term].row.error("word", error.reason, error.remedy)
    }
  }

  /// The hint of a name's word, or of words with a space between, in lower case.
  ///
  /// - Parameter isWhole: whether the words are the whole name.
  package func hint(name: ArraySlice<UInt8>, isWhole: Bool) -> Hint? {
    (isWhole ? wholeNames[name] : nil) ?? names[name]
  }

  /// The hints that a text gives.
  package func hints(text: [UInt8]) -> [Hint] {
    var words: [Word] = []
    WordScanner().scan(text, in: 0..<text.count, into: &words)
    var found: [Hint] = []
    var matches: [TermAutomaton.Match] = []
    var scratch = TermAutomaton.Scratch()
    automaton.find(in: text, words: words, range: words.indices, scratch: &scratch, into: &matches)
    for match in matches {
      let isThere =
        switch places[match.term] {
        case .start: match.first == 0
        case .whole: match.first == 0 && match.last == words.count - 1
        case .anywhere: true
        case .name, .nameWhole: false
        }
      if isThere { found.append(hints[match.term]) }
    }
    return found
  }
}
