import Foundation
import Lexicons
import Reports

/// A pipeline definition with the models that it names, ready to make stages from.
public struct Pipeline: Sendable {
  public private(set) var definition: PipelineDefinition
  /// The models' files: those of the models' folder by name, those that the definition names with a
  /// slash by that name.
  package let models: ModelFiles

  /// Loads a definition and its models.
  ///
  /// - Parameters:
  ///   - path: the pipeline file; nil for `Pipelines/childrens-services.yaml` under the current
  ///     folder, or where there is none the copy that is built in.
  ///   - folders: packs that take the place of those the definition names; empty for the definition's, or
  ///     where it names none the built-in ones of the default pipeline.
  /// - Throws: a `StageError` for a file that cannot be read or holds what is not known.
  public init(path: String?, models folders: [String] = []) throws {
    let (yaml, file, base) = try Pipeline.source(path)
    let definition = try PipelineReader(file: file).read(yaml)
    self.definition = definition
    let packs =
      definition.models.isEmpty
      ? PackFolders(named: EmbeddedFiles.defaultPacks, base: nil)
      : PackFolders(named: definition.models, base: base)
    let layers = try packs.layers(given: folders)
    let models = ModelFiles(
      origin: layers.map(\.name).joined(separator: " or "), layers: layers)
    self.models = try models.adding(
      Pipeline.files(named: definition.modelNames.filter { $0.contains("/") }, beside: base))
  }

  /// The pipeline with other outputs than its definition names; nil for those.
  public func writing(_ outputs: [PipelineDefinition.Output]?) -> Pipeline {
    var pipeline = self
    if let outputs { pipeline.definition.write.outputs = outputs }
    return pipeline
  }

  /// Options and models' hashes of a stage, added to a run's record.
  package func describe(_ stage: Stage, in run: inout Run) throws {
    run.options[stage.rawValue] = definition.options[stage.rawValue]
    for name in definition.modelNames(of: stage) + definition.fittedNames(of: stage)
    where models.names.contains(name) {
      for file in try models.files(named: name) { run.models[file.path] = sha256(file.bytes) }
    }
  }

  private static func source(
    _ path: String?
  ) throws -> (yaml: String, file: String, folder: String?) {
    let standard = EmbeddedFiles.defaultPipeline
    guard let path = path ?? (FileManager.default.fileExists(atPath: standard) ? standard : nil)
    else {
      let bytes = EmbeddedFiles.all[standard] ?? []
      return (String(decoding: bytes, as: UTF8.self), "built-in pipeline", nil)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StageError(
        stage: "pipeline", place: path, reason: "cannot be read", remedy: "check the path")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return (String(decoding: data, as: UTF8.self), path, folder)
  }

  private static func resolve(_ name: String, in folder: String) -> String {
    name.hasPrefix("/") ? name : "\(folder)/\(name)"
  }

  private static func files(
    named names: [String], beside folder: String?
  ) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in names {
      guard let data = FileManager.default.contents(atPath: resolve(name, in: folder ?? ".")) else {
        throw StageError(
          stage: "models", place: name, reason: "cannot be read",
          remedy: "check the path; it is relative to the pipeline file")
      }
      contents[name] = Array(data)
    }
    return contents
  }
}

extension StageError {
  /// The message for a model file that is not valid.
  package init(_ error: LexiconError, stage: String = "models") {
    var place = error.file
    if let line = error.line { place += ": line \(line)" }
    if let column = error.column { place += ": column '\(column)'" }
    self.init(stage: stage, place: place, reason: error.reason, remedy: error.remedy)
  }
}
