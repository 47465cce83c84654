import Reports
import Terms

/// The phrases that tell an inspection's facts: which event, which grade, who published.
package struct FactPhrases: Sendable {
  /// A judgement that inspectors print a grade for.
  package enum Judged: String, Sendable, CaseIterable {
    case overall, leaders
    /// Overall effectiveness, in words that mean it in single inspection reports only.
    case overallInSIF = "overall-sif"
    case helpProtection = "help-protection"
    case inCare = "in-care"
    case careLeavers = "care-leavers"
    /// A judgement that no column holds: it takes the grade that follows it.
    case other
  }

  /// What a phrase announces.
  package enum Label: String, Sendable, CaseIterable {
    case visitDates = "visit-dates"
    case previousDates = "previous-dates"
    case published
    case leadInspector = "lead-inspector"
    case teamInspectors = "team-inspectors"
    case inspectors
    case signOff = "sign-off"
  }

  /// What a word beside a name says of the person.
  package enum PersonRole: String, Sendable, CaseIterable {
    /// Leads the inspection.
    case lead
    /// Inspects.
    case member
    /// Works for the inspection, but inspects nothing.
    case staff
    /// A form of address or an honour: no part of the name.
    case style
  }

  /// What a phrase means.
  package enum Meaning: Hashable, Sendable {
    /// An event of a kind, the frameworks that it may belong to, likeliest first, and the source
    /// whose documents the phrase counts in; nil for any.
    case event(Kind, frameworks: [String], in: Source?)
    /// A sign of who published, with its weight.
    case source(Source, weight: Double)
    case judged(Judged)
    case grade(Grade)
    case label(Label)
    case person(PersonRole)
    /// The name of another body than the authority whose name stands before it: its police, a hospital.
    case otherBody

    /// Meanings of one group exclude each other where their phrases overlap.
    fileprivate var group: Int {
      switch self {
      case .event: 0
      case .source: 1
      case .judged: 2
      case .grade: 3
      case .label: 4
      case .person: 5
      case .otherBody: 6
      }
    }
  }

  /// A phrase found in text.
  package struct Mention: Hashable, Sendable {
    package var meaning: Meaning
    /// The words of the phrase.
    package var words: Range<Int>
  }

  private let automaton: TermAutomaton
  private let meanings: [Meaning]

  /// Reads `events.csv` (columns phrase, kind, framework, source) and `facts.csv` (phrase, fact, value).
  ///
  /// - Throws: a `LexiconError`, also for a framework that `frameworks` does not have.
  package init(
    _ files: ModelFiles, frameworks: Frameworks, events: String = "events.csv",
    facts: String = "facts.csv"
  ) throws(LexiconError) {
    var entries: [Entry] = []
    for row in try files.table(events, columns: ["phrase", "kind", "framework", "source"]).rows {
      entries.append(try Entry(event: row, frameworks: frameworks))
    }
    for row in try files.table(facts, columns: ["phrase", "fact", "value"]).rows {
      entries.append(try Entry(fact: row))
    }
    do {
      self.automaton = try TermAutomaton(entries.map(\.phrase))
    } catch {
      throw entries[error.term].row.error("phrase", error.reason, error.remedy)
    }
    self.meanings = entries.map(\.meaning)
  }

  /// The phrases in a text in reading order; of phrases of one group that overlap, the longest.
  package func mentions(in bytes: [UInt8], words: [Word]) -> [Mention] {
    var scratch = TermAutomaton.Scratch()
    var matches: [TermAutomaton.Match] = []
    let joined = joinedOverCommas(words, bytes)
    automaton.find(
      in: bytes, words: joined, range: joined.indices, scratch: &scratch, into: &matches)
    var groups = [[TermAutomaton.Match]](repeating: [], count: 7)
    for match in matches { groups[meanings[match.term].group].append(match) }
    return groups.flatMap(TermAutomaton.longest)
      .map { Mention(meaning: meanings[$0.term], words: $0.first..<$0.last + 1) }
      .sorted { ($0.words.lowerBound, $0.meaning.group) < ($1.words.lowerBound, $1.meaning.group) }
  }
}

/// Words whose breaks count only where more than a comma stands between them: titles have commas
/// ("Leadership, management and governance").
private func joinedOverCommas(_ words: [Word], _ bytes: [UInt8]) -> [Word] {
  var joined = words
  for position in words.indices.dropFirst() where words[position].followsBreak {
    let gap = bytes[words[position - 1].span.end..<words[position].span.start]
    joined[position].followsBreak = gap.contains { $0 != UInt8(ascii: ",") && $0 > 0x20 }
  }
  return joined
}

/// A row of `events.csv` or `facts.csv`.
private struct Entry {
  var phrase: String
  var meaning: FactPhrases.Meaning
  var row: Table.Row

  init(event row: Table.Row, frameworks: Frameworks) throws(LexiconError) {
    let named = row.list("framework")
    for id in named where frameworks.framework(id) == nil {
      let known = frameworks.all.map(\.id).joined(separator: ", ")
      throw row.error("framework", "'\(id)' is unknown", "use one of: \(known)")
    }
    self.phrase = try row.required("phrase")
    self.meaning = .event(
      try row.choice("kind"), frameworks: named,
      in: row["source"].isEmpty ? nil : try row.choice("source"))
    self.row = row
  }

  init(fact row: Table.Row) throws(LexiconError) {
    enum Fact: String, CaseIterable {
      case official, press, judgement, grade, label, person, body
    }
    self.phrase = try row.required("phrase")
    self.row = row
    let fact: Fact = try row.choice("fact")
    if fact != .body { _ = try row.required("value") }
    switch fact {
    case .body: meaning = .otherBody
    case .official: meaning = .source(.official, weight: try row.number("value", default: 1))
    case .press: meaning = .source(.press, weight: try row.number("value", default: 1))
    case .judgement: meaning = .judged(try row.choice("value"))
    case .grade: meaning = .grade(try row.choice("value"))
    case .label: meaning = .label(try row.choice("value"))
    case .person: meaning = .person(try row.choice("value"))
    }
  }
}
