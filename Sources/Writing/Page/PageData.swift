import Foundation
import Reports

/// The data that `index.html` carries: one block for what every view needs, and one a report with its
/// sentences. Blocks are JSON, deflated, in Base64, so that text of a report is never markup.
struct PageData {
  struct Block: Encodable, Hashable {
    let id: String
    let data: String
  }

  let blocks: [Block]

  init(_ datasets: Datasets, pages: [String: ReportPage]) throws {
    var tables = Tables()
    try datasets.visit(by: &tables)
    let index = Index(datasets, tables: tables.tables)
    var blocks = [Block(id: "index", data: try PageData.packed(index))]
    for (position, report) in datasets.reports.enumerated() {
      let page = try pages[report.id] ?? ReportPage(report)
      blocks.append(Block(id: "r\(position)", data: page.data))
    }
    self.blocks = blocks
  }

  fileprivate static func packed(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = [UInt8](try encoder.encode(value))
    return Data(deflated(json)).base64EncodedString()
  }

  /// What every view needs.
  private struct Index: Encodable {
    let pipeline: String
    let version: String
    let areas: [Area]
    let warnings: [String]
    /// Names of kinds and frameworks, by id.
    let kinds: [String: String]
    let frameworks: [String: String]
    let tables: [String: Table]

    init(_ datasets: Datasets, tables: [String: Table]) {
      pipeline = datasets.run.pipeline
      version = datasets.run.version
      areas = datasets.taxonomy
      warnings = datasets.run.warnings
      let domain = datasets.domain
      kinds = Dictionary(
        domain.kinds.map { ($0.kind.rawValue, $0.label) }, uniquingKeysWith: { first, _ in first })
      frameworks = Dictionary(
        domain.frameworks.map { ($0.id, domain.label("framework \($0.id)", default: $0.label)) },
        uniquingKeysWith: { first, _ in first })
      self.tables = tables
    }
  }

  /// A dataset as a header and rows of cells.
  private struct Table: Encodable {
    let header: [String]
    let rows: [[JSONCell]]
  }

  /// Collects the datasets that views need whole; sentences and findings come by report.
  private struct Tables: Datasets.Visitor {
    var tables: [String: Table] = [:]

    mutating func visit<Data: Dataset>(_ table: Data, _ subjects: [Data.Subject]) {
      guard Data.name != SentencesTable.name, Data.name != FindingsTable.name else { return }
      let rows = subjects.flatMap { table.cells(of: $0) }.map { $0.map(JSONCell.init) }
      tables[Data.name] = Table(header: table.header, rows: rows)
    }
  }
}

/// A report's sentences as `index.html` carries them. A worker can pack them while it holds the report.
package struct ReportPage: Hashable, Sendable {
  let data: String

  package init(_ report: Report) throws {
    data = try PageData.packed(PageSentence.all(of: report))
  }
}

/// A cell as JSON: numbers as numbers, what is empty as null.
private struct JSONCell: Encodable {
  let cell: Cell

  init(_ cell: Cell) {
    self.cell = cell
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch cell {
    case .empty: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .ratio(let ratio): try container.encode((ratio * 10_000).rounded() / 10_000)
    case .date(let day): try container.encode(day.description)
    case .flag(let flag): try container.encode(flag)
    }
  }
}

/// A sentence as the page shows it, written as an array: number, page, role, level, section, text,
/// sentiment, areas, marks, block; and where one of them is to be said, `Note`s as one number, and how
/// sure an unsure judgement is, in per cent.
struct PageSentence: Encodable {
  let judged: JudgedSentence
  let level: Int?

  static func all(of report: Report) -> [PageSentence] {
    JudgedSentence.all(of: report).map { judged in
      let block = judged.sentence.block
      let level = report.blocks.indices.contains(block) ? report.blocks[block].level : nil
      return PageSentence(judged: judged, level: level)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.unkeyedContainer()
    let judgement = judged.judgement
    try row.encode(judged.sentence.number)
    try row.encode(judged.sentence.page)
    try row.encode(judged.sentence.role)
    try row.encode(level)
    try row.encode(judged.section)
    try row.encode(judged.text)
    try row.encode(judgement?.sentiment ?? .neutral)
    try row.encode(areas(of: judgement))
    try row.encode(marks(of: judgement))
    try row.encode(judged.sentence.block)
    let percent = unsurePercent
    guard !notes.isEmpty || percent != nil else { return }
    try row.encode(notes.rawValue)
    if let percent { try row.encode(percent) }
  }

  /// What the page says of a sentence beside its labels; page.js knows the numbers.
  private struct Note: OptionSet {
    let rawValue: Int
    static let otherBody = Note(rawValue: 1)
    static let corrected = Note(rawValue: 2)
  }

  private var notes: Note {
    var notes: Note = []
    if judged.isOfOtherBody { notes.insert(.otherBody) }
    if judged.isCorrected { notes.insert(.corrected) }
    return notes
  }

  private var unsurePercent: Int? {
    guard let judgement = judged.judgement, judgement.isUnsure else { return nil }
    return judgement.confidence.map { Int(($0 * 100).rounded()) }
  }

  private func areas(of judgement: Judgement?) -> [String: Sentiment] {
    Dictionary(
      (judgement?.findings ?? []).map { ($0.area, $0.polarity) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The judging words as start, end and sign, in UTF-16 units of the sentence, as scripts count.
  private func marks(of judgement: Judgement?) -> [[Int]] {
    guard let judgement, judgement.isJudged else { return [] }
    let text = judged.text
    let start = judged.sentence.span.start
    let deciding = Set(judgement.evidence)
    return judgement.mentions.compactMap { mention in
      guard mention.kind != .area, mention.weight != 0,
        deciding.contains(judged.report.text[mention.span]) || deciding.contains(mention.term)
      else { return nil }
      let from = text[Span(0, mention.span.start - start)].utf16.count
      let to = from + text[Span(mention.span.start - start, mention.span.end - start)].utf16.count
      return to > from ? [from, to, mention.weight > 0 ? 1 : -1] : nil
    }.sorted { ($0[0], -$0[1]) < ($1[0], -$1[1]) }
  }
}
