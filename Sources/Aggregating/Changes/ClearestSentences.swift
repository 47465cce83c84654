import Reports

/// Finds the sentences that say most clearly what an inspection found on an area.
package struct ClearestSentences: Sendable {
  /// How many are quoted on each side.
  static let count = 2

  /// A judged sentence of a report.
  private struct Said: Sendable {
    let number: Int
    let span: Span
    let clarity: Double
  }

  /// By report, then area.
  private var said: [String: [String: [Said]]] = [:]
  private var texts: [String: String] = [:]

  /// - Parameters:
  ///   - reports: tagged reports.
  ///   - changes: the rows to be filled; other reports are not read.
  package init(_ reports: [Report], for changes: [AreaChange]) {
    let wanted = Set(changes.flatMap { [$0.before?.report, $0.after.report].compactMap { $0 } })
    for report in reports where wanted.contains(report.id) {
      texts[report.id] = report.text
      said[report.id] = ClearestSentences.said(in: report)
    }
  }

  /// The rows with the clearest sentences of each side.
  package func filling(_ changes: [AreaChange]) -> [AreaChange] {
    changes.map { row in
      var filled = row
      filled.before?.said = quotations(row.before, row.area)
      filled.after.said = quotations(row.after, row.area)
      return filled
    }
  }

  private func quotations(_ side: AreaChange.Side?, _ area: Area) -> [AreaChange.Quotation] {
    guard let side, let text = texts[side.report] else { return [] }
    return (said[side.report]?[area.id] ?? []).map {
      .init(sentence: $0.number, text: text[$0.span])
    }
  }

  /// Of each area the clearest sentences: those with the greatest score, of equal ones the first, points
  /// of a list last.
  private static func said(in report: Report) -> [String: [Said]] {
    var said: [String: [Said]] = [:]
    for (sentence, judgement) in zip(report.sentences ?? [], report.judgements ?? [])
    where sentence.isProse && judgement.isJudged && !judgement.isOfOtherBody {
      let one = Said(
        number: sentence.number, span: sentence.span,
        // A point of a list names a matter, and says little of how it stands.
        clarity: judgement.isListed ? -1 / abs(judgement.score) : abs(judgement.score))
      for area in [Area.all.id] + judgement.findings.filter(\.isJudged).map(\.area) {
        insert(one, into: &said[area, default: []])
      }
    }
    return said
  }

  private static func insert(_ one: Said, into list: inout [Said]) {
    let place = list.firstIndex { $0.clarity < one.clarity } ?? list.count
    list.insert(one, at: place)
    if list.count > count { list.removeLast() }
  }
}

extension Finding {
  fileprivate var isJudged: Bool { !polarity.sides.isEmpty }
}
