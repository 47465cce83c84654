import Foundation
import Lexicons

/// The packs that targets read with.
enum Packs {
  /// The packs of the default pipeline, from the folder where the fuzzer was started.
  static let shipped = read("Models", ["english", "childrens-services"])

  /// Packs of few rows, so that they are read a hundred times a second; seeds.py makes them.
  static let small = read(
    ProcessInfo.processInfo.environment["BELLWETHER_FUZZ_PACKS"] ?? "", ["english", "starter"])

  private static func read(_ folder: String, _ names: [String]) -> ModelFiles {
    ModelFiles(
      origin: folder,
      layers: names.map { .init(name: $0, contents: contents(of: "\(folder)/\($0)")) })
  }

  private static func contents(of pack: String) -> [String: [UInt8]] {
    let names = FileManager.default.enumerator(atPath: pack)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.filter { $0.hasSuffix(".csv") }.map { name in
        (name, FileManager.default.contents(atPath: "\(pack)/\(name)").map(Array.init) ?? [])
      })
  }

  /// What has to be there before anything is fuzzed.
  static func loaded<Value>(_ body: () throws -> Value) -> Value {
    do { return try body() } catch { fatalError("start in the project's folder: \(error)") }
  }
}

extension ModelFiles {
  /// The files with another content of one; nil where no pack has it.
  func replacing(_ name: String, with bytes: [UInt8]) -> ModelFiles? {
    var layers = self.layers
    guard let last = layers.lastIndex(where: { $0.contents[name] != nil }) else { return nil }
    let contents = layers[last].contents.merging([name: bytes]) { _, new in new }
    layers[last] = Layer(name: layers[last].name, contents: contents)
    return ModelFiles(origin: origin, layers: layers)
  }
}
