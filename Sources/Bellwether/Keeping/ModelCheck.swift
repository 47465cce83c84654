import Lexicons

/// What is wrong with the models that a pipeline names, found by compiling every stage.
package struct ModelCheck: Sendable {
  /// One message a stage that refuses its models.
  package let errors: [StageError]
  /// What can be read and is most likely a mistake: terms that never count or stand twice.
  package let warnings: [LexiconError]
  /// Files that stages read, sorted.
  package let files: [String]
  /// Files of the folder that no stage reads: most often a mistyped name.
  package let unread: [String]

  package init(_ pipeline: Pipeline) {
    let stages: [() throws -> Void] = [
      { _ = try pipeline.cleanStage() }, { _ = try pipeline.segmenter() },
      { _ = try pipeline.tagger() }, { _ = try pipeline.aggregator() },
    ]
    var errors: [StageError] = []
    for compile in stages {
      do {
        try compile()
      } catch {
        let error =
          error as? StageError
          ?? StageError(stage: "models", reason: "\(error)", remedy: "check the models' folder")
        if !errors.contains(error) { errors.append(error) }
      }
    }
    let fitted = pipeline.definition.fittedNames(of: .tag).filter(pipeline.models.names.contains)
    let read = Set(
      pipeline.definition.modelNames + fitted + pipeline.definition.fittedNames(of: .clean))
    self.errors = errors
    self.warnings = errors.isEmpty ? ModelCheck.warnings(pipeline) : []
    self.files = read.sorted()
    self.unread = pipeline.models.names.filter { !read.contains($0) }
  }

  private static func warnings(_ pipeline: Pipeline) -> [LexiconError] {
    guard let lexicons = try? pipeline.taggingLexicons(), let domain = try? pipeline.domain() else {
      return []
    }
    let pack = try? PackCheck(
      pipeline.models, lexicons: lexicons, domain: domain, names: pipeline.taggingNames)
    return (pack?.warnings ?? []) + LexiconCheck(lexicons).warnings
  }
}
