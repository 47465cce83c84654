import Reports

/// What is to be said of a file of corrections.
package struct CorrectionCheck: Sendable {
  /// Rows that could be read.
  package let rows: Int
  /// Rows that fit no sentence; 0 where they were held against none.
  package let unfit: Int
  /// A sentence for each row that fits none, or another sentence than it says.
  package let warnings: [String]
  /// Whether the rows were held against sentences.
  let isHeldAgainstSentences: Bool

  /// One line: how many rows there are, and how many fit.
  package var summary: String {
    let read = "\(rows) correction\(rows == 1 ? "" : "s") can be read"
    return isHeldAgainstSentences ? "\(read): \(rows - unfit) fit, \(unfit) do not." : "\(read)."
  }
}

extension Pipeline {
  /// Reads a file of corrections and holds its rows against the sentences of an output folder, if one is
  /// named.
  package func checkCorrections(at path: String, output: String?) throws -> CorrectionCheck {
    let corrections = try corrections(at: path)
    guard let output else {
      return CorrectionCheck(
        rows: corrections.rows.count, unfit: 0, warnings: [], isHeldAgainstSentences: false)
    }
    let reports = try OutputReader(output, stage: "corrections").correctableReports()
    let fit = CorrectionFit(corrections, among: reports)
    return CorrectionCheck(
      rows: corrections.rows.count, unfit: fit.unfit, warnings: fit.allWarnings,
      isHeldAgainstSentences: true)
  }
}

extension OutputReader {
  /// The reports of the folder, as far as corrections look at them.
  func correctableReports() throws -> [CorrectableReport] {
    let sums = try reports("sha256")
    return CorrectableReport.all(of: try sentences(), sums: sums)
  }
}

extension CorrectableReport {
  /// Reports by id.
  ///
  /// - Parameter sums: SHA-256 of each report's bytes by its id.
  static func all(of sentences: [WrittenSentence], sums: [String: String]) -> [CorrectableReport] {
    Dictionary(grouping: sentences, by: \.report).sorted { $0.key < $1.key }.map { id, sentences in
      CorrectableReport(
        id: id, sha256: sums[id] ?? "",
        sentences: sentences.map {
          Sentence(
            number: $0.number, text: $0.text, isProse: $0.role != .heading && $0.role != .furniture)
        })
    }
  }
}
