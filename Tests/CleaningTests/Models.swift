import Foundation
import Lexicons

@testable import Cleaning

/// The package's own model files, for tests.
enum Models {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func files() throws -> ModelFiles {
    let folder = root.appending(path: "Models")
    var contents: [String: [UInt8]] = [:]
    for url in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    where url.pathExtension == "csv" {
      contents[url.lastPathComponent] = try [UInt8](Data(contentsOf: url))
    }
    return ModelFiles(origin: folder.path(), contents: contents)
  }

  static func htmlReader() throws -> HTMLReader {
    HTMLReader(
      hints: try PageHints(files()), trees: try PageTrees(files(), known: HTMLContent.names))
  }

  static func textReader() throws -> TextReader {
    TextReader(
      furniture: try FurnitureLexicon(files()),
      site: try FurnitureLexicon(files(), file: "site-furniture.csv"))
  }
}
