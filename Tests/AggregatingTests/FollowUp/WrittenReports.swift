import Reports

@testable import Aggregating

/// Reports with a text of their own, as following up reads them.
enum Written {
  /// A sentence of a report; a block of its own unless told otherwise.
  struct Line {
    var text: String
    var sentiment = Sentiment.strength
    var isPoint = false
    var isListed = false
    var block: Int?
    var section = 0
  }

  /// - Parameter headings: texts of headings, one nested in the other; their sections are counted
  ///   from 0.
  static func report(
    _ lines: [Line], id: String = "a", authority: String? = "Northmere",
    kind: Kind = "inspection", date: String? = "2021-03-04", title: String? = nil,
    headings: [String] = [], grades: Grades = [:]
  ) -> Report {
    var report = Invented.report(
      id, authority: authority, kind: kind, date: date,
      lines.map { .init($0.sentiment, role: $0.isPoint ? .bullet : .paragraph) })
    for (number, line) in lines.enumerated() {
      let start = report.text.utf8.count
      report.text += line.text + "\n"
      report.sentences?[number].span = Span(start, start + line.text.utf8.count)
      report.sentences?[number].section = line.section
      if let block = line.block { report.sentences?[number].block = block }
      report.judgements?[number].isListed = line.isListed
    }
    report.sections = []
    for (place, heading) in headings.enumerated() {
      let start = report.text.utf8.count
      report.text += heading + "\n"
      report.blocks.append(
        Block(role: .heading, span: Span(start, start + heading.utf8.count), level: place + 1))
      report.sections?.append(
        Section(
          heading: place, level: place + 1, parent: place == 0 ? nil : place - 1,
          span: Span(0, start)))
    }
    report.inspection.title = title
    report.inspection.grades = grades
    report.standing = .init(inTrends: true, leftOutBecause: "")
    return report
  }

  /// The report as following up keeps it; nil where it is in no trend.
  static func followed(_ report: Report) throws -> FollowedReport? {
    FollowedReport(
      report, words: TopicWords(unspecific: ["the", "and", "are"]),
      matters: try MatterFixture.reader())
  }
}
