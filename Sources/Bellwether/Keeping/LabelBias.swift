import Aggregating
import Evaluating
import Reports

/// Says how far the balances of a run lean beside those of labels on the same sentences, by kind of
/// visit: a kind whose balances are too high beside another's makes a difference where there is none.
package struct LabelBias: Sendable {
  private static let name = "balance beside that of labels"

  /// Labelled rows by the report that they come from.
  private let rows: [String: [GoldRow]]

  package init(_ passages: [GoldPassage]) {
    rows = Dictionary(grouping: passages, by: \.reportName)
      .mapValues { $0.flatMap(\.rows).filter(\.isScored) }
  }

  /// What the two say of a report's labelled sentences.
  private struct Sides {
    let kind: Kind
    var sentences = 0
    var labels = Counts()
    var tags = Counts()
  }

  /// A row for each kind; one without a value where no labelled sentence was found.
  package func checks(of reports: [Report]) -> [Check] {
    let found = Dictionary(
      reports.compactMap { report in sides(of: report).map { (report.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard !found.isEmpty else {
      return [
        Check(
          name: LabelBias.name, level: .authority, n: 0, value: nil,
          note: "No labelled sentence was found in the reports that were read.")
      ]
    }
    let all = found.values.reduce(into: Counts()) { $0 += $1.labels }
    let kinds = Set(found.values.map(\.kind)).sorted { $0.rawValue < $1.rawValue }
    return kinds.map { kind in check(kind, found.filter { $0.value.kind == kind }, beside: all) }
  }

  private func check(_ kind: Kind, _ sides: [String: Sides], beside all: Counts) -> Check {
    let labels = ClusteredBalance(sides.mapValues(\.labels))
    let tags = ClusteredBalance(sides.mapValues(\.tags))
    let interval = ClusteredBalance.interval(from: labels, to: tags)
    return Check(
      name: LabelBias.name, level: .authority, kind: kind,
      n: sides.values.reduce(0) { $0 + $1.sentences }, value: tags.balance - labels.balance,
      low: interval?.low, high: interval?.high, rival: "one balance for all kinds",
      rivalValue: all.balance - labels.balance,
      note: "Balance of the run less that of the labels, over the labelled sentences; 0 is best.")
  }

  /// The labelled sentences that the report has, found by their letters; nil where it has none.
  private func sides(of report: Report) -> Sides? {
    guard let rows = rows[report.id] else { return nil }
    var tags: [[UInt8]: [Sentiment]] = [:]
    for (sentence, judgement) in zip(report.sentences ?? [], report.judgements ?? [])
    where sentence.isProse {
      tags[Correction.letters(of: report.text[sentence.span]), default: []].append(
        judgement.sentiment)
    }
    var sides = Sides(kind: report.inspection.kind)
    for row in rows {
      guard let found = tags[Correction.letters(of: row.text)]?.popFirst() else { continue }
      sides.sentences += 1
      sides.labels.count(row.sentiment)
      sides.tags.count(found)
    }
    return sides.sentences > 0 ? sides : nil
  }
}

extension [Sentiment] {
  /// Takes the first away: a sentence that stands twice in a report is labelled twice, too.
  fileprivate mutating func popFirst() -> Sentiment? { isEmpty ? nil : removeFirst() }
}
