import Evaluating
import Lexicons
import Reports
import Tagging
import Terms

/// Terms that labelled sentences suggest for the lexicons.
package struct TermSuggestions: Sendable {
  /// A labelled sentence.
  package struct Example: Hashable, Sendable {
    package var text: String
    package var sentiment: Sentiment
    package var areas: [String]
    /// Areas that may or may not be meant.
    package var open: [String]
  }

  /// A term with sentences that hold it.
  package struct Suggestion: Hashable, Sendable {
    package var term: ContrastTerm
    /// Whether a lexicon's term already stands in it.
    package var isKnown: Bool
    package var sentences: [String]
  }

  private let examples: [Example]

  /// Sentences that people labelled.
  package init(gold passages: [GoldPassage]) {
    examples = passages.flatMap(\.rows).filter(\.isScored).map {
      Example(
        text: $0.text, sentiment: $0.sentiment, areas: $0.areas.map(\.area),
        open: $0.also.map(\.area))
    }
  }

  /// Sentences that the tagger labelled, from an output folder.
  package init(output folder: String) throws(StageError) {
    examples = try OutputReader(folder, stage: "lexicon suggest").sentences().compactMap {
      sentence in
      sentence.sentiment.map {
        Example(text: sentence.text, sentiment: $0, areas: sentence.areas, open: [])
      }
    }
  }

  /// The terms that tell most: of strength against weakness, or of one area against the rest.
  ///
  /// - Parameters:
  ///   - area: an area's id; nil for strength against weakness.
  ///   - tagger: tells which terms are known.
  ///   - onlyNew: whether known terms are left out.
  package func ranked(
    area: String?, contrast: TermContrast, count: Int, tagger: Tagger, onlyNew: Bool = false
  ) -> [Suggestion] {
    let documents = examples.map {
      TermDocument(phrases: phrases(of: $0.text), side: side($0, area))
    }
    var suggestions: [Suggestion] = []
    for term in contrast.distinct(Array(contrast.ranked(documents).prefix(count * 20))) {
      guard suggestions.count < count else { break }
      if area != nil, term.z < 0 { continue }
      let isKnown = isKnown(term.term, area: area, tagger)
      if onlyNew && isKnown { continue }
      suggestions.append(
        Suggestion(
          term: term, isKnown: isKnown, sentences: term.examples.map { examples[$0].text }))
    }
    return suggestions
  }

  private func side(_ example: Example, _ area: String?) -> TermDocument.Side {
    if let area {
      if example.areas.contains(area) { return .first }
      return example.open.contains(area) ? .background : .second
    }
    return switch example.sentiment {
    case .strength: .first
    case .weakness: .second
    case .mixed, .neutral: .background
    }
  }

  private func phrases(of text: String) -> [[String]] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: 0..<bytes.count, into: &words)
    var phrases: [[String]] = []
    for word in words {
      let text = String(decoding: bytes[word.span.range], as: UTF8.self).lowercased()
        .replacing("’", with: "'")
      if word.followsBreak || phrases.isEmpty {
        phrases.append([text])
      } else {
        phrases[phrases.count - 1].append(text)
      }
    }
    return phrases
  }

  private func isKnown(_ term: String, area: String?, _ tagger: Tagger) -> Bool {
    let row = GoldRow(unit: "", passage: "", text: term, sentiment: .neutral)
    let mentions = tagger.tag(GoldPassage(id: "", rows: [row]).report).judgements?.first?.mentions
    return (mentions ?? []).contains { mention in
      area.map { mention.kind == .area && mention.label == $0 } ?? (mention.kind != .area)
    }
  }
}
