import Lexicons
import Reports

/// What following up needs to know of one report.
struct FollowedReport: Sendable {
  /// Sentences of a report that are followed up. Reports have some hundred; without a limit, two huge
  /// files would be compared sentence by sentence for hours.
  static let mostSentences = 5_000
  /// Sentences at the start of a visit's letter that may say what it looked at.
  private static let opening = 45

  /// A judgement, ready to be compared with what was asked.
  struct JudgedSentence: Sendable {
    let number: Int
    let span: Reports.Span
    let sides: [Sentiment]
    let isOfOtherBody: Bool
    let said: SaidMatters
    /// Groups that it, its heading or the whole visit is about.
    let groups: Set<Int>
    let stems: Set<UInt64>
  }

  /// A point that asks for something.
  struct Point: Sendable {
    let number: Int
    let span: Reports.Span
    let areas: [String]
    let isPriority: Bool
    let isOfOtherBody: Bool
    let asked: AskedMatters
  }

  let report: Report
  let date: Day
  let authorityKey: String
  let sentences: [JudgedSentence]
  let points: [Point]
  /// Groups that its title names: such a report is about nobody else.
  let titleGroups: Set<Int>

  /// Nil for a report that is in no trend.
  init?(_ report: Report, words: TopicWords, matters: MatterReader) {
    guard report.standing?.inTrends == true, let date = report.inspection.date,
      let key = Tally.authorityKey(report.inspection)
    else { return nil }
    self.report = report
    self.date = date
    self.authorityKey = key
    var reader = FollowedSentences(report, words: words, matters: matters)
    self.titleGroups = reader.groups(of: report.inspection.title ?? "")
    reader.theme = titleGroups
    let pairs = zip(report.sentences ?? [], report.judgements ?? [])
      .prefix(FollowedReport.mostSentences)
    if report.inspection.grades == Grades() {
      reader.theme.formUnion(reader.theme(of: pairs.prefix(FollowedReport.opening).map(\.0)))
    }
    for (sentence, judgement) in pairs { reader.read(sentence, judgement) }
    self.sentences = reader.sentences
    self.points = reader.points
  }

  /// A sentence as rows name it.
  func statement(_ number: Int, _ span: Reports.Span) -> Recommendation.Statement {
    .init(report: report.id, sentence: number, date: date, text: report.text[span])
  }
}
