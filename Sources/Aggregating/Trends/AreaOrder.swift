import Reports

/// The areas that rows are written for, in order: `all`, then the taxonomy, then areas of findings
/// that the taxonomy does not know (tagged with other models), by id.
struct AreaOrder: Sendable {
  let areas: [Area]
  let warnings: [String]
  private let positions: [String: Int]

  init(_ taxonomy: [Area], seenIn tallies: [Tally]) {
    let known = Set(taxonomy.map(\.id))
    let seen = Set(tallies.flatMap { $0.areas.map(\.area) })
    let strangers = seen.subtracting(known).sorted()
    let areas = [.all] + taxonomy + strangers.map { Area(id: $0, domain: "", label: $0) }
    self.areas = areas
    self.positions = Dictionary(
      areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.warnings = strangers.map {
      "aggregate: area '\($0)' is not in the taxonomy; aggregate with the models that tagged"
    }
  }

  /// The counts of a report by position of area; `all` is at 0.
  func sums(of tally: Tally) -> [Sum] {
    var sums = [Sum](repeating: Sum(), count: areas.count)
    sums[0] = Sum(tally.paragraphs)
    for area in tally.areas {
      if let position = positions[area.area], position > 0 { sums[position] = Sum(area.paragraphs) }
    }
    return sums
  }

  /// The position of an area.
  func position(of area: Area) -> Int { positions[area.id] ?? areas.count }
}

/// Counts of one area, with the number of reports that have a part in them.
struct Sum: Hashable, Sendable {
  var counts = Counts()
  /// What tests and intervals need of the paragraphs.
  var paragraphs = ParagraphTest.Side()
  var reports = 0

  init() {}

  init(_ paragraphs: Paragraphs) {
    self.counts = paragraphs.counts
    for entry in paragraphs.entries { self.paragraphs.add(entry.counts) }
    self.reports = counts.total > 0 ? 1 : 0
  }

  static func += (a: inout Sum, b: Sum) {
    a.counts += b.counts
    a.paragraphs = a.paragraphs + b.paragraphs
    a.reports += b.reports
  }
}

extension [Sum] {
  /// Adds the sums of the same areas.
  mutating func add(_ other: [Sum]) {
    for position in indices { self[position] += other[position] }
  }
}
