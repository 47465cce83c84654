import Cleaning
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
    case .tag: tag.sentiment + tag.areas + [tag.headings] + Tagger.modelNames
    case .aggregate:
      [clean.authorities, tag.areas[0], "measures.csv", "regions.csv", "unspecific-words.csv"]
    case .write: [tag.areas[0]]
    }
  }

  /// Every model file that the definition names, each once, sorted.
  public var modelNames: [String] {
    Set(Stage.allCases.flatMap(modelNames(of:))).sorted()
  }
}
