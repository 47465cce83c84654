import Lexicons
import Reports

/// The first stage: turns a file's content into a report with text, blocks and inspection facts.
public struct Cleaner: Sendable {
  public init() {}

  /// Cleans one document.
  ///
  /// - Throws: a `CleaningError` where nothing can be read.
  public func clean(_ document: Document) throws(CleaningError) -> Report {
    throw CleaningError(reason: "nothing is read yet", remedy: "build the stage")
  }
}

/// A file as `Bellwether` hands it over: content read, PDF already turned into XML by its front end.
public struct Document: Sendable {
  /// What there is to read.
  public enum Content: Sendable {
    /// HTML in any encoding.
    case html([UInt8])
    /// Plain text in any encoding.
    case text([UInt8])
    /// The XML that `pdftohtml -xml` writes for a PDF, and the date in the PDF's own metadata.
    case pdf(xml: [UInt8], created: Day?)
    /// A Word document, still packed.
    case docx([UInt8])
  }

  /// The report's id.
  public var id: String
  /// Path relative to the PATH given; its name may hold a date.
  public var file: String
  /// SHA-256 of the file's bytes.
  public var sha256: String
  public var content: Content

  public init(id: String, file: String, sha256: String, content: Content) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.content = content
  }
}

/// Why a document could not be cleaned, and what to do about it.
public struct CleaningError: Error, Hashable, Sendable {
  public var reason: String
  public var remedy: String

  public init(reason: String, remedy: String) {
    self.reason = reason
    self.remedy = remedy
  }
}
