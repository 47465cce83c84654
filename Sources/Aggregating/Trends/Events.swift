import Reports

/// Decides which reports count, so that one event counts once.
///
/// Reports are taken in the order of preference: inspectorate before press, then PDF, HTML, text or
/// Word, then id. Each is kept unless it has the bytes of, or tells of the same event as, one that was
/// kept before it. It is compared with kept reports only, so that a chain of dates, each close to the
/// next, does not join visits that lie far apart.
struct Events: Sendable {
  /// Reports that count, by id.
  private(set) var kept: [Tally] = []
  /// Of every report, by id.
  private(set) var standing: [String: Report.Standing] = [:]

  init(_ tallies: [Tally]) {
    var hashes: [String: String] = [:]
    var visits: [String: [Tally]] = [:]
    for tally in tallies.sorted(by: Events.isPreferred) {
      let visitsKey = "\(tally.authorityKey ?? "")\u{0}\(tally.kind.rawValue)"
      let reason =
        Events.gap(in: tally)
        ?? hashes[tally.sha256].map { "same bytes as \($0)" }
        ?? visits[visitsKey]?.first { Events.isSameEvent($0, tally) }
        .map { "same event as \($0.id)" }
      standing[tally.id] = .init(inTrends: reason == nil, leftOutBecause: reason ?? "")
      guard reason == nil else { continue }
      hashes[tally.sha256] = tally.id
      visits[visitsKey, default: []].append(tally)
      kept.append(tally)
    }
    kept.sort { $0.id < $1.id }
  }

  /// What a report lacks to be in any trend.
  private static func gap(in tally: Tally) -> String? {
    if let reason = tally.outsider { return reason }
    if let count = tally.inspectionsInFile { return "holds \(count) inspections" }
    if tally.date == nil { return "no date" }
    if tally.authorityKey == nil { return "no authority" }
    if tally.all.total == 0 && tally.areas.isEmpty { return "nothing judged" }
    return nil
  }

  /// Whether two reports of one authority and kind tell of the same event.
  ///
  /// Numbered visits are the same event where the numbers agree and different events where they do
  /// not. Numbers start again with each grade that leads to monitoring, so that visits more than two
  /// years apart are different events whatever their numbers.
  private static func isSameEvent(_ a: Tally, _ b: Tally) -> Bool {
    let days = daysApart(a, b)
    guard let first = a.visitNumber, let second = b.visitNumber else {
      return days <= AggregateOptions.sameEventDays
    }
    return first == second && days <= 730
  }

  /// Days between two dated reports: between the visits where both name theirs, else between the
  /// dates that lie closest, since a press piece often has its publication date only.
  private static func daysApart(_ a: Tally, _ b: Tally) -> Int {
    if let first = a.visited, let second = b.visited {
      return abs(first.ordinal - second.ordinal)
    }
    let firsts = [a.date, a.publicationDate].compactMap(\.?.ordinal)
    let seconds = [b.date, b.publicationDate].compactMap(\.?.ordinal)
    return firsts.flatMap { first in seconds.map { abs(first - $0) } }.min() ?? .max
  }

  private static func isPreferred(_ a: Tally, to b: Tally) -> Bool {
    let first = (rank(a.source), rank(a.format), a.id, a.sha256)
    let second = (rank(b.source), rank(b.format), b.id, b.sha256)
    return first < second
  }

  private static func rank(_ source: Source) -> Int {
    switch source {
    case .official: 0
    case .press: 1
    case .provider: 2
    case .other: 3
    }
  }

  private static func rank(_ format: Format) -> Int {
    switch format {
    case .pdf: 0
    case .html: 1
    case .text, .docx: 2
    }
  }
}
