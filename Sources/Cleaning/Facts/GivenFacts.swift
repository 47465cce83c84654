import Lexicons
import Reports
import Terms

/// What follows from facts that a user gave in the place of those that were found.
///
/// What the user gave himself is never changed; what was derived from the facts before goes with them.
struct GivenFacts {
  let facts: FactReader
  /// The columns of `reports.csv` that were given.
  let columns: Set<String>

  /// Brings the other facts up to date, and returns warnings about what stays open.
  func complete(_ inspection: inout Inspection) -> [String] {
    completeDates(&inspection)
    completeKind(&inspection)
    return completePlace(&inspection)
  }

  // MARK: Place

  private func completePlace(_ inspection: inout Inspection) -> [String] {
    let isNamed = columns.contains("authority")
    let isCoded = columns.contains("authority_code")
    guard isNamed || isCoded else { return [] }
    inspection.authoritySource = .given
    let found = isCoded ? inspection.authorityCode.flatMap(facts.authorities.authority) : nil
    let authority = found ?? (isNamed ? inspection.authority.flatMap(named) : nil)
    if !isNamed || authority != nil && !isCoded { inspection.authority = authority?.name }
    if !isCoded { inspection.authorityCode = authority?.code }
    if !columns.contains("region") { inspection.region = authority?.region }
    guard authority == nil else { return [] }
    let given = (isNamed ? inspection.authority : inspection.authorityCode) ?? ""
    return ["metadata: '\(given)' is no authority of the register: what derives from it is empty"]
  }

  /// The authority that a name or an alias stands for; nil where there are none or several.
  private func named(_ name: String) -> Authority? {
    let exact = facts.authorities.authorities.filter { $0.name == name }
    if exact.count == 1 { return exact[0] }
    let bytes = Array(name.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    let found = Set(
      facts.authorities.mentions(in: bytes, words: words).flatMap(\.authorities))
    return found.count == 1 ? found.first.map { facts.authorities.authorities[$0] } : nil
  }

  // MARK: Event

  /// Days of a visit that were given alone take the place of both.
  private func completeDates(_ inspection: inout Inspection) {
    let (start, end) = (columns.contains("inspection_start"), columns.contains("inspection_end"))
    guard start != end, let first = inspection.start, let last = inspection.end, first > last else {
      return
    }
    if start { inspection.end = nil } else { inspection.start = nil }
  }

  private func completeKind(_ inspection: inout Inspection) {
    let isKindGiven = columns.contains("kind")
    if isKindGiven {
      let kind = facts.domain.kind(inspection.kind)
      if !kind.isNumbered, !columns.contains("visit_number") { inspection.visitNumber = nil }
      if !kind.isGraded { clearGrades(&inspection) }
      if !kind.isThemed, !columns.contains("theme") { inspection.theme = nil }
    }
    let dates: Set = ["inspection_start", "inspection_end", "publication_date"]
    guard isKindGiven || !columns.isDisjoint(with: dates), !columns.contains("framework") else {
      return
    }
    inspection.framework = framework(of: inspection, keepsKind: !isKindGiven)
  }

  /// The framework of the kind that was in use on the day; the one that was found as long as it was.
  private func framework(of inspection: Inspection, keepsKind: Bool) -> String {
    let found = keepsKind ? [inspection.framework].filter { $0 != Kind.other.rawValue } : []
    let possible = (found + facts.phrases.frameworks(of: inspection.kind))
      .compactMap(facts.frameworks.framework)
    let inUse = possible.first { framework in inspection.date.map(framework.covers) ?? true }
    return (inUse ?? possible.first)?.id ?? Kind.other.rawValue
  }

  /// Takes away grades that were found: the kind has none.
  private func clearGrades(_ inspection: inout Inspection) {
    for judgement in facts.domain.judgements where !columns.contains(judgement.column) {
      inspection.grades[judgement.id] = nil
    }
  }
}
