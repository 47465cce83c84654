// Temporary: whoever brings PDFConverter.swift or content sniffing deletes the part here that it replaces.
// CleanStage.swift shows how they are called; adapt it as needed.
import Foundation
import Reports

struct PDFConverter: Sendable {
  init(timeout: Duration, program: String = "pdftohtml") {}
  struct Converted {
    var xml: [UInt8]
    var created: Day?
    var damage: String?
  }
  func convert(_ bytes: [UInt8]) async throws(Failure) -> Converted {
    throw Failure(
      file: "", stage: "clean", reason: "PDF is not read yet", remedy: "install poppler-utils")
  }
}
extension Format {
  init(sniffing bytes: [UInt8]) {
    self = bytes.starts(with: Array("%PDF".utf8)) ? .pdf : bytes.first == 60 ? .html : .text
  }
}
