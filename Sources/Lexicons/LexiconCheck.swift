import Terms

/// What is wrong with the lexicons of `tag` though they can be read: terms that never count, that
/// stand twice in other words, or that contradict each other; and which fitted numbers do not count since
/// a person changed what they were fitted to.
///
/// Loaders refuse what cannot be read at all (unknown columns, choices and areas, broken terms); this
/// finds what a reader of the file would call a mistake.
package struct LexiconCheck: Sendable {
  /// One finding a row, in the order of files and rows.
  package let warnings: [LexiconError]

  package init(_ lexicons: TaggingLexicons) {
    var spellings = Spellings()
    for entry in lexicons.cues.entries where entry.circumstance == nil {
      let isGrammar = entry.kind.isGrammar
      spellings.add(
        entry.term, file: lexicons.cues.file, line: entry.line, lean: isGrammar ? nil : entry.lean,
        group: isGrammar ? entry.kind.rawValue : "weighed")
    }
    for entry in lexicons.sentiment.entries where !entry.isLearned {
      spellings.add(
        entry.term, file: lexicons.sentiment.file, line: entry.line, lean: entry.handLean,
        group: "weighed")
    }
    for entry in lexicons.headings.entries {
      spellings.add(
        entry.term, file: lexicons.headings.file, line: entry.line, lean: nil, group: "heading",
        column: "heading")
    }
    for entry in lexicons.voices.entries {
      spellings.add(
        entry.term, file: lexicons.voices.file, line: entry.line, lean: nil, group: "voice")
    }
    self.warnings =
      spellings.warnings + lexicons.sentiment.setAside + lexicons.cues.setAside
      + lexicons.areas.setAside
  }
}

/// Every spelling of every term so far, and what was found wrong.
private struct Spellings {
  private var places: [String: [[TermPattern.Part]: (term: String, lean: Double?, place: String)]] =
    [:]
  private(set) var warnings: [LexiconError] = []

  mutating func add(
    _ term: String, file: String, line: Int, lean: Double?, group: String, column: String = "term"
  ) {
    func warn(_ reason: String, _ remedy: String) {
      warnings.append(
        LexiconError(file: file, line: line, column: column, reason: reason, remedy: remedy))
    }
    if let mark = term.first(where: { ",;:.!?".contains($0) }) {
      warn("'\(term)' never matches: no term goes across '\(mark)'", "leave the mark out")
    }
    guard let pattern = try? TermPattern(term) else { return }
    for variant in pattern.variants {
      guard let other = places[group]?[variant] else {
        places[group, default: [:]][variant] = (term, lean, "\(file) line \(line)")
        continue
      }
      guard other.place != "\(file) line \(line)" else { continue }
      if let lean, let before = other.lean, lean * before < 0 {
        warn("'\(term)' contradicts '\(other.term)' of \(other.place)", "keep one of them")
      } else {
        warn("'\(term)' has a spelling of '\(other.term)' of \(other.place)", "keep one of them")
      }
      break
    }
  }
}

extension CueLexicon.Kind {
  /// Whether the cue only tells how a sentence is built, and weighs nothing; such a word may be
  /// another kind of term as well.
  package var isGrammar: Bool {
    switch self {
    case .verb, .nounOrVerb, .plural, .coordinator, .subordinator: true
    case .opener, .consequence, .imperative: true
    case .goodEvent, .badEvent, .denial, .affirmation, .rise, .fall, .turning, .former: true
    case .unreal, .inspecting, .finding, .manner, .edge, .adjunct, .privation: true
    case .grade, .awareness, .opinion: true
    default: false
    }
  }
}
