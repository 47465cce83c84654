import Evaluating
import Lexicons
import Reports

/// Labels without the sentences that they are of: those stand in the output folder of a run over the
/// labelled reports.
///
/// A label names its sentence by report and by a digest of its letters and digits, so that it holds
/// while numbers of sentences change, and is dropped when the sentence itself is cut otherwise.
package struct SentenceLabels: Sendable {
  static let columns = ["report_id", "sentence", "digest", "sentiment", "areas", "also"]

  private struct Key: Hashable {
    let report: String
    let digest: String
  }

  private let rows: [Key: GoldRow]

  /// Reads a file of labels.
  ///
  /// - Throws: a `LexiconError` with file and line for a cell that holds no label.
  init(_ bytes: [UInt8], file: String) throws(LexiconError) {
    let table = try Table(bytes, file: file, columns: SentenceLabels.columns)
    var rows: [Key: GoldRow] = [:]
    for row in table.rows {
      do {
        let key = Key(report: row["report_id"], digest: row["digest"])
        rows[key] = try GoldReader().sheetRow { row[$0] }
      } catch {
        throw row.error(nil, error.reason, error.remedy)
      }
    }
    self.rows = rows
  }

  /// The labelled pages, each with all its sentences and the headings that its first sentence stands
  /// under; what has no label is context.
  package func passages(among sentences: [WrittenSentence]) -> [GoldPassage] {
    var gold: [GoldRow] = []
    var labelled: Set<String> = []
    var headings = OpenHeadings()
    for sentence in sentences {
      let row = row(of: sentence)
      if row.isScored { labelled.insert(row.passage) }
      if gold.last?.passage != row.passage { gold += headings.above(row, in: sentence.report) }
      headings.note(row, in: sentence.report)
      gold.append(row)
    }
    return GoldReader().passages(of: gold).filter { labelled.contains($0.id) }
  }

  private func row(of sentence: WrittenSentence) -> GoldRow {
    let key = Key(report: sentence.report, digest: SentenceLabels.digest(of: sentence.text))
    var row =
      rows[key] ?? GoldRow(unit: "", passage: "", text: "", sentiment: .neutral, flag: "context")
    row.unit = "\(sentence.report)#s\(sentence.number)"
    row.passage = "\(sentence.report)#p\(sentence.page ?? 0)"
    row.text = sentence.text
    row.role = sentence.role
    row.section = sentence.section
    return row
  }

  /// The first 16 hexadecimal digits of the SHA-256 digest of a text's ASCII letters and digits in
  /// lower case: marks, spaces and hyphens at line ends do not count.
  static func digest(of text: String) -> String {
    var letters: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        letters.append(byte)
      default: break
      }
    }
    return String(sha256(letters).prefix(16))
  }
}

/// The headings of a report that were read so far, to find those above a page's first sentence.
private struct OpenHeadings {
  /// Deeper headings than this tell nothing new.
  static let deepest = 6

  private var report = ""
  private var rows: [GoldRow] = []

  mutating func note(_ row: GoldRow, in report: String) {
    if report != self.report { (self.report, rows) = (report, []) }
    if row.role == .heading { rows.append(row) }
  }

  /// The headings above a row as context in its passage, the outermost first.
  func above(_ row: GoldRow, in report: String) -> [GoldRow] {
    guard report == self.report else { return [] }
    var chain: [GoldRow] = []
    var name = row.section
    var end = rows.endIndex
    while chain.count < OpenHeadings.deepest,
      let position = rows[..<end].lastIndex(where: { $0.text == name })
    {
      var heading = rows[position]
      (heading.passage, heading.flag) = (row.passage, "context")
      chain.append(heading)
      (name, end) = (heading.section, position)
    }
    return chain.reversed()
  }
}
