import Evaluating
import Foundation
import Reports

/// What a file of labels holds; its header tells.
package enum GoldContent: Sendable {
  case passages([GoldPassage])
  case challenge(Challenge)
  /// - Parameter beside: `dev.tsv` of the same folder, whose units the labels are of where no other file
  ///   of units was named; empty where there is none.
  case facets(FacetLabels, beside: [GoldPassage])

  /// Reads a file of labels.
  ///
  /// - Parameter folder: the output folder that has the sentences of labels without text.
  /// - Throws: a `StageError` with the file and line.
  package init(at path: String, sentencesIn folder: String? = nil) throws {
    let bytes = try bytes(at: path, stage: "evaluate")
    let header = String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
    do {
      if header.contains("\t"), header.contains("phenomenon") {
        self = .challenge(try Challenge(bytes, file: path))
      } else if header.contains("\t"), header.contains("trajectory") {
        self = .facets(
          try FacetLabels(bytes, file: path), beside: try GoldContent.units(beside: path))
      } else {
        self = .passages(try GoldFile.passages(at: path, sentencesIn: folder))
      }
    } catch let error as GoldError {
      throw StageError(error)
    }
  }

  private static func units(beside path: String) throws -> [GoldPassage] {
    let file = URL(filePath: path).deletingLastPathComponent().appending(path: "dev.tsv")
      .path(percentEncoded: false)
    guard FileManager.default.isReadableFile(atPath: file) else { return [] }
    return try GoldFile.passages(at: file)
  }
}

/// The files of labels that a command was given, by what they hold.
package struct GoldContents: Sendable {
  package private(set) var passages: [GoldPassage] = []
  package private(set) var challenges: [Challenge] = []
  private var facets: [(labels: FacetLabels, beside: [GoldPassage])] = []

  package init(_ contents: [GoldContent]) {
    for content in contents {
      switch content {
      case .passages(let passages): self.passages += passages
      case .challenge(let challenge): challenges.append(challenge)
      case .facets(let labels, let beside): facets.append((labels, beside))
      }
    }
  }

  /// What a tagger makes of the suites.
  package func challengeScores(_ tag: (Report) throws -> Report) rethrows -> [ChallengeScore] {
    try challenges.map { try $0.score(tag: tag) }
  }

  /// What a tagger makes of the facets.
  ///
  /// - Throws: a `StageError` where no file holds the sentences of the units.
  package func facetScores(_ tag: (Report) throws -> Report) throws -> [FacetScore] {
    try facets.map { labels, beside in
      for units in [passages, beside] {
        let score = try labels.score(units, tag: tag)
        if score.rows > 0 { return score }
      }
      throw StageError(
        stage: "evaluate", reason: "no file holds the sentences of the facets' units",
        remedy: "name that file by --gold, too")
    }
  }
}

extension StageError {
  /// The message for a file of labels that is not valid.
  init(_ error: GoldError) {
    self.init(
      stage: "evaluate", place: error.line.map { "\(error.file): line \($0)" } ?? error.file,
      reason: error.reason, remedy: error.remedy)
  }
}
