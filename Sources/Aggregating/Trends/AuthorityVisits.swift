import Reports

/// The visits to one authority within one framework.
struct AuthorityVisits: Sendable {
  /// All reports of one kind with one date.
  struct Visit: Sendable {
    let kind: Kind
    let date: Day
    /// By position of area.
    var sums: [Sum]
    /// The reports' ids, in order.
    var reports: [String]
    /// The grades of the first report that has any.
    var grades: Grades
  }

  let place: Place
  let framework: String
  /// By date, then kind.
  let visits: [Visit]

  private struct Key: Hashable {
    var authority: String
    var framework: String
  }

  private struct VisitKey: Hashable {
    var date: Day
    var kind: Kind
  }

  /// All authorities and frameworks, by name, code and framework.
  static func all(of tallies: [Tally], areas: AreaOrder) -> [AuthorityVisits] {
    Dictionary(grouping: tallies) {
      Key(authority: $0.authorityKey ?? "", framework: $0.framework)
    }.map { AuthorityVisits($0.value, framework: $0.key.framework, areas: areas) }
      .sorted {
        ($0.place.name, $0.place.code, $0.framework) < ($1.place.name, $1.place.code, $1.framework)
      }
  }

  /// The authority is called as its latest report calls it.
  private init(_ tallies: [Tally], framework: String, areas: AreaOrder) {
    let latest = tallies.max { ($0.date?.ordinal ?? 0, $0.id) < ($1.date?.ordinal ?? 0, $1.id) }
    self.place = Place(
      level: .authority, name: latest?.authority ?? latest?.authorityCode ?? "",
      code: latest?.authorityCode ?? "")
    self.framework = framework
    var visits: [VisitKey: Visit] = [:]
    for tally in tallies.sorted(by: { $0.id < $1.id }) {
      guard let date = tally.date else { continue }
      let key = VisitKey(date: date, kind: tally.kind)
      let sums = areas.sums(of: tally)
      if visits[key]?.sums.add(sums) == nil {
        visits[key] = Visit(
          kind: tally.kind, date: date, sums: sums, reports: [tally.id], grades: tally.grades)
      } else {
        visits[key]?.reports.append(tally.id)
        if visits[key]?.grades.isEmpty == true { visits[key]?.grades = tally.grades }
      }
    }
    self.visits = visits.values.sorted { ($0.date, $0.kind.rawValue) < ($1.date, $1.kind.rawValue) }
  }
}
