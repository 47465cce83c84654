import Foundation
import PipelineFiles

/// What libFuzzer calls first: stages are compiled before any time is taken.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  Target.chosen.prepare()
  return 0
}

/// What libFuzzer calls with each input; `BELLWETHER_FUZZ` names the target that gets it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Target.chosen.read([UInt8](UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// A reader of hostile bytes.
enum Target: String, CaseIterable {
  case html, pdf, text, docx, mail, jsonl, csv, yaml

  static let chosen: Target = {
    let name = ProcessInfo.processInfo.environment["BELLWETHER_FUZZ"] ?? ""
    guard let target = Target(rawValue: name) else {
      fatalError("BELLWETHER_FUZZ is '\(name)'; use scripts/fuzz")
    }
    return target
  }()

  func prepare() {
    switch self {
    case .html, .pdf, .text, .docx, .mail: Documents.prepare()
    case .jsonl: Streams.prepare()
    case .csv, .yaml: break
    }
  }

  func read(_ bytes: [UInt8]) {
    switch self {
    case .html: Documents.read(.html(bytes))
    case .pdf: Documents.read(.pdf(.init(xml: bytes)))
    case .text: Documents.read(.text(bytes))
    case .docx: Documents.read(.docx(Documents.word(bytes)))
    case .mail: Documents.readMail(bytes)
    case .jsonl: Streams.read(bytes)
    case .csv: Tables.read(bytes)
    case .yaml: _ = try? PipelineReader(file: "p.yaml").read(String(decoding: bytes, as: UTF8.self))
    }
  }
}
