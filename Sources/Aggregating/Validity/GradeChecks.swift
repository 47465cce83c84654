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

    var isCalled: Bool { direction == .improving || direction == .declining }
    var isRight: Bool { direction == (change > 0 ? .improving : .declining) && change != 0 }
  }

  func checks(of tallies: [Tally], _ authorities: [AuthorityVisits]) -> [Check] {
    balance(of: tallies) + directions(of: authorities)
  }

  /// Spearman's rho of balance and grade, with the interval of D. G. Bonett and T. A. Wright
  /// (Psychometrika 65, 2000).
  private func balance(of tallies: [Tally]) -> [Check] {
    let graded = tallies.compactMap { tally in
      options.rank(of: tally.grades).map { (tally: tally, rank: $0) }
    }
    return Dictionary(grouping: graded, by: \.tally.kind)
      .sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, graded in
        let rho = Spearman.rho(graded.map { ($0.tally.all.balance, $0.rank) })
        let rival = Spearman.rho(graded.map { ($0.tally.words.balance, $0.rank) })
        let interval = rho.flatMap { Spearman.interval($0, n: graded.count) }
        return Check(
          name: "balance and overall grade", level: .authority, kind: kind, n: graded.count,
          value: rho, low: interval?.low, high: interval?.high,
          rival: "the same words, without cues and context", rivalValue: rival,
          note:
            "Spearman's rho of a report's balance and its overall grade (the mean of its grades where none sums up), −1 to 1."
        )
      }
  }

  private func directions(of authorities: [AuthorityVisits]) -> [Check] {
    let pairs = authorities.flatMap(pairs)
    let called = pairs.filter(\.isCalled)
    let stayed = pairs.filter { $0.change == 0 }
    let changed = pairs.filter { $0.change != 0 }
    return [
      .share(
        "direction is that of the grade", called.count(where: \.isRight), of: called.count,
        note:
          "Of successive inspections whose direction was called, those whose grade moved that way."),
      .share(
        "direction against the grade",
        called.count { !$0.isRight && $0.change != 0 }, of: called.count,
        note: "Of those called, those whose grade moved the other way."),
      .share(
        "direction called, grade the same", stayed.count(where: \.isCalled), of: stayed.count,
        note: "Of successive inspections with the same grade, those whose direction was called."),
      .share(
        "direction called, grade changed", changed.count(where: \.isCalled), of: changed.count,
        note: "Of successive inspections with another grade, those whose direction was called."),
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
          kind: kind, direction: verdict?.direction ?? .noClearChange, change: change)
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
    let shared = before.parts.filter(after.parts.contains)
    guard let start = mean(of: shared, in: before), let end = mean(of: shared, in: after) else {
      return nil
    }
    return end - start
  }

  private func mean(of judgements: [String], in grades: Grades) -> Double? {
    let known = judgements.compactMap { grades[$0].flatMap { ranks[$0.rawValue] } }
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}
