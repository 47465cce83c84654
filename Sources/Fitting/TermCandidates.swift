import Evaluating
import Lexicons
import Reports
import Terms

/// Words, pairs of words and beginnings of words that labelled sentences hold often enough.
///
/// No candidate holds a name, a month or a number, and none is made of words alone that only hold
/// sentences together.
struct TermCandidates {
  /// So many authorities must hold a term: what is said of one or two may be their own.
  static let fewestAuthorities = 3

  /// In alphabetical order.
  let terms: [String]

  /// - Parameters:
  ///   - fewest: how many sentences must hold a term.
  init(_ passages: [GoldPassage], atLeast fewest: Int, words: PassedOverWords) {
    var sentences: [String: Int] = [:]
    var authorities: [String: Set<Substring>] = [:]
    for passage in passages {
      let authority = TermCandidates.authority(of: passage.reportName)
      for term in passage.rows.flatMap({ TermCandidates.terms(in: $0.text, words) }) {
        sentences[term, default: 0] += 1
        if authorities[term, default: []].count < TermCandidates.fewestAuthorities {
          authorities[term, default: []].insert(authority)
        }
      }
    }
    self.terms = sentences.keys.filter {
      sentences[$0, default: 0] >= fewest
        && authorities[$0, default: []].count >= TermCandidates.fewestAuthorities
    }.sorted()
  }

  /// What stands before the date in a report's name; the whole name where there is none.
  static func authority(of reportName: String) -> Substring {
    reportName.firstMatch(of: /-\d{4}-\d{2}-\d{2}/).map { reportName[..<$0.range.lowerBound] }
      ?? reportName[...]
  }

  private static func terms(in text: String, _ passedOver: PassedOverWords) -> Set<String> {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: 0..<bytes.count, into: &words)
    passedOver.names.join(&words, in: bytes)
    var terms: Set<String> = []
    var before: String?
    for word in words {
      let spelling = String(decoding: bytes[word.span.range], as: UTF8.self)
        .lowercased().replacing("’", with: "'")
      guard !word.isName, !passedOver.isNumber(spelling) else {
        before = nil
        continue
      }
      let isPlain = passedOver.isPlain(spelling)
      if !isPlain { terms.insert(spelling) }
      if !isPlain, spelling.count > 6 { terms.insert("\(spelling.prefix(6))*") }
      if let before, !word.followsBreak, !isPlain || !passedOver.isPlain(before) {
        terms.insert("\(before) \(spelling)")
      }
      before = spelling
    }
    return terms
  }
}

/// Words of which nothing is learned.
package struct PassedOverWords: Sendable {
  let names: NameReader
  private let numbers: Set<String>
  private let grammar: Set<String>

  /// - Parameter grammar: words that only hold sentences together; those of one or two letters are
  ///   passed over anyway.
  /// - Throws: a `LexiconError` for a name that cannot be read.
  package init(names: NameLexicon, grammar: some Sequence<String>) throws(LexiconError) {
    self.names = try NameReader(names)
    self.numbers = Set(names.words.filter { $0.kind == .number }.map { $0.word.lowercased() })
    self.grammar = Set(grammar)
  }

  func isNumber(_ word: String) -> Bool { numbers.contains(word) || word.contains(where: \.isNumber) }

  /// Whether a word only holds sentences together.
  func isPlain(_ word: String) -> Bool { grammar.contains(word) || word.count < 3 }
}
