import Lexicons
import Reports

/// The second stage: adds sections and sentences to a report.
///
/// Both are spans into the report's text, which stays as it is. What comes out depends on this report
/// alone, so that sentence `n` never changes when another report does.
package struct Segmenter: Sendable {
  let abbreviations: Abbreviations

  package init(abbreviations: Abbreviations) { self.abbreviations = abbreviations }

  /// The report with its `sections` and `sentences`.
  ///
  /// Sections follow headings and nest by their level. Paragraphs and bullets are split into
  /// sentences; a heading, a table's row and a piece of furniture is one sentence by its role.
  package func segment(_ report: Report) -> Report {
    var outline = Outline()
    var sentences: [Sentence] = []
    var spans: [Span] = []
    var splitter = SentenceSplitter(Array(report.text.utf8), abbreviations)
    for (position, block) in report.blocks.enumerated() {
      outline.add(block, at: position)
      spans.removeAll(keepingCapacity: true)
      switch block.role {
      case .paragraph, .bullet: splitter.split(block.span, into: &spans)
      case .table where block.isCellOfProse: splitter.split(block.span, into: &spans)
      case .heading, .table, .furniture: splitter.keepWhole(block.span, into: &spans)
      }
      for span in spans {
        var sentence = Sentence(
          number: sentences.count + 1, span: span, role: block.role, block: position,
          section: outline.current, page: block.page(at: span.start))
        if block.isCellOfProse { sentence.isInCell = true }
        sentences.append(sentence)
      }
    }
    var segmented = report
    segmented.sections = outline.sections
    segmented.sentences = sentences
    return segmented
  }

  /// The sentences of text that has no blocks, as UTF-8 offsets.
  ///
  /// Paragraphs end at an empty line, and at a line break that is more than a wrapped line.
  package func sentences(inPlain bytes: [UInt8]) -> [Span] {
    var spans: [Span] = []
    spans.reserveCapacity(bytes.count / 128)
    var splitter = SentenceSplitter(bytes, abbreviations)
    var paragraphs = PlainParagraphs(bytes)
    while let paragraph = paragraphs.next() { splitter.split(paragraph, into: &spans) }
    return spans
  }

  /// The sentences of text that has no blocks, one a line; line breaks inside become spaces.
  package func lines(ofPlain bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count + bytes.count / 64)
    for span in sentences(inPlain: bytes) {
      appendLine(bytes[span.range], to: &lines)
      lines.append(UInt8(ascii: "\n"))
    }
    return lines
  }

  private func appendLine(_ sentence: ArraySlice<UInt8>, to lines: inout [UInt8]) {
    guard sentence.contains(where: { $0 == 10 || $0 == 13 }) else {
      lines += sentence
      return
    }
    for part in sentence.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      let isFirst = part.startIndex == sentence.startIndex
      if !isFirst, lines.last != 32 { lines.append(32) }
      lines += isFirst ? part : part.drop { $0 == 32 || $0 == 9 }
    }
  }
}
