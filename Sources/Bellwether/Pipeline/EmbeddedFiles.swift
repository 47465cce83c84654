import CEmbedded
import Lexicons

/// The copies of `Models/` and of the default pipeline that are built into the executable.
package enum EmbeddedFiles {
  /// Name of the default pipeline, inside the package and among the built-in files.
  package static let defaultPipeline = "Pipelines/childrens-services.yaml"

  /// Every built-in file, by its path from the package's root.
  package static let all: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    var position = 0
    while true {
      let file = bellwether_embedded_file_at(position)
      guard let name = file.name, let bytes = file.bytes else { return files }
      files[String(cString: name)] = Array(UnsafeBufferPointer(start: bytes, count: file.count))
      position += 1
    }
  }()

  /// The built-in models.
  package static let models = ModelFiles(
    origin: "the built-in models",
    contents: Dictionary(
      uniqueKeysWithValues: all.compactMap { name, bytes in
        name.hasPrefix("Models/") ? (String(name.dropFirst("Models/".count)), bytes) : nil
      }))
}
