import Reports
import Terms

/// Reads rows of the files that name facts into phrases and what they mean.
struct FactPhraseRows {
  /// A phrase, and the place that a mistake in it is reported at.
  struct Entry {
    var phrase: String
    var meaning: FactPhrases.Meaning
    var row: Table.Row
    var column = "phrase"
  }

  let domain: Domain
  let frameworks: Frameworks

  /// A row of `events.csv`.
  func event(_ row: Table.Row) throws(LexiconError) -> Entry {
    let named = row.list("framework")
    for id in named { try check(framework: id, row) }
    let kind = Kind(rawValue: try row.required("kind"))
    guard domain.kinds.contains(where: { $0.kind == kind }) else {
      let known = domain.kinds.map(\.kind.rawValue).joined(separator: ", ")
      throw row.error("kind", "'\(kind.rawValue)' is unknown", "use one of kinds.csv: \(known)")
    }
    let source: Source? = row["source"].isEmpty ? nil : try row.choice("source")
    return Entry(
      phrase: row["phrase"], meaning: .event(kind, frameworks: named, in: source), row: row)
  }

  /// A row of `facts.csv`.
  func fact(_ row: Table.Row) throws(LexiconError) -> Entry {
    enum Fact: String, CaseIterable {
      case official, press, provider, other, label, person, body, inspectorate
    }
    let fact: Fact = try row.choice("fact")
    if fact != .body { _ = try row.required("value") }
    let meaning: FactPhrases.Meaning =
      switch fact {
      case .body: .otherBody
      case .official: .source(.official, weight: try row.number("value", default: 1))
      case .press: .source(.press, weight: try row.number("value", default: 1))
      case .provider: .source(.provider, weight: try row.number("value", default: 1))
      case .other: .source(.other, weight: try row.number("value", default: 1))
      case .label: .label(try row.choice("value"))
      case .person: .person(try row.choice("value"))
      case .inspectorate: .inspectorate(row["value"])
      }
    return Entry(phrase: try row.required("phrase"), meaning: meaning, row: row)
  }

  /// The names in a row of `judgements.csv`.
  func judgement(_ row: Table.Row) throws(LexiconError) -> [Entry] {
    let framework = row["framework"]
    let notIn = row.list("not_in")
    for id in notIn { try check(framework: id, row, column: "not_in") }
    if !framework.isEmpty { try check(framework: framework, row) }
    let id = try row.required("judgement")
    let judged = FactPhrases.Judged(
      domain.judgements.contains { $0.id == id } ? id : nil,
      framework: framework.isEmpty ? nil : framework, notIn: notIn)
    return names(row, .judged(judged))
  }

  /// The names in a row of `grades.csv`.
  func grade(_ row: Table.Row) -> [Entry] { names(row, .grade(Grade(rawValue: row["grade"]))) }

  /// The names in a row of `outcomes.csv`.
  func outcome(_ row: Table.Row) -> [Entry] { names(row, .outcome(row["outcome"])) }

  /// The names in a row of `themes.csv`.
  func theme(_ row: Table.Row) throws(LexiconError) -> [Entry] {
    let isGeneral = try row.isYes("general")
    return names(row, .theme(try row.required("theme"), isGeneral: isGeneral))
  }

  private func names(_ row: Table.Row, _ meaning: FactPhrases.Meaning) -> [Entry] {
    row.list("names").map { Entry(phrase: $0, meaning: meaning, row: row, column: "names") }
  }

  private func check(
    framework id: String, _ row: Table.Row, column: String = "framework"
  ) throws(LexiconError) {
    guard frameworks.framework(id) == nil else { return }
    let known = frameworks.all.map(\.id).joined(separator: ", ")
    throw row.error(column, "'\(id)' is unknown", "use one of: \(known)")
  }
}
