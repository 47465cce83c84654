import Reports
import Testing

@testable import Aggregating

@Suite struct GradeChecksTests {
  private let aggregator = Aggregator(
    options: AggregateOptions(ranks: ["good": 3, "requires improvement": 2, "inadequate": 1]),
    taxonomy: Invented.taxonomy)

  private func checks(_ reports: [Report], grades: [String?]) -> [Check] {
    checks(reports, grades: grades.map { $0.map { ["overall": Grade(rawValue: $0)] } ?? Grades() })
  }

  private func checks(_ reports: [Report], grades: [Grades]) -> [Check] {
    let tallies = zip(reports, grades).map { report, grades in
      var tally = Tally(report)
      tally.grades = grades
      return tally
    }
    return aggregator.finish(Partial(tallies)).checks
  }

  private func inspection(_ authority: String, _ year: Int, _ strengths: Int) -> Report {
    Invented.report(
      "\(authority)-\(year)", authority: authority, date: "\(year)-01-01",
      Invented.says("plans", strengths, 40 - strengths))
  }

  private func value(_ name: String, in checks: [Check]) -> Check? {
    checks.first { $0.name == name && $0.area == "all" }
  }

  @Test func directionsAreHeldAgainstGrades() {
    // Called and right; called though the grade stayed; not called though it changed.
    let reports = [
      inspection("a", 2018, 8), inspection("a", 2021, 34), inspection("b", 2018, 8),
      inspection("b", 2021, 34), inspection("c", 2018, 20), inspection("c", 2021, 22),
    ]
    let found = checks(
      reports,
      grades: ["inadequate", "good", "good", "good", "requires improvement", "good"])
    #expect(value("direction is that of the grade", in: found)?.value == 0.5)
    #expect(value("direction against the grade", in: found)?.value == 0)
    #expect(value("direction called, grade the same", in: found)?.value == 1)
    #expect(value("direction called, grade changed", in: found)?.value == 0.5)
    #expect(value("balance and overall grade", in: found)?.n == 6)
  }

  /// From April 2026 none sums up: the judgements that two inspections share tell how far they moved.
  @Test func gradesCountWhereNoneSumsUp() {
    let reports = [
      inspection("a", 2024, 8), inspection("a", 2027, 34), inspection("b", 2026, 20),
      inspection("b", 2029, 22),
    ]
    let found = checks(
      reports,
      grades: [
        ["overall": "inadequate", "leaders": "inadequate", "in-care": "requires improvement"],
        ["leaders": "good", "in-care": "good", "care-leavers": "inadequate"],
        ["leaders": "good", "in-care": "requires improvement"],
        ["leaders": "good", "in-care": "requires improvement"],
      ])
    #expect(value("balance and overall grade", in: found)?.n == 4)
    #expect(value("direction is that of the grade", in: found)?.value == 1)
    #expect(value("direction called, grade changed", in: found)?.value == 1)
    #expect(value("direction called, grade the same", in: found)?.value == 0)
  }

  @Test func withoutGradesThereIsNoValueAndNoCrash() {
    let found = checks([inspection("a", 2018, 8)], grades: [nil])
    let balance = value("balance and overall grade", in: found)
    #expect(balance?.n == 0 && balance?.value == nil)
    #expect(
      balance?.note
        == "No report that was read has an overall grade: nothing to hold balances against.")
    #expect(value("balance and grade of the section", in: found) == nil)
    let direction = value("direction is that of the grade", in: found)
    #expect(direction?.n == 0 && direction?.value == nil && direction?.low == nil)
    #expect(direction?.note == "No two successive inspections with grades were read.")
    #expect(found.contains { $0.name == "reports split in two, called changed" })
  }

  /// The overall grade stays, that of a section rises: a call says so, and is not wrong of all grades.
  @Test func directionsAreHeldAgainstTheMeanOfAllGrades() {
    let tallies = zip([2018, 2021], [8, 34]).map { year, strengths in
      var tally = Tally(inspection("a", year, strengths))
      tally.grades = ["overall": "good", "care": year == 2018 ? "inadequate" : "good"]
      return tally
    }
    let found = aggregator.finish(Partial(tallies)).checks
    #expect(value("direction is that of the grade", in: found)?.value == 0)
    #expect(value("direction is that of the mean of all grades", in: found)?.value == 1)
  }

  @Test func sectionsAreHeldAgainstTheirOwnGrades() throws {
    let grades: [Grade] = ["inadequate", "requires improvement", "good"]
    let tallies = grades.enumerated().map { position, grade in
      var tally = Tally(inspection("a\(position)", 2018, 20))
      tally.grades = ["overall": "good", "care": grade, "help": "good"]
      tally.sections = [
        .init(
          judgement: "care", counts: Counts(strengths: 4 + 3 * position, weaknesses: 8),
          words: Counts(strengths: 9 - position, weaknesses: 3)),
        // Too few judgements to say anything.
        .init(judgement: "help", counts: Counts(strengths: 1, weaknesses: 3)),
      ]
      return tally
    }
    let found = aggregator.finish(Partial(tallies)).checks
    let all = try #require(value("balance and grade of the section", in: found))
    #expect(all.n == 3 && all.value == 1 && all.rivalValue == -1 && all.low == nil)
    #expect(value("balance and grade of the section: care", in: found)?.n == 3)
    #expect(value("balance and grade of the section: help", in: found) == nil)
  }

  @Test func aPairOfNineJudgementsIsNotHeldAgainstGrades() {
    func inspection(_ year: Int, _ strengths: Int, of total: Int) -> Report {
      Invented.report(
        "a-\(year)", date: "\(year)-01-01",
        Invented.says("plans", strengths, total - strengths))
    }
    for (total, n) in [(9, 0), (10, 1)] {
      let found = checks(
        [inspection(2018, 0, of: 10), inspection(2021, total, of: total)],
        grades: ["inadequate", "good"])
      #expect(value("direction is that of the grade", in: found)?.n == n)
    }
  }

  @Test func aGradeThatMovedTheOtherWayIsSaidSo() {
    let found = checks(
      [inspection("a", 2018, 34), inspection("a", 2021, 8)], grades: ["inadequate", "good"])
    #expect(value("direction is that of the grade", in: found)?.value == 0)
    #expect(value("direction against the grade", in: found)?.value == 1)
  }

  @Test func kindsAreKeptApart() {
    let visit = Invented.report(
      "v", authority: "v", kind: "focused-visit", Invented.says("plans", 1, 1))
    let found = checks(
      [inspection("a", 2018, 8), inspection("b", 2018, 30), inspection("c", 2018, 35), visit],
      grades: ["inadequate", "requires improvement", "good", "good"]
    )
    .filter { $0.name == "balance and overall grade" }
    #expect(found.map(\.kind?.rawValue) == ["focused-visit", "inspection"])
    #expect(found.map(\.n) == [1, 3])
    #expect(found.map(\.value) == [nil, 1])
  }
}
