import Cleaning
import Reports

/// An input as it is read: the document inside an e-mail or a web archive, else the file itself.
struct OpenedInput {
  /// E-mails may be attached to e-mails; deeper than this they are not opened.
  private static let mostDepth = 4

  private(set) var bytes: [UInt8]
  private(set) var warnings: [String] = []
  /// What the file held beside the document.
  private(set) var failures: [Failure] = []

  /// The document's format.
  var format: Format { Format(sniffing: bytes) }

  /// Opens a file.
  ///
  /// - Throws: a `CleaningError` where nothing inside can be read.
  init(_ bytes: [UInt8], file: String) throws(CleaningError) {
    self.bytes = bytes
    for _ in 0..<OpenedInput.mostDepth where SavedMail.isMail(self.bytes) {
      let mail = try SavedMail(self.bytes)
      self.bytes = mail.document
      warnings += mail.warnings
      failures += mail.unread.map {
        Failure(
          file: file, stage: "clean", reason: "read in part: the attachment '\($0)' was not read",
          remedy: "save the attachment and give it as a file of its own")
      }
    }
    if let unread = UnreadFormat(sniffing: self.bytes) { throw unread.error }
  }
}
