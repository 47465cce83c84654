import Reports

/// What following up needs to know of one report.
struct FollowedReport: Sendable {
  /// Sentences of a report that are followed up. Reports have some hundred; without a limit, two huge
  /// files would be compared sentence by sentence for hours.
  static let mostSentences = 5_000

  /// A sentence with areas, and the stems of its words.
  struct JudgedSentence: Sendable {
    let number: Int
    let span: Reports.Span
    let stems: [UInt64]
    let findings: [Finding]
    /// Whether it asks for something.
    let asks: Bool
  }

  let report: Report
  let date: Day
  let authorityKey: String
  let sentences: [JudgedSentence]

  /// Nil for a report that is in no trend.
  init?(_ report: Report, words: TopicWords) {
    guard report.standing?.inTrends == true, let date = report.inspection.date,
      let key = Tally.authorityKey(report.inspection)
    else { return nil }
    let names = Set(TopicWords.stems(of: (report.inspection.authority ?? "").utf8))
    let bytes = Array(report.text.utf8)
    self.report = report
    self.date = date
    self.authorityKey = key
    self.sentences = zip(report.sentences ?? [], report.judgements ?? [])
      .prefix(FollowedReport.mostSentences).compactMap {
        JudgedSentence($0, $1, words, names: names, in: bytes)
      }
  }

  /// A sentence as rows name it.
  func statement(_ sentence: JudgedSentence) -> Recommendation.Statement {
    .init(
      report: report.id, sentence: sentence.number, date: date, text: report.text[sentence.span])
  }
}

extension FollowedReport.JudgedSentence {
  /// Nil for a sentence without areas, or whose span leaves the text.
  init?(
    _ sentence: Sentence, _ judgement: Judgement, _ words: TopicWords, names: Set<UInt64>,
    in bytes: [UInt8]
  ) {
    let span = sentence.span
    guard sentence.isProse, !judgement.findings.isEmpty, !span.isEmpty, span.start >= 0,
      span.end <= bytes.count
    else { return nil }
    let text = bytes[span.range]
    self.number = sentence.number
    self.span = span
    self.stems = words.stems(of: text, without: names)
    self.findings = judgement.findings
    // A bullet of one or two words ("Care leavers") names a topic, and asks for nothing.
    self.asks =
      judgement.isListed && judgement.sentiment.sides.contains(.weakness)
      && TopicWords.stems(of: text).count >= 3
  }
}
