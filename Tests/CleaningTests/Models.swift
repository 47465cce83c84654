import Foundation
import Lexicons

@testable import Cleaning

/// The package's own model files, for tests.
enum Models {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func files() throws -> ModelFiles {
    let folder = root.appending(path: "Models")
    return ModelFiles(origin: folder.path(), layers: try layers(in: folder))
  }

  /// The packs of the default pipeline.
  static func layers(in folder: URL) throws -> [ModelFiles.Layer] {
    try ["english", "childrens-services"].map { pack in
      var contents: [String: [UInt8]] = [:]
      for part in ["", "fitted/"] {
        let place = folder.appending(path: "\(pack)/\(part)")
        for name in try FileManager.default.contentsOfDirectory(atPath: place.path)
        where name.hasSuffix(".csv") {
          contents[part + name] = try [UInt8](Data(contentsOf: place.appending(path: name)))
        }
      }
      return ModelFiles.Layer(name: pack, contents: contents)
    }
  }

  static func textReader() throws -> TextReader {
    TextReader(
      furniture: try FurnitureLexicon(files()),
      site: try FurnitureLexicon(files(), file: "site-furniture.csv"))
  }
}
