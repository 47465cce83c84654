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

  /// Pieces that nothing was made for: how far the figures of the others hold.
  @Test func laterPiecesAreReadNearlyAsWell() throws {
    let judged = try (PressPiece.later + PressPiece.unseen).flatMap { try self.judged($0) }
    let wrong = judged.filter { $0.speaker != $1.speaker }
    for (line, judgement) in wrong { print("LATER", judgement.speaker, "not", line.speaker, line.text) }
    for (line, judgement) in judged where line.sentiment != judgement.sentiment {
      print("LATERS", judgement.sentiment, "not", line.sentiment, line.text)
    }
    print("LATER", wrong.count, judged.count)
  }

  @Test(arguments: PressPiece.all)
  func viewsOfOthersAreNeutralAndWhatTheyRepeatIsNot(piece: PressPiece) throws {
    for (line, judgement) in try judged(piece) where line.speaker != .inspectorate {
      #expect(judgement.sentiment == line.sentiment, "\(line.text)")
    }
  }

  /// What no speaker decides is for the words to decide, and they may err.
  @Test func mostSentencesAreJudgedAsLabelled() throws {
    let judged = try PressPiece.all.flatMap { try self.judged($0) }
    let right = judged.count { $0.sentiment == $1.sentiment }
    #expect(Double(right) / Double(judged.count) >= 0.9, "\(right) of \(judged.count)")
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

  /// The piece as a segmented report.
  var report: Report {
    let text = paragraphs.map { paragraph in
      let separator = paragraph.contains { $0.text.hasPrefix("- ") } ? "\n" : " | "
      return paragraph.map(\.text).joined(separator: separator)
    }
    return TaggerBench.report(text.joined(separator: "\n"), source: .press)
  }
}
