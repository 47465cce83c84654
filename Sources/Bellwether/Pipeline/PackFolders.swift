import Foundation
import Lexicons

/// Finds the packs that a pipeline reads, and reads them: folders on disk, or those built in.
struct PackFolders {
  /// Folders as the pipeline file gives them.
  let named: [String]
  /// The pipeline file's own folder; nil where the file is the one built in.
  let base: String?

  /// The packs in order.
  ///
  /// - Parameter given: folders that take the place of the pipeline's. A single one that has no CSV file
  ///   of its own holds the pipeline's packs, each in a folder of its name.
  /// - Throws: a `StageError` for a folder that cannot be read.
  func layers(given: [String]) throws -> [ModelFiles.Layer] {
    if let only = given.first, given.count == 1, !PackFolders.isPack(only) {
      let names = named.map(PackFolders.name)
      guard names.contains(where: { PackFolders.isPack("\(only)/\($0)") }) else {
        // Either it is no folder at all, or it holds no pack.
        return [try PackFolders.layer(only)]
      }
      return try names.map { try PackFolders.layer("\(only)/\($0)") }
    }
    if !given.isEmpty { return try given.map(PackFolders.found) }
    return try named.map { folder in
      guard let base else { return try PackFolders.builtIn(PackFolders.name(of: folder)) }
      let path = folder.hasPrefix("/") ? folder : "\(base)/\(folder)"
      if !folder.contains("/"), !PackFolders.isPack(path) {
        return try PackFolders.builtIn(folder)
      }
      return try PackFolders.layer(path)
    }
  }

  /// A folder, or where there is none the built-in pack of that name.
  static func found(_ folder: String) throws -> ModelFiles.Layer {
    if !isPack(folder), !folder.contains("/"), EmbeddedFiles.packs.contains(folder) {
      return try builtIn(folder)
    }
    return try layer(folder)
  }

  private static func builtIn(_ name: String) throws -> ModelFiles.Layer {
    guard EmbeddedFiles.packs.contains(name) else {
      let known = EmbeddedFiles.packs.joined(separator: ", ")
      throw StageError(
        stage: "models", place: name, reason: "is neither a folder nor a built-in pack",
        remedy: "name a folder, or one of: \(known)")
    }
    return ModelFiles.Layer(name: name, contents: EmbeddedFiles.pack(name))
  }

  /// The last part of a path.
  static func name(of folder: String) -> String {
    folder.split(separator: "/").last.map(String.init) ?? folder
  }

  /// Whether a folder has model files of its own.
  private static func isPack(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { $0.hasSuffix(".csv") }
  }

  /// The CSV files of a folder, and of the folder of fitted numbers inside it.
  private static func layer(_ folder: String) throws -> ModelFiles.Layer {
    var contents = try files(in: folder, prefix: "")
    guard !contents.isEmpty else {
      throw StageError(
        stage: "models", place: folder, reason: "holds no CSV file",
        remedy: "name a pack's folder, or one that holds the pipeline's packs")
    }
    let fitted = "\(folder)/\(ModelFiles.fittedFolder)"
    if FileManager.default.fileExists(atPath: fitted) {
      contents.merge(try files(in: fitted, prefix: "\(ModelFiles.fittedFolder)/")) { own, _ in own }
    }
    return ModelFiles.Layer(name: name(of: folder), contents: contents)
  }

  private static func files(in folder: String, prefix: String) throws -> [String: [UInt8]] {
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
      contents[prefix + name] = Array(data)
    }
    return contents
  }
}
