import Reports

/// Words that act on the words around them, and circumstances that speak for a label, from
/// `cues.csv`.
package struct CueLexicon: Sendable {
  /// What a cue does.
  package enum Kind: String, Sendable, CaseIterable {
    /// Turns what it covers round ("no drift", "not yet robust").
    case negation
    /// Looks like a negation and is none ("not only", "no doubt"); does nothing but win over it.
    case pseudo
    /// Begins a clause that is judged apart ("but", "however").
    case contrast
    /// Begins a clause that is conceded and weighs less ("although", "despite").
    case concession
    /// Opens a clause that says when something holds ("when", "if"): it judges little by itself.
    case condition
    /// Says for how many something holds ("most", "too few"); its value is the extent.
    case quantifier
    /// Makes what it covers stronger or weaker ("very", "slightly").
    case degree
    /// Says that something has begun and is not there yet ("beginning to", "emerging").
    case hedge
    /// Asks for something ("needs to", "should"); makes the sentence a recommendation.
    case recommendation
    /// Says that things have moved ("has improved", "no longer"); its value is the trajectory.
    case change
    /// Places what it covers in the past ("at the last inspection", "previously").
    case past
    /// Says what is meant to follow, not what is ("in order to", "so that").
    case purpose
    /// A main predicate that decides what its subject amounts to ("… is underdeveloped").
    case predicate
    /// Somebody says something ("said", "told inspectors").
    case speech
    /// Opens a sentence that follows from the one before ("as a result").
    case consequence
    /// Opens the points of a list of what to improve ("the quality of").
    case opener
    /// Opens a sentence that asks for something ("Ensure that …").
    case imperative
    /// Names somebody who may speak; `voices.csv` says who does.
    case speaker
    /// Ends the reach of every cue before it.
    case stop
    /// A finite verb: a sentence without any is a heading-like point of a list.
    case verb
    /// A word that is a finite verb after a plural and else a noun ("support", "plan").
    case nounOrVerb = "noun or verb"
    /// A plural, beside the words that end in s.
    case plural
    /// Joins a verb to the one before it ("and").
    case coordinator
    /// Begins words whose verb is not the sentence's own ("which", "to").
    case subordinator
    /// Something good or bad where it is counted, seen or denied, though it judges nothing by itself
    /// ("on time", "go missing").
    case goodEvent = "good event"
    case badEvent = "bad event"
    /// Says of what stands in its scope that it is not so ("hardly any", "far from", "is the
    /// exception"); its lean is what it amounts to where nothing in the scope has a charge.
    case denial
    /// Turns what follows inside what another word acts on, and does nothing by itself ("without").
    case privation
    /// Says of what stands in its scope that it is so, though it may look like a denial ("not
    /// uncommon for", "is the norm").
    case affirmation
    /// There is more, or less, of what stands in its scope ("has risen", "fewer").
    case rise, fall
    /// Something became what stands behind ("from ~ to", "turned into").
    case turning
    /// What stands behind is no more ("used to").
    case former
    /// What stands behind would have been and was not ("would have").
    case unreal
    /// Inspectors say what they looked at ("inspectors looked at"), up to a `finding`.
    case inspecting
    /// Opens what inspectors found ("found that").
    case finding
    /// Says how often or how plainly: it has no praise of its own beside a shortfall ("regularly").
    case manner
    /// Ends what an operator of composition acts on ("because", "so that").
    case edge
    /// Follows a verb that has no object ("from", "by"): what moved stands before it.
    case adjunct
    /// Somebody knows of what follows ("recognise that"), so that a need there is no request.
    case awareness
    /// A grade, which judges nothing where it stands alone behind a colon.
    case grade
    /// Somebody else's own view ("Councillor ~ feared"), where no `finding` follows.
    case opinion
    /// No word of the sentence but something about it; its term names a `Circumstance`.
    case circumstance
  }

  /// Where a cue's scope lies.
  package enum Scope: String, Sendable, CaseIterable {
    case after, before, clause, sentence, none
  }

  /// A cue and what it does.
  package struct Entry: Hashable, Sendable {
    /// The term, in the notation of `TermPattern`; for a circumstance, its name.
    package let term: String
    package let kind: Kind
    package let scope: Scope
    /// How many words the scope covers at most.
    package let reach: Int
    /// What the weight of a praising word in the scope is multiplied by.
    package let onPraise: Double
    /// What the weight of a word of shortfall in the scope is multiplied by.
    package let onShortfall: Double
    /// How many words the scope covers at most for words of shortfall: "not" turns those right
    /// after it and no others.
    package let shortfallReach: Int
    /// Log-odds for strength against weakness.
    package var lean: Double
    /// Log-odds for a judgement against a neutral sentence.
    package var claim: Double
    /// The two numbers as given by hand.
    package let handLean: Double
    package let handClaim: Double
    /// Log-odds that two clauses set apart by the cue are judged differently: for cues of contrast
    /// and concession, and the circumstances of a pair.
    package var mixed: Double
    /// The same as given by hand.
    package let handMixed: Double
    package let extent: Extent?
    package let trajectory: Trajectory?
    package let circumstance: Circumstance?
    /// Line in the file.
    package let line: Int
  }

  /// Columns that the file must have.
  package static let columns = [
    "term", "kind", "scope", "reach", "on_praise", "on_shortfall", "lean",
  ]
  /// Columns that it may have.
  package static let optionalColumns = [
    "shortfall_reach", "claim", "mixed", "value", "note",
  ]
  /// Columns of the fitted numbers.
  package static let fittedColumns = ["lean", "claim", "mixed"]

  /// Columns that tell the file's rows apart.
  package static let key = ["term", "kind"]

  package var entries: [Entry]
  /// Name of the file, for messages.
  package let file: String
  /// Fitted rows that do not count, and why.
  package let setAside: [LexiconError]

  /// Reads `cues.csv`, and the fitted numbers, which take the place of lean, claim and mixed where nobody
  /// changed the row since.
  package init(_ files: ModelFiles, file: String = "cues.csv") throws(LexiconError) {
    let table = try files.table(
      file, columns: CueLexicon.columns, optional: CueLexicon.optionalColumns,
      key: CueLexicon.key)
    var fitted = try FittedRows(
      files, for: file, key: CueLexicon.key, numbers: CueLexicon.fittedColumns)
    var entries: [Entry] = []
    var seen: Set<[String]> = []
    for row in table.rows {
      let entry = try CueLexicon.entry(row, fitted: fitted.row(for: row))
      let group = entry.kind.isGrammar ? entry.kind.rawValue : ""
      guard seen.insert([entry.term.lowercased(), group]).inserted else {
        throw row.error("term", "'\(entry.term)' stands twice", "keep one of the rows")
      }
      entries.append(entry)
    }
    for circumstance in Circumstance.allCases
    where !entries.contains(where: { $0.circumstance == circumstance }) {
      throw LexiconError(
        file: file, column: "term", reason: "circumstance '\(circumstance.rawValue)' is missing",
        remedy: "add a row for it, with lean 0 if it is to say nothing")
    }
    for row in fitted.learned() {
      throw row.error("written", "a cue cannot be learned", "remove the row, or fit anew")
    }
    self.entries = entries
    self.file = file
    self.setAside = fitted.setAside
  }

  private static func entry(
    _ row: Table.Row, fitted: Table.Row?
  ) throws(LexiconError) -> Entry {
    let kind: Kind = try row.choice("kind")
    let reach = try reach(row, "reach", default: 8)
    let hand = (
      lean: try row.number("lean", default: 0), claim: try HandNumber.claim(row),
      mixed: try row.number("mixed", default: 0)
    )
    return Entry(
      term: try row.required("term"), kind: kind,
      scope: try row.choice("scope", default: Scope.none),
      reach: reach, onPraise: try row.number("on_praise", default: 1),
      onShortfall: try row.number("on_shortfall", default: 1),
      shortfallReach: try self.reach(row, "shortfall_reach", default: reach),
      lean: try fitted?.number("lean", default: hand.lean) ?? hand.lean,
      claim: try fitted?.number("claim", default: hand.claim) ?? hand.claim,
      handLean: hand.lean, handClaim: hand.claim,
      mixed: try fitted?.number("mixed", default: hand.mixed) ?? hand.mixed,
      handMixed: hand.mixed,
      extent: try value(row, of: [.quantifier, .negation], is: kind),
      trajectory: try value(row, of: [.change], is: kind),
      circumstance: kind == .circumstance ? try row.choice("term") : nil, line: row.line)
  }

  private static func reach(
    _ row: Table.Row, _ column: String, default fallback: Int
  ) throws(LexiconError) -> Int {
    let reach = try row.number(column, default: Double(fallback))
    guard (0...60).contains(reach), reach == reach.rounded() else {
      throw row.error(column, "'\(row[column])' is no number of words", "write 0 to 60")
    }
    return Int(reach)
  }

  /// The cell `value` for the kind of cue that has one: nil for others and where it is empty.
  private static func value<Value>(
    _ row: Table.Row, of owners: [Kind], is kind: Kind
  ) throws(LexiconError) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    guard owners.contains(kind), !row["value"].isEmpty else { return nil }
    return try row.choice("value", Value.self)
  }
}
