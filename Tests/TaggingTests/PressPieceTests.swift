import Reports
import Testing

@testable import Tagging

/// Who speaks in a press piece, and what is left of a judgement that somebody else passes.
@Suite struct PressPieceTests {
  let bench: TaggerBench

  init() throws { self.bench = try TaggerBench() }

  @Test(arguments: PressPiece.all)
  func everySentenceHasItsSpeaker(piece: PressPiece) throws {
    let judged = try judged(piece)
    for (line, judgement) in judged where line.speaker != judgement.speaker {
      Issue.record("\(judgement.speaker), not \(line.speaker): \(line.text)")
    }
    #expect(judged.count >= 17)
  }

  @Test(arguments: PressPiece.all)
  func viewsAreNeutralAndFindingsAreNot(piece: PressPiece) throws {
    let judged = try judged(piece)
    for (line, judgement) in judged where line.sentiment != judgement.sentiment {
      Issue.record("\(judgement.sentiment), not \(line.sentiment): \(line.text)")
    }
  }

  /// The lines of a piece, each with the judgement on it.
  private func judged(_ piece: PressPiece) throws -> [(PressPiece.Line, Judgement)] {
    let report = piece.report
    let judgements = try #require(bench.tagger.tag(report).judgements)
    return Array(zip(piece.paragraphs.joined(), judgements))
  }
}

extension PressPiece: CustomTestStringConvertible {
  var testDescription: String { name }

  /// The piece as a segmented report: a paragraph is a block, a heading opens a section.
  var report: Report {
    var text = ""
    var blocks: [Block] = []
    var sentences: [Sentence] = []
    var sections = [Section(heading: nil, level: 0, parent: nil, span: Span(0, 0))]
    for paragraph in paragraphs {
      var start = text.utf8.count
      var role = Role.paragraph
      for line in paragraph {
        let isPoint = line.text.hasPrefix("- ")
        role = line.text.hasPrefix("# ") ? .heading : isPoint ? .bullet : .paragraph
        if isPoint, !text.isEmpty { start = text.utf8.count }
        let words = role == .paragraph ? line.text : String(line.text.dropFirst(2))
        let from = text.utf8.count
        text += words
        if role == .heading {
          sections.append(
            Section(heading: blocks.count, level: 1, parent: nil, span: Span(from, from)))
        }
        sentences.append(
          Sentence(
            number: sentences.count + 1, span: Span(from, text.utf8.count), role: role,
            block: blocks.count, section: sections.count - 1, page: nil))
        if isPoint {
          blocks.append(Block(role: .bullet, span: Span(from, text.utf8.count)))
          text += "\n"
        } else {
          text += " "
        }
      }
      if role != .bullet {
        blocks.append(Block(role: role, span: Span(start, text.utf8.count - 1)))
        text = text.dropLast() + "\n"
      }
    }
    var report = Report(
      id: name, file: "\(name).txt", format: .text, sha256: "", text: text,
      inspection: Inspection(source: .press), blocks: blocks)
    report.sections = sections
    report.sentences = sentences
    return report
  }
}
