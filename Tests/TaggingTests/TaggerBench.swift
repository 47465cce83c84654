import Foundation
import Lexicons
import Reports
import TestSupport
import Testing

@testable import Tagging

/// The tagger with the project's own models, and reports made of sentences written in a test.
struct TaggerBench {
  let tagger: Tagger

  static let models = (try? Checkout.models()) ?? ModelFiles(origin: "Models", layers: [])

  /// Compiled once for all tests.
  private static let shared = Result { try Tagger(TaggingLexicons(TaggerBench.models)) }

  init() throws { self.tagger = try TaggerBench.shared.get() }

  /// A report of one section: each line a paragraph, which ` | ` cuts into sentences; `#` begins a
  /// heading and a section of its own, `-` a bullet.
  static func report(_ lines: String, source: Source = .official) -> Report {
    var text = ""
    var blocks: [Block] = []
    var sentences: [Sentence] = []
    var sections = [Section(heading: nil, level: 0, parent: nil, span: Reports.Span(0, 0))]
    for line in lines.split(separator: "\n") {
      let role: Role = line.hasPrefix("# ") ? .heading : line.hasPrefix("- ") ? .bullet : .paragraph
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      for part in (role == .paragraph ? line : line.dropFirst(2)).split(separator: " | ") {
        if text.utf8.count > start { text += " " }
        let from = text.utf8.count
        text += part
        if role == .heading {
          sections.append(
            Section(
              heading: blocks.count, level: 1, parent: nil,
              span: Reports.Span(from, text.utf8.count)))
        }
        sentences.append(
          Sentence(
            number: sentences.count + 1, span: Reports.Span(from, text.utf8.count), role: role,
            block: blocks.count, section: sections.count - 1, page: nil))
      }
      blocks.append(Block(role: role, span: Reports.Span(start, text.utf8.count)))
    }
    var report = Report(
      id: "merrowshire", file: "merrowshire.txt", format: .text, sha256: "", text: text,
      inspection: Inspection(source: source), blocks: blocks)
    report.sections = sections
    report.sentences = sentences
    return report
  }

  func judgements(_ lines: String, source: Source = .official) -> [Judgement] {
    tagger.tag(TaggerBench.report(lines, source: source)).judgements ?? []
  }

  /// The judgement on the last line.
  func last(_ lines: String, source: Source = .official) throws -> Judgement {
    try #require(judgements(lines, source: source).last)
  }
}
