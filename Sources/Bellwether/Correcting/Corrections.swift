import Lexicons
import Reports
import Tagging

/// Labels that people put right, to be put in the place of those that `tag` found.
public struct Corrections: Sendable {
  /// The file, for messages.
  let file: String
  /// SHA-256 of the file's bytes; empty where there is no file.
  let hash: String
  /// In the order of the file.
  let rows: [Correction]
  /// Ids and hashes of reports that rows name.
  private let names: Set<String>
  /// Guards of sentences by the sentence's number.
  private let guards: [Int: [[UInt8]]]

  /// No corrections.
  public init() { (file, hash, rows, names, guards) = ("", "", [], [], [:]) }

  /// Reads a file of corrections: CSV with the columns report_id, sentence, text, sentiment, areas, and if
  /// you like who, when, why, sha256.
  ///
  /// - Parameter areas: ids of the taxonomy's areas; nil to let any pass.
  /// - Throws: a `LexiconError` with line and column for a cell that holds no label, or a sentence that
  ///   two rows put right.
  package init(
    _ bytes: [UInt8], file: String, areas: Set<String>? = nil
  ) throws(LexiconError) {
    let table = try Table(
      bytes, file: file, columns: Correction.columns, optional: Correction.optionalColumns)
    var rows: [Correction] = []
    var lines: [Place: Int] = [:]
    for row in table.rows {
      let correction = try Correction(row, areas: areas)
      let place = Place(report: correction.report, sentence: correction.sentence)
      if let line = lines.updateValue(row.line, forKey: place) {
        throw row.error(
          nil, "sentence \(place.sentence) of '\(place.report)' stands in line \(line), too",
          "remove one of the rows")
      }
      rows.append(correction)
    }
    self.file = file
    self.hash = sha256(bytes)
    self.rows = rows
    self.names = Set(rows.map(\.report)).union(rows.map(\.sha256))
    self.guards = Dictionary(grouping: rows, by: \.sentence).mapValues { $0.map(\.guarding) }
  }

  /// Whether rows may be of sentences of the report: by its name, its bytes, or a sentence's words.
  func mayConcern(_ report: Report) -> Bool {
    guard !rows.isEmpty else { return false }
    if names.contains(report.id) || names.contains(report.sha256) { return true }
    return (report.sentences ?? []).contains { sentence in
      guard let guards = guards[sentence.number] else { return false }
      let letters = Correction.letters(of: report.text[sentence.span])
      return guards.contains { letters.starts(with: $0) }
    }
  }

  private struct Place: Hashable {
    let report: String
    let sentence: Int
  }
}

extension Pipeline {
  /// Reads a file of corrections, whose areas must be the taxonomy's.
  public func corrections(at path: String) throws -> Corrections {
    let areas = Set(try taxonomy().areas.map(\.id))
    do {
      return try Corrections(
        bytes(at: path, stage: "corrections"), file: path, areas: areas)
    } catch let error as LexiconError {
      throw StageError(error, stage: "corrections")
    }
  }
}
