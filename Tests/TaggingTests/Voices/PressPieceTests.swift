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

  /// The floor is what was reached, less a sentence or two: labels of plans and moods that a piece
  /// tells in its own words are a matter of taste.
  @Test func laterPiecesAreReadNearlyAsWell() throws {
    let judged = try (PressPiece.later + PressPiece.unseen).flatMap { try self.judged($0) }
    let right = judged.count { $0.speaker == $1.speaker }
    #expect(Double(right) / Double(judged.count) >= 0.94, "\(right) of \(judged.count)")
  }

  @Test(arguments: PressPiece.all)
  func viewsOfOthersAreNeutral(piece: PressPiece) throws {
    for (line, judgement) in try judged(piece) where line.isView {
      #expect(judgement.sentiment == .neutral, "\(line.text)")
    }
  }

  @Test func fewViewsInLaterPiecesAreJudged() throws {
    let views = try (PressPiece.later + PressPiece.unseen).flatMap { try self.judged($0) }
      .filter { $0.0.isView }
    let wrong = views.count { $1.sentiment != .neutral }
    #expect(Double(wrong) / Double(views.count) <= 0.06, "\(wrong) of \(views.count)")
  }

  @Test(arguments: PressPiece.all)
  func whatOthersRepeatIsJudged(piece: PressPiece) throws {
    for (line, judgement) in try judged(piece)
    where line.speaker != .inspectorate && line.sentiment != .neutral {
      #expect(judgement.sentiment == line.sentiment, "\(line.text)")
    }
  }

  /// What no speaker decides is for the words to decide, and they may err.
  @Test func mostSentencesAreJudgedAsLabelled() throws {
    let judged = try (PressPiece.all + PressPiece.later + PressPiece.unseen).flatMap {
      try self.judged($0)
    }
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
