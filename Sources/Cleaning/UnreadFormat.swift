/// Formats that are told by their content and are not read, with what to do instead.
///
/// RTF and OpenDocument are refused rather than read: both are rare among reports, every office
/// program turns them into `.docx` without loss, and a reader for each would be code to keep for good.
package enum UnreadFormat: Sendable, CaseIterable {
  case richText, openDocument, oldOffice, spreadsheet, presentation, picture, archive

  /// Tells a format by its first bytes; nil for what may be readable.
  package init?(sniffing bytes: [UInt8]) {
    let start = bytes.prefix { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }.count
    let head = bytes[start...].prefix(4096)
    if head.starts(with: #"{\rtf"#.utf8) {
      self = .richText
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .oldOffice
    } else if let zipped = UnreadFormat.zipped(head) {
      self = zipped
    } else if UnreadFormat.pictures.contains(where: { head.starts(with: $0) }) {
      self = .picture
    } else if UnreadFormat.archives.contains(where: { bytes.starts(with: $0) }) {
      self = .archive
    } else {
      return nil
    }
  }

  /// PNG, JPEG, GIF, and TIFF in both orders of bytes.
  private static let pictures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
    [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
  ]

  /// gzip, 7-Zip, RAR, xz.
  private static let archives: [[UInt8]] = [
    [0x1F, 0x8B, 0x08], [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8), [0xFD, 0x37, 0x7A, 0x58],
  ]

  /// What a zip holds, by the entry that OpenDocument puts first, or by the first names in it.
  private static func zipped(_ head: ArraySlice<UInt8>) -> UnreadFormat? {
    guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    let text = String(decoding: head.map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
    if text.contains("mimetypeapplication/vnd.oasis.opendocument") { return .openDocument }
    if text.contains("mimetypeapplication/epub") { return .archive }
    if text.contains("word/") || text.contains("[Content_Types].xml") && !text.contains("xl/") {
      return text.contains("ppt/") ? .presentation : nil
    }
    return text.contains("xl/") ? .spreadsheet : text.contains("ppt/") ? .presentation : nil
  }

  /// The refusal.
  package var error: CleaningError {
    CleaningError(reason: "is \(name), which is not read", remedy: remedy)
  }

  private var name: String {
    switch self {
    case .richText: "rich text (RTF)"
    case .openDocument: "an OpenDocument file"
    case .oldOffice: "a file of Word, Excel or Outlook from before 2007 (.doc, .xls, .msg)"
    case .spreadsheet: "a spreadsheet"
    case .presentation: "a presentation"
    case .picture: "a picture"
    case .archive: "a packed file"
    }
  }

  private var remedy: String {
    switch self {
    case .richText, .openDocument, .oldOffice:
      "open it in Word or LibreOffice and save it as .docx or PDF"
    case .spreadsheet, .presentation: "save the pages that hold the report as PDF"
    case .picture: "recognise its text first, for example with ocrmypdf, and give the PDF"
    case .archive: "unpack it and give the files in it"
    }
  }
}
