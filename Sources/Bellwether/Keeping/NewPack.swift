import Foundation
import Lexicons

/// A folder with a pack to start from: its files, a guide that explains each column, and a pipeline
/// file that runs with it at once.
package struct NewPack: Sendable {
  /// Name of the guide inside the folder.
  package static let guide = "README.md"
  /// Name of the pipeline file inside the folder.
  package static let pipeline = "pipeline.yaml"

  /// The folder's path.
  package let folder: String
  /// Files by their paths inside the folder.
  package let files: [String: [UInt8]]

  /// - Parameters:
  ///   - folder: where to write; its last part names the pack.
  ///   - pack: the pack that is copied, built in or a folder; nil for the starter, which has one example
  ///     row in each file.
  /// - Throws: a `StageError` for a pack that is not there, and a folder that holds something already.
  package init(_ folder: String, from pack: String?) throws {
    self.folder = folder
    let layer = try PackFolders.found(pack ?? EmbeddedFiles.starter)
    if let taken = try? FileManager.default.contentsOfDirectory(atPath: folder), !taken.isEmpty {
      throw StageError(
        stage: "models", place: folder, reason: "is there already, and not empty",
        remedy: "name a new folder: what stands in one is never overwritten")
    }
    var files = layer.contents
    files[NewPack.guide] = EmbeddedFiles.packGuide
    files[NewPack.pipeline] = NewPack.definition(of: URL(fileURLWithPath: folder).lastPathComponent)
    self.files = files
  }

  /// Writes the folder.
  package func write() throws {
    for (file, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let path = URL(fileURLWithPath: "\(folder)/\(file)")
      try OutputFolder(path.deletingLastPathComponent().path)
        .replace(path.lastPathComponent, with: bytes)
    }
  }

  /// What was written and what to do next, to read.
  package var text: String {
    let pipeline = "\(folder)/\(NewPack.pipeline)"
    return """
      \(folder)/ holds \(files.count - 2) files of a pack; \(NewPack.guide) there explains each column.
      Next:
        bellwether lexicon check --pipeline \(pipeline)
        bellwether run REPORTS --pipeline \(pipeline) --output Output

      """
  }

  /// A pipeline that lays the folder over the language's pack.
  private static func definition(of name: String) -> [UInt8] {
    let quoted = name.split(separator: "'", omittingEmptySubsequences: false).joined(
      separator: "''")
    let language = EmbeddedFiles.defaultPacks[0]
    return Array(
      """
      # Runs with this pack over the language's:
      #     bellwether run REPORTS --pipeline pipeline.yaml
      name: '\(quoted)'
      models: [\(language), '../\(quoted)']

      """.utf8)
  }
}
