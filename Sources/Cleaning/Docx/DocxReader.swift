import Lexicons
import Reports
import Terms

/// Reads a Word document (.docx): its body, lists, tables, notes and properties.
struct DocxReader: Sendable {
  let furniture: FurnitureLexicon
  /// What news sites print round their articles.
  let site: FurnitureLexicon

  /// Reads a document.
  ///
  /// - Throws: a `CleaningError` where the zip cannot be opened, is too large unpacked, or holds no
  ///   text.
  func read(_ bytes: [UInt8]) throws(CleaningError) -> Draft {
    let archive = try DocxArchive(bytes)
    let body = DocxReader.bodyName(archive)
    guard let main = archive.parts[body] else {
      throw CleaningError(
        reason: "the Word document has no body", remedy: "open it in Word and save it again")
    }
    let folder = body.split(separator: "/").dropLast().joined(separator: "/")
    func part(_ name: String) -> [UInt8] {
      archive.parts[folder.isEmpty ? name : "\(folder)/\(name)"] ?? []
    }
    let xml = DocxXML(main)
    let styles = DocxStyles(DocxXML(part("styles.xml")))
    let numbering = DocxNumbering(DocxXML(part("numbering.xml")))
    var draft = Draft()
    let found = DocxBody(xml, styles: styles, numbering: numbering)
    draft.pieces = found.pieces + DocxReader.diagrams(archive)
    guard !draft.pieces.isEmpty else {
      throw CleaningError(
        reason: "the Word document holds no text",
        remedy: "check that its words are no picture, and save it again")
    }
    LetterFurniture(furniture, site: site).mark(&draft.pieces)
    draft.pieces += ["footnotes.xml", "endnotes.xml"].flatMap { DocxReader.notes(part($0), styles) }
    draft.losses = DocxReader.losses(found, isWhole: xml.isWhole)
    DocxReader.readProperties(archive.parts["docProps/core.xml"] ?? [], into: &draft.metadata)
    return draft
  }

  /// The part that holds the body: `word/document.xml`, or what the package names.
  private static func bodyName(_ archive: DocxArchive) -> String {
    let usual = "word/document.xml"
    if archive.parts[usual] != nil { return usual }
    for case .start(.relationship, let target?) in DocxXML(archive.parts["_rels/.rels"] ?? [])
      .events
    {
      let name = target.hasPrefix("/") ? String(target.dropFirst()) : target
      if name.split(separator: "/").last?.hasPrefix("document") ?? false { return name }
    }
    return usual
  }

  /// The notes, each a piece of its own; separators between text and notes are none.
  private static func notes(_ xml: [UInt8], _ styles: DocxStyles) -> [Draft.Piece] {
    let body = DocxBody(DocxXML(xml), styles: DocxStyles(), numbering: DocxNumbering())
    return body.pieces.map { Draft.Piece(.paragraph, $0.text, detail: .footnote) }
  }

  /// The words of drawn diagrams, behind the text that they stand in.
  private static func diagrams(_ archive: DocxArchive) -> [Draft.Piece] {
    archive.parts.keys.filter { $0.contains("diagrams/data") }.sorted().flatMap { name in
      DocxBody(
        DocxXML(archive.parts[name] ?? []), styles: DocxStyles(), numbering: DocxNumbering()
      ).pieces
    }
  }

  /// What the document holds and its pieces do not.
  private static func losses(_ body: DocxBody, isWhole: Bool) -> [Draft.Loss] {
    var losses: [Draft.Loss] = []
    if !isWhole {
      losses.append(
        .init(
          what: "the Word document's body is damaged",
          remedy: "open it in Word and save it again, or compare the report with the file"))
    }
    if body.foreignParts > 0 {
      losses.append(
        .init(
          what: "\(body.foreignParts) embedded documents were left out",
          remedy: "open it in Word, which takes them in, and save it again"))
    }
    let letters = body.pieces.reduce(0) { $0 + $1.text.utf8.count }
    if body.pictures > 0, letters <= fewestLetters {
      losses.append(
        .init(
          what: "\(body.pictures) pictures beside hardly any text",
          remedy: "run text recognition over them, or ask for the document as text"))
    }
    return losses
  }

  /// A page that is a picture leaves no more than a heading as text.
  private static let fewestLetters = 200

  private static func readProperties(_ xml: [UInt8], into metadata: inout Draft.Metadata) {
    var tag: DocxTag?
    for event in DocxXML(xml).events {
      switch event {
      case .start(let started, _): tag = started
      case .end: tag = nil
      case .text(let text):
        switch tag {
        case .title: metadata.title = (metadata.title ?? "") + text
        case .creator: metadata.author = (metadata.author ?? "") + text
        default: break
        }
      }
    }
  }
}
