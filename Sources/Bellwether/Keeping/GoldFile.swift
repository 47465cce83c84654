import Evaluating
import Foundation
import Lexicons
import Reports

/// Files of labelled sentences: tab-separated gold, a coding sheet (CSV) that people filled in, or labels
/// whose sentences stand in an output folder.
package enum GoldFile {
  /// Columns of a coding sheet: those of the gold, and one for the coder's own use.
  static let sheetColumns = [
    "unit", "passage", "text", "sentiment", "areas", "also", "flag", "note",
  ]

  /// The passages of a file; the header tells which kind it is.
  ///
  /// - Parameter folder: the output folder that has the sentences of labels without text.
  /// - Throws: a `StageError` with the file and line.
  package static func passages(
    at path: String, sentencesIn folder: String? = nil
  ) throws -> [GoldPassage] {
    let bytes = try bytes(at: path, stage: "evaluate")
    let header = String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
    do {
      if header.contains("\t") { return try GoldReader().passages(in: bytes, file: path) }
      if header.contains("digest") { return try labels(bytes, path, folder) }
      if header.contains("report_id") { return try corrections(bytes, path, folder) }
      return try sheet(bytes, path)
    } catch let error as GoldError {
      throw StageError(error)
    } catch let error as LexiconError {
      throw StageError(error, stage: "evaluate")
    }
  }

  private static func labels(
    _ bytes: [UInt8], _ path: String, _ folder: String?
  ) throws -> [GoldPassage] {
    let sentences = try sentences(of: path, in: folder)
    return try SentenceLabels(bytes, file: path).passages(among: sentences)
  }

  private static func corrections(
    _ bytes: [UInt8], _ path: String, _ folder: String?
  ) throws -> [GoldPassage] {
    let sentences = try sentences(of: path, in: folder)
    let corrections = try Corrections(bytes, file: path)
    let sums = try OutputReader(folder ?? "", stage: "evaluate").reports("sha256")
    let labels = try CorrectedSentences(corrections, among: sentences, sums: sums)
    return LabelledPages(sentences) { labels.row(at: $0, of: $1) }.passages
  }

  private static func sentences(
    of path: String, in folder: String?
  ) throws(StageError) -> [WrittenSentence] {
    guard let folder else {
      throw StageError(
        stage: "evaluate", place: path, reason: "holds labels without sentences",
        remedy: "run bellwether over the labelled reports, and name its output by --sentences")
    }
    return try OutputReader(folder, stage: "evaluate").sentences()
  }

  private static func sheet(_ bytes: [UInt8], _ path: String) throws -> [GoldPassage] {
    let table = try Table(
      bytes, file: path, columns: Array(sheetColumns.prefix(5)),
      optional: Array(sheetColumns.dropFirst(5)))
    let rows = try table.rows.map { row in
      do {
        return try GoldReader().sheetRow { row[$0] }
      } catch let error as BadLabel {
        throw row.error(nil, error.reason, error.remedy)
      }
    }
    return GoldReader().passages(of: rows)
  }
}

/// The bytes of a file, or a message.
func bytes(at path: String, stage: String) throws(StageError) -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw StageError(
      stage: stage, place: path, reason: "cannot be read", remedy: "check the path")
  }
  return [UInt8](data)
}
