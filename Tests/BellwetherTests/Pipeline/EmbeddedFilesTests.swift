import Foundation
import TestSupport
import Testing

@testable import Bellwether

/// The copies that are built in are those of the package's folders, all of them.
@Suite struct EmbeddedFilesTests {
  private let root = Checkout.root.path

  @Test func everyModelFileIsBuiltInAsItStands() throws {
    let models = "\(root)/Models"
    let names = try FileManager.default.subpathsOfDirectory(atPath: models)
      .filter { $0.hasSuffix(".csv") && !$0.contains("/labels/") || $0 == "starter/README.md" }
      .map { "Models/\($0)" }
    #expect(
      EmbeddedFiles.all.keys.filter { $0.hasPrefix("Models/") }.sorted() == names.sorted(),
      "run scripts/embed-files")
    for name in names {
      let bytes = try #require(FileManager.default.contents(atPath: "\(root)/\(name)"))
      #expect(EmbeddedFiles.all[name] == Array(bytes), "\(name)")
    }
  }

  @Test func theDefaultPipelineNamesBuiltInPacks() throws {
    let yaml = try #require(EmbeddedFiles.all[EmbeddedFiles.defaultPipeline])
    let definition = try PipelineReader(file: "default").read(String(decoding: yaml, as: UTF8.self))
    #expect(definition.models.map(PackFolders.name) == EmbeddedFiles.defaultPacks)
    #expect(Set(EmbeddedFiles.defaultPacks).isSubset(of: EmbeddedFiles.packs))
    let standard = PipelineDefinition(name: definition.name)
    #expect(definition.options == standard.options)
  }
}
