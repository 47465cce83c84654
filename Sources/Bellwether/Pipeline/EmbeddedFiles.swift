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

  /// Names of the built-in packs, sorted.
  package static let packs: [String] = Set(
    all.keys.compactMap { path in
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "Models" ? String(parts[1]) : nil
    }
  ).sorted()

  /// The packs of the default pipeline, the language's first.
  package static let defaultPacks = ["english", "childrens-services"]

  /// The pack that a new one starts from where no other is named.
  package static let starter = "starter"

  /// What explains each file and column of a pack to whoever writes one.
  package static var packGuide: [UInt8] { all["Models/\(starter)/README.md"] ?? [] }

  /// The CSV files of a built-in pack, by their paths inside its folder.
  package static func pack(_ name: String) -> [String: [UInt8]] {
    let folder = "Models/\(name)/"
    return Dictionary(
      uniqueKeysWithValues: all.compactMap { path, bytes in
        path.hasPrefix(folder) && path.hasSuffix(".csv")
          ? (String(path.dropFirst(folder.count)), bytes) : nil
      })
  }
}
