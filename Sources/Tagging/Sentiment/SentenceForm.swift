import Lexicons
import Reports

/// What the words that tell how a sentence is built make of it as a whole.
extension SentenceTerms {
  /// What the sentence's first words make of it.
  func opening(_ mentions: [WeighedMention]) -> CueLexicon.Kind? {
    if let first = mentions.first, first.first == 0, first.kind == .contrast { return .contrast }
    return grammar.first {
      $0.first == 0 && ($0.kind == .opener || $0.kind == .consequence)
    }?.kind
  }

  /// Whether the sentence opens with an imperative.
  var isImperative: Bool { grammar.contains { $0.first == 0 && $0.kind == .imperative } }

  /// Whether the main verb says what must be done: "The partnership must ensure that …".
  func asksByModal(_ mentions: [WeighedMention]) -> Bool {
    guard let request = mentions.first(where: { $0.kind == .recommendation }) else { return false }
    return !grammar.contains { $0.kind == .verb && $0.last < request.first }
  }

  /// Whether somebody else than the inspectorate says what he thinks, and repeats no finding.
  var isOwnView: Bool {
    guard let view = grammar.first(where: { $0.kind == .opinion }) else { return false }
    return !grammar.contains { $0.kind == .finding && $0.first > view.first }
  }

  /// Whether a verb says something of the words of a heading: "Good practice is rare".
  func goesOn(after heading: Int) -> Bool {
    grammar.contains { $0.first == heading && $0.kind == .verb && heading > 0 }
  }

  /// Whether the sentence is a name and a grade after a colon or dash.
  func endsWithGrade(in bytes: [UInt8]) -> Bool {
    grammar.contains { word in
      guard word.kind == .grade, word.last == words.count - 1, word.first > 0 else { return false }
      let between = words[word.first - 1].span.end..<words[word.first].span.start
      return bytes[between].contains { $0 == UInt8(ascii: ":") || $0 == 0xE2 }
    }
  }
}
