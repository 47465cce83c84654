import Foundation
import Lexicons
import Reports
import Writing

/// A report read back from the datasets of an output folder, segmented as it was, so that it can be
/// tagged again.
package struct WrittenReport: Sendable {
  package let report: Report
  /// What `sentences.csv` holds of one sentence.
  package struct Row: Hashable, Sendable {
    package let sentiment: String
    package let areas: String
  }
  /// Sentiment and areas as written, by the sentence's number.
  package let rows: [Int: Row]

  /// Reads a report.
  ///
  /// - Throws: a `StageError` where the folder holds no such report, or no datasets of a run.
  package init(id: String, in folder: String) throws {
    let facts = try Self.rows(
      ReportsTable.name, ReportsTable().header, in: folder, isOpen: true)
    guard let fact = facts.first(where: { $0["report_id"] == id }) else {
      throw StageError(
        stage: "explain", place: folder, reason: "holds no report '\(id)'",
        remedy: "take an id of the column report_id in reports.csv")
    }
    let sentences = try Self.rows(SentencesTable.name, SentencesTable().header, in: folder)
      .filter { $0["report_id"] == id }
    var builder = Builder()
    for row in sentences { try builder.add(row) }
    var report = Report(
      id: id, file: fact["file"], format: Format(rawValue: fact["format"]) ?? .text,
      sha256: fact["sha256"], text: builder.text, blocks: builder.blocks)
    report.inspection.source = Source(rawValue: fact["source"]) ?? .official
    report.inspection.kind = Kind(rawValue: fact["kind"])
    report.sections = builder.sections
    report.sentences = builder.sentences
    self.report = report
    self.rows = builder.rows
  }

  /// The models' hashes that `run.json` of the folder names.
  package static func modelHashes(in folder: String) throws -> [String: String] {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(RunJSON.name)"),
      let run = try? JSONDecoder().decode(Run.self, from: data)
    else {
      throw StageError(
        stage: "explain", place: "\(folder)/\(RunJSON.name)", reason: "cannot be read",
        remedy: "name the output folder of a run")
    }
    return run.models
  }

  private static func rows(
    _ name: String, _ header: [String], in folder: String, isOpen: Bool = false
  ) throws -> [Table.Row] {
    let path = "\(folder)/\(name).csv"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StageError(
        stage: "explain", place: path, reason: "cannot be read",
        remedy: "name the output folder of a run")
    }
    do {
      return try Table(Array(data), file: path, columns: header, isOpen: isOpen).rows
    } catch {
      throw StageError(error, stage: "explain")
    }
  }
}

/// Puts sentences back together: text, a block and a place among the headings for each.
private struct Builder {
  var text = ""
  var blocks: [Block] = []
  var sections: [Section] = []
  var sentences: [Sentence] = []
  var rows: [Int: WrittenReport.Row] = [:]
  /// Headings by their text, the last one last.
  private var named: [(heading: String, section: Int)] = []

  mutating func add(_ row: Table.Row) throws(StageError) {
    guard let number = Int(row["sentence"]), let role = Role(rawValue: row["role"]) else {
      throw StageError(
        stage: "explain", place: "sentences.csv: line \(row.line)",
        reason: "is no row of a sentence", remedy: "write the output folder anew")
    }
    if !text.isEmpty { text += "\n" }
    let start = text.utf8.count
    text += row["text"]
    let span = Span(start, text.utf8.count)
    if role == .heading {
      open(row["text"], under: row["section"], at: span)
    } else if sections.isEmpty {
      sections.append(Section(heading: nil, level: 0, parent: nil, span: span))
    }
    blocks.append(Block(role: role, span: span))
    sentences.append(
      Sentence(
        number: number, span: span, role: role, block: blocks.count - 1,
        section: sections.count - 1, page: Int(row["page"])))
    sections[sections.count - 1].span.end = span.end
    rows[number] = .init(sentiment: row["sentiment"], areas: row["areas"])
  }

  private mutating func open(_ heading: String, under outer: String, at span: Span) {
    let parent = named.last { $0.heading == outer }?.section
    let level = parent.map { sections[$0].level + 1 } ?? 1
    sections.append(Section(heading: blocks.count, level: level, parent: parent, span: span))
    named.append((heading, sections.count - 1))
  }
}
