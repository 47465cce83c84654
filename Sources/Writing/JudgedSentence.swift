import Reports

/// A sentence with what tagging found in it: what rows of `sentences` and `findings` are about.
package struct JudgedSentence: Sendable {
  /// The report, shared by the rows of all its sentences: copying its many fields for each of them
  /// would take longer than writing them.
  private let shared: Shared
  let sentence: Sentence
  /// Nil where the report is not tagged.
  let judgement: Judgement?

  private final class Shared: Sendable {
    let report: Report
    init(_ report: Report) { self.report = report }
  }

  /// The sentences of a report in reading order; those that are not prose are never judged.
  static func all(of report: Report) -> [JudgedSentence] {
    let judgements = report.judgements ?? []
    let shared = Shared(report)
    return (report.sentences ?? []).enumerated().map { position, sentence in
      var judgement = position < judgements.count ? judgements[position] : nil
      if !sentence.isProse, judgement != nil { judgement = Judgement(sentence: sentence.number) }
      return JudgedSentence(shared: shared, sentence: sentence, judgement: judgement)
    }
  }

  var report: Report { shared.report }
  var text: String { report.text[sentence.span] }
  /// The number of its paragraph, from 1.
  var paragraph: Int { sentence.block + 1 }
  var isOfOtherBody: Bool { judgement?.isOfOtherBody ?? false }
  var isCorrected: Bool { judgement?.isCorrected ?? false }

  /// The heading that the sentence stands under, for a heading the one above it, so that the nesting
  /// can be read back; empty where there is none.
  var section: String {
    guard let sections = report.sections, sections.indices.contains(sentence.section) else {
      return ""
    }
    var section: Section? = sections[sentence.section]
    if sentence.role == .heading, section?.heading == sentence.block {
      section = section?.parent.flatMap { sections.indices.contains($0) ? sections[$0] : nil }
    }
    guard let heading = section?.heading, report.blocks.indices.contains(heading) else { return "" }
    return report.text[report.blocks[heading].span]
  }
}
