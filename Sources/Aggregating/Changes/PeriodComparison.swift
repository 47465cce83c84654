import Reports

/// Two visits or years beside each other, area by area.
package struct PeriodComparison: Hashable, Sendable {
  /// An area in one of the two periods.
  package struct Side: Hashable, Sendable {
    package var strengths: Int
    package var weaknesses: Int
    /// (S − W) / (S + W); nil where nothing was judged.
    package var balance: Double?
    /// 95 % interval of the balance.
    package var low: Double?
    package var high: Double?

    init(_ counts: Counts, _ interval: (low: Double, high: Double)?) {
      strengths = counts.strengths
      weaknesses = counts.weaknesses
      balance = counts.total > 0 ? counts.balance : nil
      low = interval?.low
      high = interval?.high
    }
  }

  /// An area in both.
  package struct Row: Hashable, Sendable {
    package var area: Area
    package var before: Side
    package var after: Side
    package var change: Double?
    package var p: Double?
    package var pAdjusted: Double?
    package var direction: Trend.Direction
  }

  /// What is compared, in words: "inspection of 2019-07-15".
  package var before: String
  package var after: String
  /// What to keep in mind, such as that the kinds of visit differ; empty where there is nothing.
  package var caution = ""
  /// Rows of areas that either period judges, `all` first.
  package var rows: [Row]
}

/// Why two periods cannot be compared, and what to do.
package struct ComparisonProblem: Error, Hashable, Sendable {
  package var reason: String
  package var remedy: String

  package init(reason: String, remedy: String) {
    self.reason = reason
    self.remedy = remedy
  }
}

/// Compares any two visits to an authority, or any two years of all reports.
package struct PeriodComparer: Sendable {
  private let options: AggregateOptions
  private let areas: AreaOrder
  private let tallies: [Tally]

  /// - Parameter tallies: of reports that count in trends.
  package init(_ tallies: [Tally], options: AggregateOptions, taxonomy: [Area]) {
    self.options = options
    self.areas = AreaOrder(taxonomy, seenIn: tallies)
    self.tallies = tallies
  }

  /// Two visits to an authority, with the tests of `trends.csv`.
  ///
  /// - Parameters:
  ///   - authority: its name or GSS code.
  ///   - before: the date of a visit, or a year with one visit.
  package func visits(
    to authority: String, _ before: String, _ after: String
  ) throws(ComparisonProblem) -> PeriodComparison {
    let own = AuthorityVisits.all(of: tallies, areas: areas).filter {
      $0.place.code == authority || $0.place.name.lowercased() == authority.lowercased()
    }
    guard !own.isEmpty else { throw unknown(authority) }
    let (first, second) = try pair(in: own, before, after)
    var comparison = PeriodComparison(
      before: first.words, after: second.words,
      rows: rows(first.visit.sums, second.visit.sums) {
        $0.interval(options.paragraphs)
      } test: {
        ChangeTest(
          area: $0, from: first.visit.sums[$0], to: second.visit.sums[$0])
      })
    if first.visit.kind != second.visit.kind || first.framework != second.framework {
      comparison.caution =
        "The two differ in kind or framework: they looked at other things, and other words are used."
    }
    return comparison
  }

  /// Two years of all reports of one framework and kind, with the tests of `trends.csv`.
  package func years(
    _ before: Int, _ after: Int, framework: String, kind: Kind
  ) throws(ComparisonProblem) -> PeriodComparison {
    let own = tallies.filter { $0.framework == framework && $0.kind == kind }
    let first = try balances(of: own, before)
    let second = try balances(of: own, after)
    let sums = [first, second].map { year in
      areas.areas.indices.map { area in year.reduce(into: Sum()) { $0 += $1.value[area] } }
    }
    let clustered = [first, second].map { year in
      areas.areas.indices.map { area in ClusteredBalance(year.mapValues { $0[area].counts }) }
    }
    let intervals = clustered.map { $0.map(\.interval) }
    return PeriodComparison(
      before: "\(before), \(first.count) authorities",
      after: "\(after), \(second.count) authorities",
      rows: rows(sums[0], sums[1], intervals, minChange: 0) { area in
        let (earlier, later) = (clustered[0][area], clustered[1][area])
        guard min(earlier.clusters, later.clusters) >= AggregateOptions.minAuthorities
        else { return nil }
        return ChangeTest(
          area: area, change: later.balance - earlier.balance,
          p: ClusteredBalance.p(earlier, later))
      })
  }

  private func rows(
    _ before: [Sum], _ after: [Sum], interval: (Sum) -> (low: Double, high: Double)?,
    test: (Int) -> ChangeTest?
  ) -> [PeriodComparison.Row] {
    rows(
      before, after, [before.map(interval), after.map(interval)], minChange: options.minChange,
      test: test)
  }

  private func rows(
    _ before: [Sum], _ after: [Sum], _ intervals: [[(low: Double, high: Double)?]],
    minChange: Double, test: (Int) -> ChangeTest?
  ) -> [PeriodComparison.Row] {
    let tests = areas.areas.indices.filter {
      min(before[$0].counts.total, after[$0].counts.total) >= options.minJudgements
    }.compactMap(test)
    let verdicts = ChangeTest.verdicts(of: tests, minChange: minChange)
    return areas.areas.indices.filter {
      before[$0].counts.total + after[$0].counts.total > 0
    }.map { area in
      var row = PeriodComparison.Row(
        area: areas.areas[area], before: .init(before[area].counts, intervals[0][area]),
        after: .init(after[area].counts, intervals[1][area]), direction: .tooFew)
      row.change = row.before.balance.flatMap { old in row.after.balance.map { $0 - old } }
      if let verdict = verdicts[area] {
        (row.p, row.pAdjusted, row.direction) =
          (verdict.p, verdict.pAdjusted, verdict.direction)
      }
      return row
    }
  }
}

extension PeriodComparer {
  private struct Found {
    let framework: String
    let visit: AuthorityVisits.Visit

    var words: String { "\(visit.kind.rawValue) of \(visit.date) (\(framework))" }
  }

  /// The two visits: of several on one day those that are alike.
  private func pair(
    in own: [AuthorityVisits], _ before: String, _ after: String
  ) throws(ComparisonProblem) -> (Found, Found) {
    let all = own.flatMap { authority in
      authority.visits.map { Found(framework: authority.framework, visit: $0) }
    }
    let first = try found(before, among: all)
    let second = try found(after, among: all)
    for one in first {
      for other in second
      where one.visit.kind == other.visit.kind && one.framework == other.framework {
        return (one, other)
      }
    }
    return (first[0], second[0])
  }

  /// The visits of a date or year; never empty.
  private func found(
    _ date: String, among all: [Found]
  ) throws(ComparisonProblem) -> [Found] {
    let found = all.filter {
      $0.visit.date.description == date || String($0.visit.date.year) == date
    }
    let days = Set(found.map(\.visit.date))
    guard days.count == 1 else {
      let known = (days.isEmpty ? all : found).map(\.words).sorted().joined(separator: ", ")
      throw ComparisonProblem(
        reason: days.isEmpty ? "there is no visit of '\(date)'" : "'\(date)' has several visits",
        remedy: "give one of these dates: \(known)")
    }
    return found
  }

  private func balances(
    of tallies: [Tally], _ year: Int
  ) throws(ComparisonProblem) -> [String: [Sum]] {
    var balances: [String: [Sum]] = [:]
    for tally in tallies where tally.date?.year == year {
      let sums = areas.sums(of: tally)
      let key = tally.authorityKey ?? ""
      if balances[key]?.add(sums) == nil { balances[key] = sums }
    }
    guard !balances.isEmpty else {
      let known = Set(tallies.compactMap(\.date?.year)).sorted().map(String.init)
      throw ComparisonProblem(
        reason: "there is no report of \(year) of that kind and framework",
        remedy: known.isEmpty
          ? "give --kind and --framework as trends.csv names them"
          : "give one of these years: \(known.joined(separator: ", "))")
    }
    return balances
  }

  private func unknown(_ authority: String) -> ComparisonProblem {
    let names = Set(tallies.compactMap(\.authority)).sorted()
    let alike = names.filter { $0.lowercased().contains(authority.lowercased()) }
    let shown = (alike.isEmpty ? names : alike).prefix(5).joined(separator: ", ")
    return ComparisonProblem(
      reason: "no report is on '\(authority)'",
      remedy: names.isEmpty
        ? "run 'bellwether run' on reports first" : "write the name as trends.csv does: \(shown) …")
  }
}
