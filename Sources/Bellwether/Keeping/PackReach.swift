import Reports

/// How far a pack reaches over real reports: of how many it tells kind, day, place and subject, and what
/// share of their sentences gets an area and a sentiment.
package struct PackReach: Sendable {
  /// An area's share is a mistake above this: it says nothing of a sentence then.
  static let mostOfArea = 0.5
  /// From so many sentences on a share is worth a warning.
  static let fewestSentences = 20

  package private(set) var reports = 0
  package private(set) var failures = 0
  package private(set) var kinds = 0
  package private(set) var days = 0
  package private(set) var authorities = 0
  package private(set) var subjects = 0
  /// Sentences that can be judged.
  package private(set) var sentences = 0
  package private(set) var withArea = 0
  package private(set) var withSentiment = 0
  /// Sentences of each area, by id, in the order of the pack.
  package private(set) var areas: [(id: String, sentences: Int)]

  /// - Parameter areas: ids of the pack's areas.
  package init(areas: [String]) { self.areas = areas.map { ($0, 0) } }

  /// Adds a report that was tagged.
  package mutating func add(_ report: Report) {
    let inspection = report.inspection
    reports += 1
    kinds += inspection.kind == .other ? 0 : 1
    days += inspection.date == nil ? 0 : 1
    authorities += inspection.authority == nil ? 0 : 1
    subjects += inspection.subject?.standing == .own ? 1 : 0
    for (sentence, judgement) in zip(report.sentences ?? [], report.judgements ?? [])
    where sentence.isProse {
      sentences += 1
      withSentiment += judgement.sentiment == .neutral ? 0 : 1
      withArea += judgement.findings.isEmpty ? 0 : 1
      for area in Set(judgement.findings.map(\.area)) {
        if let position = areas.firstIndex(where: { $0.id == area }) {
          areas[position].sentences += 1
        }
      }
    }
  }

  package mutating func addFailure() { failures += 1 }

  /// The shares as a text to read, the commonest area first.
  package var text: String {
    var lines = ["\(reports) reports, \(failures) failures, \(sentences) sentences", ""]
    lines.append("share of reports with")
    let facts = [
      ("a kind of visit", kinds), ("a day", days), ("an authority", authorities),
      ("a subject of the pack's own", subjects),
    ]
    lines += facts.map { line($0.0, $0.1, of: reports) }
    lines += ["", "share of sentences with"]
    lines.append(line("an area", withArea, of: sentences))
    lines.append(line("a sentiment", withSentiment, of: sentences))
    lines += ["", "share of sentences by area"]
    let sorted = areas.enumerated().sorted {
      ($1.element.sentences, $0.offset) < ($0.element.sentences, $1.offset)
    }
    lines += sorted.map { line($0.element.id, $0.element.sentences, of: sentences) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the shares say is wrong with the pack; none of few sentences.
  package var warnings: [String] {
    guard sentences >= PackReach.fewestSentences else {
      return ["\(sentences) sentences are too few to tell; give more reports"]
    }
    var warnings: [String] = []
    for (area, count) in areas {
      let share = PackReach.share(count, of: sentences)
      if share > PackReach.mostOfArea {
        warnings.append(
          "area '\(area)' is given to \(PackReach.percent(share)) of all sentences; its terms or its bias are too wide"
        )
      } else if count == 0 {
        warnings.append(
          "area '\(area)' is given to no sentence; its terms do not stand in these reports")
      }
    }
    if withArea == 0 { warnings.append("no sentence gets an area; see area-terms.csv") }
    if kinds == 0 { warnings.append("no report gets a kind; see events.csv") }
    if days == 0 { warnings.append("no report gets a day; see facts.csv, label visit-dates") }
    if authorities == 0 { warnings.append("no report gets an authority; see the register") }
    if subjects == 0 {
      warnings.append("no report is about the pack's own subject; see subjects.csv")
    }
    return warnings
  }

  private func line(_ name: String, _ count: Int, of total: Int) -> String {
    let share = PackReach.percent(PackReach.share(count, of: total))
    let left = "  \(name)".padded(to: 34)
    return
      "\(left)\(String(repeating: " ", count: max(0, 5 - share.count)))\(share)\(count == 0 ? "" : "  (\(count))")"
  }

  private static func share(_ count: Int, of total: Int) -> Double {
    total == 0 ? 0 : Double(count) / Double(total)
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}

extension Pipeline {
  /// Reads and tags reports, and says how far the pack reaches over them.
  ///
  /// - Parameter jobs: how many reports are worked on at once, 1 or more.
  package func reach(over scan: InputScan, jobs: Int) async throws -> PackReach {
    let segmenter = try segmenter()
    let tagger = try tagger()
    var reach = PackReach(areas: try taxonomy().areas.map(\.id))
    try await clean(
      scan, jobs: jobs,
      then: { outcome in
        outcome.report = outcome.report.map { tagger.tag(segmenter.segment($0)) }
      },
      consume: { outcome in
        if let report = outcome.report { reach.add(report) }
        for _ in outcome.failures { reach.addFailure() }
      })
    return reach
  }
}
