import Cleaning
import Lexicons
import Reports
import Segmenting

/// Documents on their way through `clean` and `segment`.
enum Documents {
  private static let cleaner = Packs.loaded { try Cleaner(Packs.shipped) }
  private static let segmenter = Packs.loaded {
    Segmenter(abbreviations: try Abbreviations(Packs.shipped))
  }

  static func prepare() { _ = (cleaner, segmenter) }

  static func read(_ content: Document.Content) {
    let document = Document(id: "f", file: "f", sha256: "", content: content)
    guard let report = try? cleaner.clean(document) else { return }
    Laws.check(.report(segmenter.segment(report)))
  }

  /// A Word document of the parts that zero bytes divide: body, styles, lists.
  static func word(_ bytes: [UInt8]) -> [UInt8] {
    let names = ["word/document.xml", "word/styles.xml", "word/numbering.xml"]
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    return DocxFixture.packed(zip(names, parts).map { ($0, Array($1)) })
  }

  static func readMail(_ bytes: [UInt8]) {
    guard SavedMail.isMail(bytes), let mail = try? SavedMail(bytes) else { return }
    switch Format(sniffing: mail.document) {
    case .html: read(.html(mail.document))
    case .text: read(.text(mail.document))
    case .docx: read(.docx(mail.document))
    case .pdf: break
    }
  }
}
