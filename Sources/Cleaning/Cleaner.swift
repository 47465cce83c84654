import Lexicons
import Reports

/// The first stage: turns a file's content into a report with text, blocks and inspection facts.
package struct Cleaner: Sendable {
  private let text: TextReader
  private let html: HTMLReader
  private let word: DocxReader
  private let pdf: PDFReader
  private let letters: LetterFurniture
  private let facts: FactReader

  /// Puts the readers together with the lexicons that they need.
  package init(
    authorities: AuthorityRegister, domain: Domain, frameworks: Frameworks, phrases: FactPhrases,
    subjects: SubjectLexicon, furniture: FurnitureLexicon, site: FurnitureLexicon,
    hints: PageHints, trees: PageTrees
  ) {
    self.text = TextReader(furniture: furniture, site: site)
    self.word = DocxReader(furniture: furniture, site: site)
    self.html = HTMLReader(hints: hints, trees: trees)
    self.pdf = PDFReader(furniture: furniture)
    self.letters = LetterFurniture(furniture, site: site)
    self.facts = FactReader(
      authorities: authorities, domain: domain, frameworks: frameworks, phrases: phrases,
      subjects: subjects)
  }

  /// Puts the readers together with the lexicons of a `Models/` folder.
  ///
  /// - Parameter authorities: name of the register's file; a pipeline may have one of its own.
  /// - Throws: a `LexiconError` for a file that is missing or cannot be read.
  package init(
    _ files: ModelFiles, authorities: String = "authorities.csv"
  ) throws(LexiconError) {
    let frameworks = try Frameworks(files)
    let domain = try Domain(files)
    self.init(
      authorities: try AuthorityRegister(files, file: authorities), domain: domain,
      frameworks: frameworks,
      phrases: try FactPhrases(files, domain: domain, frameworks: frameworks),
      subjects: try SubjectLexicon(files), furniture: try FurnitureLexicon(files),
      site: try FurnitureLexicon(files, file: "site-furniture.csv"), hints: try PageHints(files),
      trees: try PageTrees(files, known: HTMLContent.names))
  }

  /// Cleans one document.
  ///
  /// - Throws: a `CleaningError` where nothing can be read.
  package func clean(_ document: Document) throws(CleaningError) -> Report {
    try cleanNamingLosses(document).report
  }

  /// Cleans one document, and names what it holds and the report does not.
  ///
  /// - Returns: the report, and a reason and remedy for each part that was lost.
  /// - Throws: a `CleaningError` where nothing can be read.
  package func cleanNamingLosses(
    _ document: Document
  ) throws(CleaningError) -> (report: Report, losses: [CleaningError]) {
    var (draft, format) = try read(document.content)
    let (inspection, warnings) = facts.read(draft, file: document.file)
    // Only a letter of the inspectorate is sure to be one: an article may quote "Dear sir".
    if format == .html, inspection.source == .official, inspection.kind != .other {
      letters.markLetter(&draft.pieces)
    }
    draft.pieces = ProseTable.takingApart(draft.pieces)
    let (text, blocks) = draft.assembled()
    guard !text.isEmpty else {
      throw CleaningError(
        reason: "holds no text", remedy: "check that the file was saved with its words in it")
    }
    var report = Report(
      id: document.id, file: document.file, format: format, sha256: document.sha256, text: text,
      blocks: blocks)
    report.inspection = inspection
    report.pages = draft.pages
    report.pagesWithoutText = draft.pagesWithoutText
    let losses = draft.losses.map {
      CleaningError(reason: "read in part: \($0.what)", remedy: $0.remedy)
    }
    report.warnings = losses.map(\.reason) + draft.warnings + warnings
    return (report, losses)
  }

  /// Brings up to date what derives from facts that a user gave: an authority's code and region follow its
  /// name, a framework the kind and days of the visit.
  ///
  /// - Parameter given: the columns of `reports.csv` that were given.
  /// - Returns: warnings about what stays open.
  package func complete(_ inspection: inout Inspection, given: Set<String>) -> [String] {
    given.isEmpty
      ? [] : GivenFacts(facts: facts, columns: given).complete(&inspection)
  }

  private func read(_ content: Document.Content) throws(CleaningError) -> (Draft, Format) {
    switch content {
    case .text(let bytes): return (try text.read(bytes), .text)
    case .html(let bytes): return (try html.read(bytes), .html)
    case .docx(let bytes): return (try word.read(bytes), .docx)
    case .pdf(let content): return (try pdf.read(content), .pdf)
    }
  }
}

/// A file as `Bellwether` hands it over: content read, PDF already turned into XML by its front end.
package struct Document: Sendable {
  /// What there is to read.
  package enum Content: Sendable {
    /// HTML in any encoding.
    case html([UInt8])
    /// Plain text in any encoding.
    case text([UInt8])
    /// What the front end made of a PDF.
    case pdf(PDFContent)
    /// A Word document, still packed.
    case docx([UInt8])
  }

  /// The report's id.
  package var id: String
  /// Path relative to the PATH given; its name may hold a date.
  package var file: String
  /// SHA-256 of the file's bytes.
  package var sha256: String
  package var content: Content

  package init(id: String, file: String, sha256: String, content: Content) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.content = content
  }
}

/// Why a document could not be cleaned, and what to do about it.
package struct CleaningError: Error, Hashable, Sendable {
  package var reason: String
  package var remedy: String

  package init(reason: String, remedy: String) {
    self.reason = reason
    self.remedy = remedy
  }
}
