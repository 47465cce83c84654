import Lexicons
import Reports
import Terms

/// Works out what terms amount to together where a word of one kind acts on words of another: what is
/// denied, what there is more or less of, what something was turned into.
///
/// The rules are a small grammar over what the lexicons find. Where one applies, the terms that it has
/// taken up count no more by themselves, and a term named after the rule counts in their place, turned
/// to praise or to shortfall. Where none applies, all is weighed as it was.
struct Composer {
  /// What a rule has made of a stretch of words.
  struct Built {
    let rule: CueLexicon.Circumstance
    let sign: Int
    /// The words that it has taken up.
    let words: Range<Int>
    /// The words that say so.
    let evidence: ClosedRange<Int>

    /// Whether the rule has taken up a term: one that starts among its words, or a negation that ends
    /// there ("inspectors did not find" before "did not find"). No rule takes what sets a clause apart.
    func takes(_ hit: WeighedMention) -> Bool {
      guard !hit.opensClause else { return false }
      return words.contains(hit.first) || (hit.kind == .negation && words.contains(hit.last))
    }
  }

  private(set) var marks: [CompositionMark] = []
  private var grammar: [SentenceTerms.GrammarWord] = []
  private var built: [Built] = []

  /// Reads the words that rules act by, and drops what they are a part of: "anything but" opens no
  /// clause. To be called before clauses are told apart.
  mutating func read(
    _ sentence: SentenceTerms, mentions: inout [WeighedMention], in terms: TaggingTerms
  ) {
    grammar = sentence.grammar
    sentence.readMarks(into: &marks, beside: mentions, in: terms)
    mentions.removeAll { mention in
      mention.opensClause
        && marks.contains {
          $0.kind.isOperator && $0.first < mention.first + ($0.last > $0.first ? 1 : 0)
            && $0.overlaps(mention)
        }
    }
  }

  /// Applies every rule to a sentence that was read and whose clauses are known, before any scope is
  /// applied.
  mutating func compose(
    _ sentence: SentenceTerms, hits: inout [WeighedMention], clauses: [Clause],
    in terms: TaggingTerms, circumstances: inout [CueLexicon.Circumstance]
  ) {
    silenceSubjects(&hits, clauses, sentence.grammar)
    guard !marks.isEmpty else { return }
    built.removeAll(keepingCapacity: true)
    let end = sentence.words.count
    passOverInspecting(&hits, end: end, clauses, into: &circumstances)
    if let unreal = unreal(hits, end: end) {
      built.append(unreal)
    } else {
      for clause in clauses { compose(clause, sentence.words, hits) }
    }
    for part in built { takeUp(part, &hits, in: terms) }
    silenceManners(&hits)
  }

  private mutating func compose(_ clause: Clause, _ words: [Word], _ hits: [WeighedMention]) {
    var free = clause.words.lowerBound
    for mark in marks where clause.words.contains(mark.first) && mark.first >= free {
      let place = CompositionRules(
        reader: reader(hits), words: words,
        range: free..<clause.words.upperBound)
      guard let part = place.apply(mark) else { continue }
      built.append(part)
      free = part.words.upperBound
    }
  }

  private func reader(_ hits: [WeighedMention]) -> ChargeReader {
    ChargeReader(hits: hits, marks: marks, grammar: grammar)
  }

  /// Puts the rule's own term in place of those that it has taken up.
  private func takeUp(_ part: Built, _ hits: inout [WeighedMention], in terms: TaggingTerms) {
    for position in hits.indices where part.takes(hits[position]) {
      hits[position].turn = 0
    }
    guard part.sign != 0, let term = terms.term(for: part.rule) else { return }
    var own = WeighedMention(
      term: term, terms[term], first: part.evidence.lowerBound,
      last: part.evidence.upperBound)
    own.turn = Double(part.sign)
    let place = hits.firstIndex { $0.first >= own.first } ?? hits.endIndex
    hits.insert(own, at: place)
  }

  /// Takes their praise from adverbs that lend it to a shortfall: "regularly missed".
  private func silenceManners(_ hits: inout [WeighedMention]) {
    let reader = ChargeReader(
      hits: hits, marks: marks.filter { $0.kind != .manner }, grammar: grammar)
    for mark in marks where mark.kind == .manner {
      let behind = reader.charge(in: mark.last + 1..<mark.last + 4)
      let before = reader.charge(in: max(0, mark.first - 2)..<mark.first)
      guard behind.sign < 0 || (behind.sign == 0 && before.sign < 0) else { continue }
      for position in hits.indices
      where hits[position].first >= mark.first && hits[position].last <= mark.last {
        hits[position].turn = 0
      }
    }
  }

  /// Takes their praise from names of matters of which the clause goes on to say that they fall
  /// short: "Morale is dire".
  private func silenceSubjects(
    _ hits: inout [WeighedMention], _ clauses: [Clause], _ grammar: [SentenceTerms.GrammarWord]
  ) {
    for shortfall in hits where shortfall.kind == nil && shortfall.charge < 0 {
      let verb = grammar.first { word in
        word.kind == .verb && word.last < shortfall.first && word.last >= shortfall.first - 3
      }
      let clause = clauses.first { $0.words.contains(shortfall.first) }
      guard let verb, let clause, clause.words.contains(verb.first) else { continue }
      for position in hits.indices
      where hits[position].isWeakPraise && hits[position].last < verb.first
        && hits[position].first >= clause.words.lowerBound
      {
        hits[position].turn = 0
      }
    }
  }

  /// Passes over what inspectors say they looked at: "We considered how well …".
  private func passOverInspecting(
    _ hits: inout [WeighedMention], end: Int, _ clauses: [Clause],
    into circumstances: inout [CueLexicon.Circumstance]
  ) {
    guard let start = marks.first(where: { $0.kind == .inspecting }) else { return }
    let found = marks.first { $0.kind == .finding && $0.first > start.last }?.first
    let turned = clauses.first { $0.kind == .contrasted && $0.words.lowerBound > start.last }
    let until = min(found ?? end, turned?.words.lowerBound ?? end)
    for position in hits.indices
    where hits[position].first >= start.first && hits[position].first < until {
      hits[position].turn = 0
    }
    if until == end { circumstances.append(.inspecting) }
  }

  /// What would have been: the other is.
  private func unreal(_ hits: [WeighedMention], end: Int) -> Built? {
    guard let mark = marks.first(where: { $0.kind == .unreal }) else { return nil }
    let charge = reader(hits).charge(in: mark.last + 1..<end)
    let sign = charge.sign == 0 ? mark.fallback : charge.sign * mark.fallback
    return Built(
      rule: .unreal, sign: sign, words: 0..<end,
      evidence: mark.first...max(mark.last, charge.last))
  }
}

extension WeighedMention {
  /// Whether it is a term of praise that names a matter more than it praises it.
  fileprivate var isWeakPraise: Bool { kind == nil && (0.01...1.5).contains(weighed.handLean) }

  /// Whether it sets a clause apart: no rule takes it up.
  fileprivate var opensClause: Bool {
    kind == .contrast || kind == .concession || kind == .condition
  }
}

extension CueLexicon.Kind {
  /// Whether rules of composition read the word.
  var isComposition: Bool {
    switch self {
    case .goodEvent, .badEvent, .privation, .edge, .adjunct, .finding, .coordinator: true
    default: isOperator
    }
  }

  /// Whether the word acts on what others say.
  var isOperator: Bool {
    switch self {
    case .denial, .affirmation, .rise, .fall, .turning, .former, .unreal, .inspecting, .manner: true
    default: false
    }
  }
}
