import Reports
import Testing

@testable import Aggregating

@Suite struct GradedSectionsTests {
  private let sections = GradedSections([
    "overall": ["overall effectiveness"], "leaders": ["leadership management and governance"],
    "care": ["children in care", "children in care and care leavers"], "leavers": ["care leavers"],
  ])

  /// A report whose sections have these headings, each inside the one at `parents`.
  private func report(
    _ headings: [String], inside parents: [Int?], grades: Grades
  ) -> Report {
    var report = Report(
      id: "r", file: "r.pdf", format: .pdf, sha256: "", text: headings.joined(separator: "\n"),
      inspection: Inspection(framework: "ilacs"))
    report.inspection.grades = grades
    var start = 0
    report.sections = zip(headings, parents).enumerated().map { position, section in
      let span = Span(start, start + section.0.utf8.count)
      start = span.end + 1
      report.blocks.append(Block(role: .heading, span: span))
      return Section(
        heading: position, level: section.1 == nil ? 1 : 2, parent: section.1, span: span)
    }
    return report
  }

  private func judgements(_ headings: [String], inside parents: [Int?], grades: Grades) -> [String?]
  {
    sections.judgements(of: report(headings, inside: parents, grades: grades))
  }

  private let grades: Grades = ["overall": "good", "care": "good", "leaders": "good"]

  @Test func headingsNameJudgementsWithTheirGradesBesideThem() {
    #expect(
      judgements(
        [
          "Leadership, management and governance: good", "Children in care and care leavers",
          "Overall effectiveness", "Main findings",
        ], inside: [nil, nil, nil, nil], grades: grades) == ["leaders", "care", nil, nil])
  }

  @Test func aSectionWithoutANameBelongsToTheOneAroundIt() {
    #expect(
      judgements(["Children in care", "Health"], inside: [nil, 0], grades: grades)
        == ["care", "care"])
  }

  /// Care leavers are graded apart in some years only: else they are part of the section around.
  @Test func onlyWhatTheReportHasAGradeForCounts() {
    let headings = ["Children in care and care leavers", "Care leavers"]
    #expect(judgements(headings, inside: [nil, 0], grades: grades) == ["care", "care"])
    #expect(
      judgements(headings, inside: [nil, 0], grades: ["care": "good", "leavers": "good"])
        == ["care", "leavers"])
  }

  @Test func withoutGradesOrNamesThereIsNothing() {
    #expect(judgements(["Children in care"], inside: [nil], grades: [:]).isEmpty)
    let report = report(["Children in care"], inside: [nil], grades: grades)
    #expect(GradedSections().judgements(of: report).isEmpty)
  }

  /// A stream that somebody edited may nest a section in a later one.
  @Test func aBrokenOrderIsNoTrap() {
    #expect(
      judgements(["Health", "Children in care"], inside: [1, nil], grades: grades) == [nil, "care"])
  }

  @Test func judgementsAreCountedInTheirSections() {
    var report = report(["Children in care", "Health"], inside: [nil, nil], grades: grades)
    report.sentences = [0, 0, 1].enumerated().map {
      Sentence(
        number: $0 + 1, span: Span(0, 0), role: .paragraph, block: $0, section: $1, page: nil)
    }
    report.judgements = [Sentiment.strength, .mixed, .weakness].enumerated().map {
      var judgement = Judgement(sentence: $0 + 1)
      judgement.sentiment = $1
      return judgement
    }
    let tally = Tally(report, sections: sections)
    #expect(
      tally.sections == [.init(judgement: "care", counts: Counts(strengths: 2, weaknesses: 1))])
    #expect(tally.all == Counts(strengths: 2, weaknesses: 2))
  }
}
