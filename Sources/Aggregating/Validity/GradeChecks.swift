import Foundation
import Reports

/// How far balances agree with the inspectorate's own grades.
struct GradeChecks: Sendable {
  let options: AggregateOptions
  let areas: AreaOrder

  /// Two successive inspections that both have a grade.
  private struct Pair {
    let kind: Kind
    let direction: Trend.Direction
    /// The later grade less the earlier one.
    let change: Double
    /// The same of the mean over the judgements that both have a grade for.
    let meanChange: Double

    var isCalled: Bool { direction == .improving || direction == .declining }

    /// Whether a change of grades goes the way that was called.
    func isTold(by change: Double) -> Bool {
      change != 0 && direction == (change > 0 ? .improving : .declining)
    }
  }

  func checks(of tallies: [Tally], _ authorities: [AuthorityVisits]) -> [Check] {
    balance(of: tallies) + sections(of: tallies) + directions(of: authorities)
  }

  /// A balance, the same words as a bag, and the grade that they are held against.
  private struct Graded {
    let kind: Kind
    var judgement = ""
    let balance: Double
    let words: Double
    let rank: Double
  }

  /// Reports and their overall grades; the mean of the others where none sums up.
  private func balance(of tallies: [Tally]) -> [Check] {
    let name = "balance and overall grade"
    let graded = tallies.compactMap { tally in
      options.rank(of: tally.grades).map {
        Graded(
          kind: tally.kind, balance: tally.all.balance, words: tally.words.balance, rank: $0)
      }
    }
    guard !graded.isEmpty else {
      return [
        Check(
          name: name, level: .authority, n: 0, value: nil,
          note: "No report that was read has an overall grade: nothing to hold balances against.")
      ]
    }
    return byKind(graded).map {
      agreement(
        name, $0,
        of: "a report's balance and its overall grade "
          + "(the mean of its grades where none sums up)")
    }
  }

  /// Sections and the grades that they explain: all together, then judgement by judgement. Sections of
  /// one report hang together, so that all together have no interval.
  private func sections(of tallies: [Tally]) -> [Check] {
    let name = "balance and grade of the section"
    return byKind(tallies.flatMap(gradedSections)).flatMap { graded in
      var all = agreement(name, graded, of: "a section's balance and its own grade")
      (all.low, all.high) = (nil, nil)
      let each = Dictionary(grouping: graded, by: \.judgement).sorted { $0.key < $1.key }
      return [all]
        + each.map {
          agreement("\(name): \($0)", $1, of: "the section's balance and its own grade")
        }
    }
  }

  private func gradedSections(of tally: Tally) -> [Graded] {
    tally.sections.compactMap { section in
      guard section.counts.total >= options.minJudgements,
        let rank = options.rank(of: section.judgement, in: tally.grades)
      else { return nil }
      return Graded(
        kind: tally.kind, judgement: section.judgement, balance: section.counts.balance,
        words: section.words.balance, rank: rank)
    }
  }

  private func byKind(_ graded: [Graded]) -> [[Graded]] {
    Dictionary(grouping: graded, by: \.kind).sorted { $0.key.rawValue < $1.key.rawValue }
      .map(\.value)
  }

  /// Spearman's rho of balance and grade, with the interval of D. G. Bonett and T. A. Wright
  /// (Psychometrika 65, 2000).
  private func agreement(_ name: String, _ graded: [Graded], of what: String) -> Check {
    let rho = Spearman.rho(graded.map { ($0.balance, $0.rank) })
    let interval = rho.flatMap { Spearman.interval($0, n: graded.count) }
    return Check(
      name: name, level: .authority, kind: graded.first?.kind, n: graded.count, value: rho,
      low: interval?.low, high: interval?.high, rival: "the same words, without cues and context",
      rivalValue: Spearman.rho(graded.map { ($0.words, $0.rank) }),
      note: "Spearman's rho of \(what), −1 to 1.")
  }

  private func directions(of authorities: [AuthorityVisits]) -> [Check] {
    let pairs = authorities.flatMap(pairs)
    let called = pairs.filter(\.isCalled)
    func share(_ name: String, _ isHit: (Pair) -> Bool, of cases: [Pair], _ note: String) -> Check {
      .share(
        name, cases.count(where: isHit), of: cases.count,
        note: pairs.isEmpty ? "No two successive inspections with grades were read." : note)
    }
    return [
      share(
        "direction is that of the grade", { $0.isTold(by: $0.change) }, of: called,
        "Of successive inspections whose direction was called, those whose grade moved that way."),
      share(
        "direction against the grade", { $0.isTold(by: -$0.change) }, of: called,
        "Of those called, those whose grade moved the other way."),
      share(
        "direction is that of the mean of all grades", { $0.isTold(by: $0.meanChange) }, of: called,
        "Of those called, those where the mean of the grades that both have, overall and of "
          + "sections, moved that way."),
      share(
        "direction called, grade the same", \.isCalled, of: pairs.filter { $0.change == 0 },
        "Of successive inspections with the same grade, those whose direction was called."),
      share(
        "direction called, grade changed", \.isCalled, of: pairs.filter { $0.change != 0 },
        "Of successive inspections with another grade, those whose direction was called."),
    ]
  }

  /// Each graded inspection with the one of its kind before it.
  private func pairs(of authority: AuthorityVisits) -> [Pair] {
    let graded = authority.visits.filter { options.rank(of: $0.grades) != nil }
    return Dictionary(grouping: graded, by: \.kind).sorted {
      $0.key.rawValue < $1.key.rawValue
    }
    .flatMap { kind, graded in
      zip(graded, graded.dropFirst()).compactMap { before, after in
        guard
          [before, after].allSatisfy({ $0.sums[0].counts.total >= options.minJudgements }),
          let change = options.change(from: before.grades, to: after.grades)
        else { return nil }
        let test = ChangeTest(area: 0, from: before.sums[0], to: after.sums[0])
        let verdict = ChangeTest.verdicts(of: [test], minChange: options.minChange)[0]
        return Pair(
          kind: kind, direction: verdict?.direction ?? .noClearChange, change: change,
          meanChange: options.meanChange(
            over: before.grades.judgements, from: before.grades, to: after.grades) ?? 0)
      }
    }
  }

}

extension AggregateOptions {
  /// The rank of what an inspection was graded: that of the grade that sums up, and where none does the
  /// mean of the others'.
  func rank(of grades: Grades) -> Double? {
    if let overall = grades.overall { return ranks[overall.rawValue] }
    return mean(of: grades.parts, in: grades)
  }

  /// How far the rank moved: of the grade that sums up where both have one, else of the judgements
  /// that were made in both; nil where there are none.
  func change(from before: Grades, to after: Grades) -> Double? {
    if let first = before.overall, let last = after.overall {
      guard let start = ranks[first.rawValue], let end = ranks[last.rawValue] else { return nil }
      return end - start
    }
    return meanChange(over: before.parts, from: before, to: after)
  }

  /// The mean change over those judgements that both have a grade for; nil where there is none.
  func meanChange(
    over judgements: [String], from before: Grades, to after: Grades
  ) -> Double? {
    let shared = judgements.filter {
      rank(of: $0, in: before) != nil && rank(of: $0, in: after) != nil
    }
    guard let start = mean(of: shared, in: before), let end = mean(of: shared, in: after) else {
      return nil
    }
    return end - start
  }

  func rank(of judgement: String, in grades: Grades) -> Double? {
    grades[judgement].flatMap { ranks[$0.rawValue] }
  }

  private func mean(of judgements: [String], in grades: Grades) -> Double? {
    let known = judgements.compactMap { rank(of: $0, in: grades) }
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}
