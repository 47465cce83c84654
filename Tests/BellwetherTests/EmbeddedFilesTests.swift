import Foundation
import Testing

@testable import Bellwether

/// The copies that are built in are those of the package's folders, all of them.
@Suite struct EmbeddedFilesTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  @Test func everyModelFileIsBuiltInAsItStands() throws {
    let written = try FileManager.default.contentsOfDirectory(atPath: "\(root)/Models")
    let fitted = try FileManager.default.contentsOfDirectory(atPath: "\(root)/Models/fitted")
    let names = (written + fitted.map { "fitted/\($0)" }).filter { $0.hasSuffix(".csv") }
    #expect(EmbeddedFiles.models.names == names.sorted())
    for name in names {
      let bytes = try #require(FileManager.default.contents(atPath: "\(root)/Models/\(name)"))
      #expect(try EmbeddedFiles.models.bytes(of: name) == Array(bytes), "\(name)")
    }
  }

  @Test func theDefaultPipelineNamesOnlyBuiltInModels() throws {
    let yaml = try #require(EmbeddedFiles.all[EmbeddedFiles.defaultPipeline])
    let definition = try PipelineReader(file: "default").read(String(decoding: yaml, as: UTF8.self))
    #expect(Set(definition.modelNames).isSubset(of: EmbeddedFiles.models.names))
    let standard = PipelineDefinition(name: definition.name)
    #expect(definition.options == standard.options)
  }
}
