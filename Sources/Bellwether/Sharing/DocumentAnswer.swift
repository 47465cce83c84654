import Aggregating
import Foundation
import Lexicons
import Reports
import Writing

/// What is written for one document: a line of JSON that names its parts with their lengths, then the
/// parts, one behind the other.
///
/// Datasets are CSV without header, as `run` writes them but for the apostrophe that keeps spreadsheets
/// from taking text for a formula.
package struct DocumentAnswer: Sendable {
  /// One stretch of bytes.
  struct Part: Encodable, Sendable {
    let name: String
    let rows: Int
    let bytes: Int
  }

  private struct Heading: Encodable {
    let id: String
    let file: String
    let parts: [Part]
  }

  private let id: String
  private let file: String
  private var parts: [Part] = []
  private var content: [UInt8] = []

  init(id: String, file: String) {
    self.id = id
    self.file = file
  }

  /// Adds the rows of a record.
  mutating func add<Table: Dataset>(_ table: Table, _ subjects: [Table.Subject], _ csv: CSVText) {
    let start = content.count
    var rows = 0
    for subject in subjects {
      for cells in table.cells(of: subject) {
        content += csv.line(cells)
        rows += 1
      }
    }
    parts.append(Part(name: Table.name, rows: rows, bytes: content.count - start))
  }

  /// Adds a line as it is.
  mutating func add(_ name: String, _ bytes: some Collection<UInt8>) {
    content += bytes
    parts.append(Part(name: name, rows: 1, bytes: bytes.count))
  }

  /// The bytes to write.
  func bytes() throws -> Data {
    var bytes = try JSONLines().line(of: Heading(id: id, file: file, parts: parts))
    bytes.append(contentsOf: content)
    return bytes
  }
}

/// The tables that an answer is made with.
struct AnswerTables: Sendable {
  let reports: ReportsTable
  let sentences = SentencesTable()
  let findings: FindingsTable
  let failures = FailuresTable()
  let origin: String
  private let csv = CSVText(isGuarded: false)

  init(domain: Domain, taxonomy: [Area], origin: String) {
    reports = ReportsTable(domain: domain)
    findings = FindingsTable(taxonomy: taxonomy)
    self.origin = origin
  }

  /// What is written for what came of a document.
  func answer(_ outcome: CleanStage.Outcome, id: String, file: String) throws -> DocumentAnswer {
    var answer = DocumentAnswer(id: id, file: file)
    let subjects = outcome.report.map { [$0] } ?? []
    answer.add(reports, subjects, csv)
    answer.add(sentences, subjects, csv)
    answer.add(findings, subjects, csv)
    answer.add(failures, outcome.failures, csv)
    guard let report = outcome.report else { return answer }
    let counts = ReportCounts(report, tally: outcome.tally)
    answer.add("counts", try JSONLines().line(of: PartialRecord.counts(counts, origin: origin)))
    answer.add("statements", try JSONLines().line(of: PartialRecord.statements(Statements(report))))
    return answer
  }
}
