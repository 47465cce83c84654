import Foundation
import Lexicons

/// The folders that tests read: those of this checkout, and the shared data where they are at hand.
package enum Checkout {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Where the shared data are: `BELLWETHER_SHARED`, else beside the checkout.
  package static let sharedFolder =
    ProcessInfo.processInfo.environment["BELLWETHER_SHARED"].map { URL(filePath: $0) }
    ?? root.deletingLastPathComponent().appending(path: "shared")

  /// A file or folder of the shared data; nil where this machine has none.
  package static func shared(_ path: String) -> URL? {
    let place = sharedFolder.appending(path: path)
    return FileManager.default.isReadableFile(atPath: place.path(percentEncoded: false))
      ? place : nil
  }

  /// The packs of the default pipeline, fitted numbers among them.
  package static func models() throws -> ModelFiles {
    let folder = root.appending(path: "Models")
    return ModelFiles(
      origin: folder.path(percentEncoded: false),
      layers: try ["english", "childrens-services"].map { pack in
        ModelFiles.Layer(name: pack, contents: try tables(in: folder.appending(path: pack)))
      })
  }

  private static func tables(in pack: URL) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for part in ["", "fitted/"] {
      let place = pack.appending(path: part)
      for name in try FileManager.default.contentsOfDirectory(
        atPath: place.path(percentEncoded: false)) where name.hasSuffix(".csv")
      {
        contents[part + name] = try [UInt8](Data(contentsOf: place.appending(path: name)))
      }
    }
    return contents
  }
}
