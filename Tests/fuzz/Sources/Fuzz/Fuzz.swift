import Cleaning
import Foundation
import Lexicons
import Reports
import Segmenting

@testable import PipelineFiles

/// What libFuzzer calls with each input; `BELLWETHER_FUZZ` names the reader that gets it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  reader(bytes)
  return 0
}

private let reader: @Sendable ([UInt8]) -> Void = {
  switch ProcessInfo.processInfo.environment["BELLWETHER_FUZZ"] {
  case "html": { Readers.clean(.html($0)) }
  case "text": { Readers.clean(.text($0)) }
  case "pdf": { Readers.clean(.pdf(xml: $0, created: nil)) }
  case "docx": { Readers.clean(.docx(Readers.packed($0))) }
  case "jsonl": Readers.record
  case "csv": Readers.models
  case "yaml": { _ = try? PipelineReader(file: "p.yaml").read(String(decoding: $0, as: UTF8.self)) }
  case let name: fatalError("BELLWETHER_FUZZ is \(name ?? "not set"); see scripts/fuzz")
  }
}()

private enum Readers {
  /// The models that ship; `BELLWETHER_MODELS` names their folder.
  static let files: ModelFiles = {
    let folder = ProcessInfo.processInfo.environment["BELLWETHER_MODELS"] ?? "Models"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var contents: [String: [UInt8]] = [:]
    for name in names.sorted() where name.hasSuffix(".csv") {
      let file = name.split(separator: "/").last.map(String.init) ?? name
      contents[file] = FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init)
    }
    return ModelFiles(origin: folder, contents: contents)
  }()

  static let cleaner: Cleaner? = loaded { try Cleaner(files) }
  static let segmenter: Segmenter? = loaded {
    Segmenter(abbreviations: try Abbreviations(files))
  }

  private static func loaded<Value>(_ body: () throws -> Value) -> Value {
    do { return try body() } catch { fatalError("\(error)") }
  }

  /// Cleans and segments; what comes out has to be sound and to survive the way between stages.
  static func clean(_ content: Document.Content) {
    let document = Document(id: "f", file: "f", sha256: "", content: content)
    guard let report = try? cleaner?.clean(document), let segmenter else { return }
    let record = Record.report(segmenter.segment(report))
    if let flaw = record.flaw { fatalError("a stage made what is not sound: \(flaw)") }
  }

  /// A Word document of the parts that zero bytes divide: body, styles, lists.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    let names = ["word/document.xml", "word/styles.xml", "word/numbering.xml"]
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    return DocxFixture.packed(zip(names, parts).map { ($0, Array($1)) })
  }

  /// A record of a stream; a report goes through `segment` where it is sound.
  static func record(_ bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)) else { return }
    guard record.flaw == nil, case .report(let report) = record, let segmenter else { return }
    let segmented = Record.report(segmenter.segment(report))
    if let flaw = segmented.flaw { fatalError("a stage made what is not sound: \(flaw)") }
    _ = try? JSONEncoder().encode(segmented)
  }

  /// A file of models: the first byte says which.
  static func models(_ bytes: [UInt8]) {
    let table = Array(bytes.dropFirst())
    func file(_ name: String) -> ModelFiles { files.adding([name: table]) }
    switch (bytes.first ?? 0) % 6 {
    case 0: _ = try? SentimentLexicon(file("sentiment.csv"))
    case 1: _ = try? CueLexicon(file("cues.csv"))
    case 2: _ = try? HeadingLexicon(file("headings.csv"))
    case 3: _ = try? AuthorityRegister(file("authorities.csv"))
    case 4: _ = try? Abbreviations(file("abbreviations.csv"))
    default: _ = try? FurnitureLexicon(file("furniture.csv"))
    }
  }
}
