import CArchive
import Terms

/// The parts of a Word document that text is read from, unpacked from its zip by libarchive: the one
/// place that touches that library.
///
/// What is unpacked is bounded, so that a small file cannot fill the memory: at most `mostEntries`
/// entries are looked at, and no more bytes are unpacked than `mostBytes(packed:)` allows.
struct DocxArchive: Sendable {
  /// Unpacked parts by their name in the zip, for example `word/document.xml`.
  private(set) var parts: [String: [UInt8]] = [:]

  static let mostEntries = 5_000
  static let mostAttributes = 500
  /// Bytes that a file may unpack to: XML takes several times its own memory until it is text. A long
  /// report's XML has one or two megabytes.
  static func mostBytes(packed: Int) -> Int { min(256 << 20, (5 << 20) + 5 * packed / 2) }
  private static let chunk = 1 << 16

  /// Opens a document.
  ///
  /// - Throws: a `CleaningError` where the zip is broken, too large, or no Word document.
  init(_ bytes: [UInt8]) throws(CleaningError) {
    guard let archive = archive_read_new() else { throw DocxArchive.broken("no memory is left") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    let problem = bytes.withUnsafeBytes { buffer -> CleaningError? in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        return DocxArchive.broken("it is no zip")
      }
      return readEntries(archive, packed: buffer.count)
    }
    if let problem { throw problem }
    guard parts.keys.contains(where: { $0.hasSuffix("document.xml") || $0 == "_rels/.rels" }) else {
      throw DocxArchive.broken("it holds no Word document")
    }
  }

  private mutating func readEntries(_ archive: OpaquePointer, packed: Int) -> CleaningError? {
    var entry: OpaquePointer?
    var total = 0
    for _ in 0..<DocxArchive.mostEntries {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        return parts.isEmpty ? DocxArchive.broken("its list of parts is damaged") : nil
      }
      guard let path = archive_entry_pathname(entry) else { continue }
      let name = String(cString: path)
      guard DocxArchive.isWanted(name), parts[name] == nil else { continue }
      switch unpack(archive, total: &total, packed: packed) {
      case .success(let part):
        // libxml2 compares every attribute of an element with all before it.
        guard XMLTags.mostAttributes(in: part) <= DocxArchive.mostAttributes else {
          return DocxArchive.broken(
            "an element has more than \(DocxArchive.mostAttributes) attributes")
        }
        parts[name] = part
      case .failure(let error): return error
      }
    }
    return DocxArchive.tooLarge("more than \(DocxArchive.mostEntries) parts")
  }

  /// The bytes of the entry that the archive stands at.
  private func unpack(
    _ archive: OpaquePointer, total: inout Int, packed: Int
  ) -> Result<[UInt8], CleaningError> {
    var part: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: DocxArchive.chunk)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        archive_read_data(archive, $0.baseAddress, $0.count)
      }
      if count == 0 { return .success(part) }
      guard count > 0 else { return .failure(DocxArchive.broken("a part is damaged")) }
      total += count
      let most = DocxArchive.mostBytes(packed: packed)
      guard total <= most else {
        return .failure(DocxArchive.tooLarge("more than \(most >> 20) MB"))
      }
      part += chunk[..<count]
    }
  }

  /// Text, styles, lists, notes, properties, and the links that name them: no pictures, no fonts.
  private static func isWanted(_ name: String) -> Bool {
    if name.hasPrefix("docProps/") || name.hasPrefix("_rels/") { return true }
    if name.contains("diagrams/data") { return name.hasSuffix(".xml") }
    guard name.hasSuffix(".xml"), let file = name.split(separator: "/").last else { return false }
    return ["document", "styles", "numbering", "footnotes", "endnotes"].contains { stem in
      file.hasPrefix(stem)
    }
  }

  private static func broken(_ why: String) -> CleaningError {
    CleaningError(
      reason: "the Word document cannot be opened: \(why)",
      remedy: "open it in Word or LibreOffice and save it again as .docx")
  }

  private static func tooLarge(_ what: String) -> CleaningError {
    CleaningError(
      reason: "the Word document unpacks to \(what)",
      remedy: "check where it comes from; a report's text is small")
  }
}
