import Foundation
import Lexicons
import Reports

/// What the packs that Bellwether ships name.
enum Packs {
  static let childrensServices: Domain = {
    let models = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Models/childrens-services")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: models.path)) ?? []
    var contents: [String: [UInt8]] = [:]
    for name in names where name.hasSuffix(".csv") {
      contents[name] = (try? Data(contentsOf: models.appending(path: name))).map { Array($0) }
    }
    return (try? Domain(ModelFiles(origin: "Models", contents: contents))) ?? Domain()
  }()
}
