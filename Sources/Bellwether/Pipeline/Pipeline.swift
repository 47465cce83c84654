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
  ///   - modelsFolder: a folder that takes the place of the one the definition names; nil for the
  ///     definition's, or where it names none the built-in models.
  /// - Throws: a `StageError` for a file that cannot be read or holds what is not known.
  public init(path: String?, modelsFolder: String?) throws {
    let (yaml, file, folder) = try Pipeline.source(path)
    let definition = try PipelineReader(file: file).read(yaml)
    self.definition = definition
    let models: ModelFiles
    if let modelsFolder {
      models = try Pipeline.files(in: modelsFolder)
    } else if let named = definition.models, let folder {
      models = try Pipeline.files(in: Pipeline.resolve(named, in: folder))
    } else {
      models = EmbeddedFiles.models
    }
    self.models = try models.adding(
      Pipeline.files(named: definition.modelNames.filter { $0.contains("/") }, beside: folder))
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
    for name in definition.modelNames(of: stage) {
      run.models[name] = sha256(try bytes(of: name))
    }
  }

  /// The bytes of a model file.
  func bytes(of name: String) throws(StageError) -> [UInt8] {
    do { return try models.bytes(of: name) } catch { throw StageError(error) }
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

  private static func files(in folder: String) throws -> ModelFiles {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw StageError(
        stage: "models", place: folder, reason: "is no folder that can be read",
        remedy: "check --models, or 'models' in the pipeline file")
    }
    var contents: [String: [UInt8]] = [:]
    for name in names.sorted() where name.hasSuffix(".csv") {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        throw StageError(
          stage: "models", place: "\(folder)/\(name)", reason: "cannot be read",
          remedy: "check its permissions")
      }
      contents[name] = Array(data)
    }
    return ModelFiles(origin: folder, contents: contents)
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
