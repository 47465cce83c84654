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

  /// The labelled pages, each with what stands around its sentences.
  package func passages(among sentences: [WrittenSentence]) -> [GoldPassage] {
    LabelledPages(sentences) { row(of: $1) }.passages
  }

  /// The label of a sentence; nil where it has none.
  private func row(of sentence: WrittenSentence) -> GoldRow? {
    rows[Key(report: sentence.report, digest: SentenceLabels.digest(of: sentence.text))]
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
