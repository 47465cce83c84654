import CArchive

/// Packs parts into a zip as Word does, for tests.
enum DocxFixture {
  static func packed(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var zip = [UInt8](repeating: 0, count: parts.reduce(65_536) { $0 + $1.bytes.count })
    var used = 0
    guard let archive = archive_write_new() else { return [] }
    archive_write_set_format_zip(archive)
    zip.withUnsafeMutableBytes { buffer in
      _ = archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
      for (name, bytes) in parts {
        guard let entry = archive_entry_new() else { return }
        archive_entry_set_pathname(entry, name)
        archive_entry_set_size(entry, Int64(bytes.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_write_header(archive, entry)
        _ = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
        archive_entry_free(entry)
      }
      archive_write_close(archive)
    }
    archive_write_free(archive)
    return Array(zip[..<used])
  }

  /// A document of a body, and of styles, lists and notes where given.
  static func document(
    _ body: String, styles: String = "", numbering: String = "", footnotes: String = "",
    core: String = ""
  ) -> [UInt8] {
    func part(_ name: String, _ root: String, _ inside: String) -> (String, [UInt8]) {
      let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      return (
        name, Array("<?xml version='1.0'?><w:\(root) xmlns:w='\(space)'>\(inside)</w:\(root)>".utf8)
      )
    }
    return packed([
      part("word/document.xml", "document", "<w:body>\(body)</w:body>"),
      part("word/styles.xml", "styles", styles),
      part("word/numbering.xml", "numbering", numbering),
      part("word/footnotes.xml", "footnotes", footnotes),
      part("docProps/core.xml", "core", core),
    ])
  }

  /// A paragraph of one run.
  static func paragraph(_ text: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t>\(text)</w:t></w:r></w:p>"
  }
}
