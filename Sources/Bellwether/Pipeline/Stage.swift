import Cleaning
import Lexicons
import Tagging

/// The five stages, in their order.
public enum Stage: String, Sendable, CaseIterable {
  case clean, segment, tag, aggregate, write
}

extension PipelineDefinition {
  /// The model files that a stage reads.
  public func modelNames(of stage: Stage) -> [String] {
    switch stage {
    case .clean: [clean.authorities] + Cleaner.modelNames
    case .segment: [segment.abbreviations]
    case .tag: tag.sentiment + tag.areas + [tag.headings, clean.authorities] + Tagger.modelNames
    case .aggregate:
      [clean.authorities, tag.areas[0], "grades.csv", "kinds.csv", "measures.csv", "regions.csv",
        "unspecific-words.csv"]
    case .write: [tag.areas[0], "labels.csv"]
    }
  }

  /// The files of fitted numbers that a stage reads where they are there.
  package func fittedNames(of stage: Stage) -> [String] {
    guard stage == .tag else { return [] }
    return (tag.sentiment + [tag.areas[1], AreaContext.file]).map(FittedRows.name)
  }

  /// Every model file that the definition names, each once, sorted.
  public var modelNames: [String] {
    Set(Stage.allCases.flatMap(modelNames(of:))).sorted()
  }
}
