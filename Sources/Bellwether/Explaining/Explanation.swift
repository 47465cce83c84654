import Foundation
import Reports

/// Why a sentence got its tags: its words, what was found in them, and the rule that decided.
package struct Explanation: Codable, Hashable, Sendable {
  package let text: String
  /// The heading above it; nil where there is none.
  package let section: String?
  /// Spans in it count from the start of `text`.
  package let judgement: Judgement
  /// Where the numbers of the terms come from, one for each mention; nil for a term that is in no file.
  package let origins: [TermOrigin?]

  /// Explains a sentence of a tagged report.
  init(
    _ sentence: Sentence, _ judgement: Judgement, in report: Report, origins: TermOrigins
  ) {
    self.origins = judgement.mentions.map(origins.origin)
    self.text = report.text[sentence.span]
    let section = report.sections?[sentence.section].heading
    self.section = section.map { report.text[report.blocks[$0].span] }
    var moved = judgement
    for position in moved.mentions.indices {
      moved.mentions[position].span.shift(by: -sentence.span.start)
      moved.mentions[position].scope?.shift(by: -sentence.span.start)
    }
    self.judgement = moved
  }

  /// The explanation as text: the sentence with its mentions underlined, then what each one did.
  package var plain: String {
    var lines = [text, underline]
    if let section { lines.append("under the heading: \(section)") }
    let score = String(format: "%+.4f", judgement.score)
    lines.append("\(judgement.sentiment.rawValue), score \(score): \(judgement.rule)")
    lines.append("speaker: \(judgement.speaker.rawValue)\(facets)")
    lines += zip(judgement.mentions, origins).map(line)
    lines += judgement.findings.map { finding in
      "  finding   \(finding.area): \(finding.polarity.rawValue)"
        + " (\(finding.evidence.joined(separator: "; ")))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Marks under the words that were found: `=` for judging words, `~` for cues, `-` for areas.
  private var underline: String {
    var marks = [Character](repeating: " ", count: text.count)
    for kind in [Mention.Kind.area, .cue, .sentiment] {
      for mention in judgement.mentions where mention.kind == kind {
        let start = text[Span(0, mention.span.start)].count
        let end = start + text[mention.span].count
        for position in start..<min(end, marks.count) { marks[position] = Self.mark(of: kind) }
      }
    }
    return String(marks)
  }

  private static func mark(of kind: Mention.Kind) -> Character {
    switch kind {
    case .sentiment: "="
    case .cue: "~"
    case .area: "-"
    }
  }

  private var facets: String {
    var facets = ""
    if let extent = judgement.extent { facets += ", extent: \(extent.rawValue)" }
    if let trajectory = judgement.trajectory { facets += ", trajectory: \(trajectory.rawValue)" }
    return facets + (judgement.recommendation ? ", asks for something" : "")
  }

  private func line(_ mention: Mention, _ origin: TermOrigin?) -> String {
    let kind = mention.kind.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)
    let weight = mention.weight == 0 ? "       " : String(format: "%+7.3f", mention.weight)
    var line = "  \(kind)\(weight)  “\(text[mention.span])”  \(mention.label)"
    if mention.term != text[mention.span].lowercased() { line += "  by the term “\(mention.term)”" }
    if let origin { line += "  (\(origin.plain))" }
    if let scope = mention.scope { line += "  acts on “\(text[scope])”" }
    return line
  }
}

extension Span {
  fileprivate mutating func shift(by offset: Int) {
    start += offset
    end += offset
  }
}

extension Pipeline {
  /// Explains every sentence of a text.
  package func explain(text: String) throws -> [Explanation] {
    var report = Report(id: "text", file: "", format: .text, sha256: "", text: text)
    report.blocks = [Block(role: .paragraph, span: Span(0, text.utf8.count))]
    return try explanations(of: segmenter().segment(report))
  }

  /// Explains a sentence of a report in an output folder, tagged anew with the whole report.
  ///
  /// - Returns: the explanation, and a note where the models have changed since the folder was
  ///   written, or the sentence's tags with them.
  package func explain(
    sentence number: Int, of id: String, in folder: String
  ) throws -> (explanation: Explanation, note: String?) {
    let written = try WrittenReport(id: id, in: folder)
    let explanations = try explanations(of: written.report)
    guard let explanation = explanations.first(where: { $0.judgement.sentence == number }) else {
      throw StageError(
        stage: "explain", place: id, reason: "has no sentence \(number)",
        remedy: "take a number of the column sentence in sentences.csv")
    }
    return (explanation, try note(on: explanation, written.rows[number], folder))
  }

  private func explanations(of report: Report) throws -> [Explanation] {
    let tagged = try tagger().tag(report)
    let origins = TermOrigins(try taggingLexicons())
    return zip(tagged.sentences ?? [], tagged.judgements ?? []).map {
      Explanation($0, $1, in: tagged, origins: origins)
    }
  }

  private func note(
    on explanation: Explanation, _ row: WrittenReport.Row?, _ folder: String
  ) throws -> String? {
    var now = Run(version: bellwetherVersion, pipeline: definition.name)
    try describe(.tag, in: &now)
    let then = try WrittenReport.modelHashes(in: folder)
    let changed = now.models.keys.sorted().filter { now.models[$0] != then[$0] }
    guard !changed.isEmpty else { return nil }
    let was = row.map { "; it was \($0.sentiment) with \($0.areas.isEmpty ? "no area" : $0.areas)" }
    return "models have changed since \(folder) was written: "
      + changed.joined(separator: ", ") + (was ?? "")
  }
}
