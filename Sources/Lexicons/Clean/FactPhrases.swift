import Reports
import Terms

/// The phrases that tell an inspection's facts: which event, which grade, who published.
package struct FactPhrases: Sendable {
  /// A judgement that inspectors print a grade for.
  package struct Judged: Hashable, Sendable {
    /// Its id in `judgements.csv`; nil for one without a column: it takes the grade that follows it.
    package var judgement: String?
    /// The framework in whose reports alone the phrase means the judgement; nil for any.
    package var framework: String?
    /// Frameworks in whose reports the phrase means no judgement.
    package var notIn: [String]

    package init(_ judgement: String?, framework: String? = nil, notIn: [String] = []) {
      self.judgement = judgement
      self.framework = framework
      self.notIn = notIn
    }

    /// Whether the phrase means the judgement in reports of a framework.
    package func counts(in id: String) -> Bool {
      (framework.map { $0 == id } ?? true) && !notIn.contains(id)
    }
  }

  /// What a phrase announces.
  package enum Label: String, Sendable, CaseIterable {
    case visitDates = "visit-dates"
    case previousDates = "previous-dates"
    /// Words before the days of a visit in the prose of the press: "took place on".
    case visitProse = "visit-prose"
    /// Words for an earlier inspection: a grade behind them is not this one's.
    case past
    /// What follows is of an earlier inspection, and no grade of this one.
    case previousGrade = "previous-grade"
    case published
    case leadInspector = "lead-inspector"
    case teamInspectors = "team-inspectors"
    case inspectors
    case signOff = "sign-off"
    /// Words before what an inspection of one theme is about.
    case theme
    /// Words of a sentence that says which inspectorates inspected.
    case inspected
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
    case outcome(String)
    /// What an inspection of one theme is about; a general one counts where no other is named.
    case theme(String, isGeneral: Bool)
    /// An inspectorate, by the name that it has in the datasets.
    case inspectorate(String)
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
      // These stand over others: "carried out by" announces days and names as well.
      case .label(.theme), .label(.inspected): 10
      case .label: 4
      case .person: 5
      case .otherBody: 6
      case .outcome: 7
      case .theme: 8
      case .inspectorate: 9
      }
    }

    fileprivate static let groups = 11
  }

  /// A phrase found in text.
  package struct Mention: Hashable, Sendable {
    package var meaning: Meaning
    /// The words of the phrase.
    package var words: Range<Int>
  }

  /// What an official document reports on that names no event, but prints when it was and judgements
  /// of it: the row of `events.csv` without a phrase; nil where there is none.
  package let unnamed: (kind: Kind, frameworks: [String])?
  private let automaton: TermAutomaton
  private let meanings: [Meaning]

  /// Reads `events.csv` (columns phrase, kind, framework, source), `facts.csv` (phrase, fact, value), and
  /// the names of judgements, grades, outcomes and themes.
  ///
  /// - Throws: a `LexiconError`, also for a framework that `frameworks` does not have.
  package init(
    _ files: ModelFiles, domain: Domain, frameworks: Frameworks, events: String = "events.csv",
    facts: String = "facts.csv"
  ) throws(LexiconError) {
    let rows = FactPhraseRows(domain: domain, frameworks: frameworks)
    var entries: [FactPhraseRows.Entry] = []
    var unnamed: (kind: Kind, frameworks: [String])?
    let columns = ["phrase", "kind", "framework", "source"]
    for row in try files.table(events, columns: columns, key: ["phrase", "source"]).rows {
      let entry = try rows.event(row)
      if case .event(let kind, let frameworks, _) = entry.meaning, entry.phrase.isEmpty {
        unnamed = (kind, frameworks)
      } else {
        entries.append(entry)
      }
    }
    let factTable = try files.table(
      facts, columns: ["phrase", "fact", "value"], key: ["phrase", "fact"])
    for row in factTable.rows { entries.append(try rows.fact(row)) }
    for row in try JudgementNames.rows(files) { entries += try rows.judgement(row) }
    for row in try GradeNames.rows(files) { entries += rows.grade(row) }
    for row in try OutcomeNames.rows(files) { entries += rows.outcome(row) }
    for row in try ThemeNames.rows(files) { entries += try rows.theme(row) }
    do {
      self.automaton = try TermAutomaton(entries.map(\.phrase))
    } catch {
      throw entries[error.term].row.error(
        entries[error.term].column, error.reason, error.remedy)
    }
    self.meanings = entries.map(\.meaning)
    self.unnamed = unnamed
  }

  /// The frameworks that events of a kind may belong to, in the order of `events.csv`.
  package func frameworks(of kind: Kind) -> [String] {
    meanings.reduce(into: []) { found, meaning in
      guard case .event(kind, let frameworks, _) = meaning else { return }
      found += frameworks.filter { !found.contains($0) }
    }
  }

  /// The phrases in a text in reading order; of phrases of one group that overlap, the longest.
  package func mentions(in bytes: [UInt8], words: [Word]) -> [Mention] {
    var scratch = TermAutomaton.Scratch()
    var matches: [TermAutomaton.Match] = []
    let joined = joinedOverCommas(words, bytes)
    automaton.find(
      in: bytes, words: joined, range: joined.indices, scratch: &scratch, into: &matches)
    var groups = [[TermAutomaton.Match]](repeating: [], count: Meaning.groups)
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
