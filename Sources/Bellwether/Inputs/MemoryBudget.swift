import Reports

/// How much memory a document may take in all stages: 20 bytes for each of its own, and 50 MB.
///
/// A report of a thousand pages stays far below. What does not is a bomb, or no report, and would take
/// the memory from all others.
struct MemoryBudget: Hashable, Sendable {
  /// Bytes of the file.
  let input: Int

  // Measured on documents of one kind each (texts of a megabyte and more), all outputs written.
  private static let perByte = 40
  private static let perBlock = 300
  private static let perSentence = 1_200

  /// What a report takes, in bytes, whichever of its layers there are.
  static func need(of report: Report) -> Int {
    perByte * report.text.utf8.count + perBlock * report.blocks.count
      + perSentence * (report.sentences?.count ?? 0)
  }

  var bytes: Int { 50_000_000 + 20 * input }

  /// Why a report is refused; nil where it fits.
  func refusal(of report: Report) -> Failure? {
    guard MemoryBudget.need(of: report) > bytes else { return nil }
    let sentences = report.sentences.map { " in \($0.count) sentences" } ?? ""
    return Failure(
      file: report.file, stage: report.sentences == nil ? "clean" : "segment",
      reason: "holds \(report.text.utf8.count / 1000) kB of text\(sentences), "
        + "more than is read of a file of its size",
      remedy: "check that it is a report; if it is several, split it")
  }
}
